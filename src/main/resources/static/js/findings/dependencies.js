// @ts-check
/** Collaborations that hang on one post: which, on whom, and what an agreement would change. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { named, percent, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { plans } from '../session.js';
import { Remote } from '../remote.js';
import { chip } from '../ui/kind.js';
import { caveats, empty, shown } from '../ui/states.js';
import { verdictBadge } from '../ui/verdict.js';
import { openEvidence } from '../ui/evidence.js';
import { supposition } from './what-if.js';
import { draftAgreement } from './agreement.js';

const QUESTION = gql`query Dependencies($place: ID!, $asOf: DateTime!, $lang: Lang) {
  singlePersonDependencies(place: $place, asOf: $asOf) {
    id title(lang: $lang) verdict activePairs institutionalised relationshipOnly
    pairs { carriers minCover formal working
      pair { first { __typename id name(lang: $lang) } second { __typename id name(lang: $lang) } }
      posts { id role(lang: $lang) organization { id name(lang: $lang) } } }
    caveats { text(lang: $lang) }
  }
}`;

/** @param {() => void} redraw */
export function dependencies(redraw) {
  const remote = new Remote(redraw);
  const suppose = supposition(redraw);
  let all = false;

  const body = (/** @type {any} */ found, /** @type {import('../pages/findings.js').About} */ about) => {
    const alone = found.pairs.filter(hangs);
    const listed = all ? found.pairs : alone;
    return html`<div class="stack">
      <div class="row"><div class="figures">
        <div><b>${alone.length}</b><span>${t('dependencies.alone')}</span></div>
        <div><b>${found.activePairs}</b><span>${t('dependencies.active')}</span></div>
        <div><b>${found.institutionalised === null ? '–' : percent(found.institutionalised)}</b><span>${t('dependencies.institutional')}</span></div></div>
        ${verdictBadge(found.verdict)}<button class="quiet" @click=${() => openEvidence(found, redraw)}>${t('action.method')}</button></div>
      ${caveats(found.caveats)}
      ${plans() ? suppose.view(about) : nothing}
      <section class="panel"><header><h3>${t(all ? 'dependencies.all' : 'dependencies.only')}</h3>
        <label class="inline"><input type="checkbox" .checked=${all} @change=${() => { all = !all; redraw(); }}>${t('dependencies.showAll')}</label></header>
        <div class="body">${listed.length ? html`<ul class="list">${listed.map((/** @type {any} */ one) => item(one))}</ul>` : empty(t('dependencies.none'), t('dependencies.none.next'))}</div></section></div>`;
  };

  const item = (/** @type {any} */ one) => {
    const { first, second } = one.pair;
    return html`<li>
      <div class="path">${chip(first)}${postOf(one, first)}<span class="tie layer-acquaintance ${hangs(one) ? 'weak' : ''}">${t('dependencies.carriers', { count: one.carriers })}</span>${postOf(one, second)}${chip(second)}</div>
      <div class="row small">
        ${one.formal ? html`<span class="badge ok">${t('dependencies.formal')}</span>` : html`<span class="badge bad">${t('dependencies.informal')}</span>`}
        ${one.working ? html`<span class="badge">${t('dependencies.working')}</span>` : nothing}
        <span class="muted">${hangs(one) ? t('dependencies.reason', { posts: one.posts.map((/** @type {any} */ post) => `${post.organization?.name ?? ''} ${post.role}`).join(t('word.or')) }) : t('dependencies.cover', { count: one.minCover })}</span></div>
      ${plans() && first && second ? html`<div class="actions">
        ${one.formal ? nothing : html`<label class="inline"><input type="checkbox" .checked=${suppose.has(first, second)} @change=${() => suppose.toggle(first, second)}>${t('whatif.sign')}</label>
          <button class="quiet" @click=${() => draftAgreement([first, second])}>${t('agreement.draft')}</button>`}
        ${one.posts.map((/** @type {any} */ post) => html`<button class="quiet" @click=${() => suppose.leave(post)}>${t('whatif.leave', { post: post.role, organization: post.organization?.name ?? named('word', 'hidden') })}</button>`)}</div>` : nothing}
    </li>`;
  };

  return {
    /** @param {import('../pages/findings.js').About} about */
    view(about) {
      remote.load(about.key, signal => patiently(() => fetchData(QUESTION, about.variables, signal)));
      return shown(remote, data => body(data.singlePersonDependencies, about));
    },
    forget() { remote.forget(); suppose.forget(); },
  };
}

/** @param {any} pair */
const hangs = pair => !pair.formal && pair.minCover === 1;

/** @param {any} one @param {any} organization */
const postOf = (one, organization) => {
  const roles = one.posts.filter((/** @type {any} */ post) => post.organization?.id === organization?.id).map((/** @type {any} */ post) => post.role);
  return roles.length ? html`<span class="small">${roles.join(' · ')}</span>` : nothing;
};
