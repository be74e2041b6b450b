// @ts-check
/** Pairs that share far more than chance would give and never meet: why, and who could bring them together. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { listed, number, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { Remote } from '../remote.js';
import { chip, chips } from '../ui/kind.js';
import { caveats, empty, shown } from '../ui/states.js';
import { verdictBadge } from '../ui/verdict.js';
import { openEvidence } from '../ui/evidence.js';
import { introductions } from '../introductions.js';
import { supposition } from './what-if.js';
import { draftAgreement } from './agreement.js';

const END = '{ __typename id name(lang: $lang) }';
const QUESTION = gql`query Gaps($place: ID!, $asOf: DateTime!, $lang: Lang) {
  collaborationGaps(place: $place, asOf: $asOf) {
    id title(lang: $lang) verdict tests universe gaps { first { id } second { id } } separations { first ${END} second ${END} }
    pairs { pair { first ${END} second ${END} } observed expected lift q tied separated shared { __typename id name(lang: $lang) } }
    caveats { text(lang: $lang) }
  }
}`;

/** @param {() => void} redraw */
export function gaps(redraw) {
  const remote = new Remote(redraw);
  const ways = introductions(redraw);
  const suppose = supposition(redraw);

  const body = (/** @type {any} */ found, /** @type {import('../pages/findings.js').About} */ about) => {
    const isGap = (/** @type {any} */ one) => found.gaps.some((/** @type {any} */ gap) => gap.first?.id === one.pair.first?.id && gap.second?.id === one.pair.second?.id);
    const open = found.pairs.filter(isGap);
    return html`<div class="stack">
      <div class="row"><div class="figures"><div><b>${open.length}</b><span>${t('gaps.count')}</span></div><div><b>${found.tests}</b><span>${t('gaps.tested')}</span></div></div>
        ${verdictBadge(found.verdict)}<button class="quiet" @click=${() => openEvidence(found, redraw)}>${t('action.method')}</button></div>
      ${suppose.view(about)}
      ${open.length ? open.map((/** @type {any} */ one) => item(one)) : empty(t('gaps.none'), t('gaps.none.next'))}
      ${found.separations.length ? html`<section class="panel"><header><h3>${t('gaps.separations')}</h3></header><div class="body"><p class="muted">${t('gaps.separations.text')}</p>
        <ul class="list">${found.separations.map((/** @type {any} */ pair) => html`<li class="path">${chip(pair.first)} ${chip(pair.second)}</li>`)}</ul></div></section>` : nothing}
      ${caveats(found.caveats)}</div>`;
  };

  const item = (/** @type {any} */ one) => {
    const { first, second } = one.pair;
    return html`<section class="panel"><header><h3>${listed([first?.name, second?.name])}</h3></header><div class="body">
      <div class="path">${chip(first)}<span class="tie layer-withheld weak">${t('gaps.never')}</span>${chip(second)}</div>
      <p>${t('gaps.reason', { observed: one.observed, expected: number(one.expected, { maximumFractionDigits: 1 }), lift: number(one.lift, { maximumFractionDigits: 1 }) })}</p>
      <div class="stack tight"><h4>${t('gaps.shared')}</h4>${chips(one.shared, 12)}</div>
      <div class="actions">
        <button class="primary" @click=${() => ways.toggle(first, second)} aria-expanded=${ways.shows(first, second)}>${t('introductions.who')}</button>
        <label class="inline"><input type="checkbox" .checked=${suppose.has(first, second)} @change=${() => suppose.toggle(first, second)}>${t('whatif.sign')}</label>
        <button @click=${() => draftAgreement([first, second])}>${t('agreement.draft')}</button></div>
      ${ways.shows(first, second) ? ways.view() : nothing}</div></section>`;
  };

  return {
    /** @param {import('../pages/findings.js').About} about */
    view(about) {
      remote.load(about.key, signal => patiently(() => fetchData(QUESTION, about.variables, signal)));
      return shown(remote, data => body(data.collaborationGaps, about));
    },
    forget() { remote.forget(); ways.forget(); suppose.forget(); },
  };
}
