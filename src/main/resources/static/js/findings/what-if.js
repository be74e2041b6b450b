// @ts-check
/** What would change if agreements were signed or a post were left. Nothing is written. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { named, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { Remote } from '../remote.js';
import { failure, loading } from '../ui/states.js';
import { measured, verdictBadge } from '../ui/verdict.js';

const PAIRS = 'collaboration { singlePersonDependency { pairs { formal minCover } } collaborationGaps { gaps { first { id } } } }';
const QUESTION = gql`query WhatIf($place: ID!, $asOf: DateTime!, $changes: [ChangeInput!]!) {
  whatIf(place: $place, asOf: $asOf, changes: $changes) {
    before { ${PAIRS} } after { ${PAIRS} }
    differences { metric unit before after verdictBefore verdictAfter } unchanged
  }
}`;

/** @param {() => void} redraw */
export function supposition(redraw) {
  /** @type {Map<string, {id: string, name: string}[]>} */
  const pairs = new Map();
  /** @type {any} */
  let post = null;
  const remote = new Remote(redraw);
  const keyOf = (/** @type {any} */ a, /** @type {any} */ b) => [a.id, b.id].sort().join(' ');

  const changes = () => [
    ...[...pairs.values()].map(parties => ({ signAgreement: { parties: parties.map(party => party.id) } })),
    ...(post ? [{ leavePost: { post: post.id } }] : []),
  ];

  const compute = (/** @type {import('../pages/findings.js').About} */ about) =>
    remote.load(`${about.key} ${JSON.stringify(changes())}`, signal =>
      patiently(() => fetchData(QUESTION, { place: about.variables.place, asOf: about.variables.asOf, changes: changes() }, signal)));

  return {
    has: (/** @type {any} */ a, /** @type {any} */ b) => pairs.has(keyOf(a, b)),
    toggle(/** @type {any} */ a, /** @type {any} */ b) {
      if (!pairs.delete(keyOf(a, b))) pairs.set(keyOf(a, b), [a, b]);
      redraw();
    },
    leave(/** @type {any} */ which) { post = post?.id === which.id ? null : which; redraw(); scrollTo({ top: 0 }); },
    /** @param {import('../pages/findings.js').About} about */
    view(about) {
      if (!pairs.size && !post) { remote.forget(); return html`<p class="note no-print">${t('whatif.hint')}</p>`; }
      compute(about);
      return html`<section class="panel" aria-label=${t('whatif.title')} aria-live="polite"><header><h3>${t('whatif.title')}</h3>
        <button class="quiet" @click=${() => { pairs.clear(); post = null; redraw(); }}>${t('whatif.clear')}</button></header>
        <div class="body">
          <ul class="stack tight">${[...pairs.values()].map(([a, b]) => html`<li>${t('whatif.signed', { first: a.name, second: b.name })}</li>`)}
            ${post ? html`<li>${t('whatif.left', { organization: post.organization?.name ?? '', role: post.role })}</li>` : nothing}</ul>
          ${remote.state === 'failed' ? failure(remote.problem, () => remote.again()) : remote.state !== 'ready' ? loading() : result(remote.data.whatIf)}
        </div></section>`;
    },
    forget() { pairs.clear(); post = null; remote.forget(); },
  };
}

/** @param {any} look */
const alone = look => look.collaboration.singlePersonDependency.pairs.filter((/** @type {any} */ pair) => !pair.formal && pair.minCover === 1).length;

/** @param {any} compared */
const result = ({ before, after, differences, unchanged }) => html`
  <p class="big">${t('whatif.result', { before: alone(before), after: alone(after) })}</p>
  <p class="muted">${t('whatif.gaps', { before: before.collaboration.collaborationGaps.gaps.length, after: after.collaboration.collaborationGaps.gaps.length })}</p>
  ${differences.length ? html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t('whatif.differences')}><table><thead><tr><th>${t('whatif.figure')}</th><th class="number">${t('whatif.before')}</th><th class="number">${t('whatif.after')}</th><th>${t('whatif.verdict')}</th></tr></thead>
    <tbody>${differences.map((/** @type {any} */ one) => html`<tr><td>${named('Metric', one.metric)}</td><td class="number">${measured(one.before, one.unit)}</td><td class="number">${measured(one.after, one.unit)}</td>
      <td>${verdictBadge(one.verdictBefore)}${one.verdictBefore === one.verdictAfter ? nothing : html` → ${verdictBadge(one.verdictAfter)}`}</td></tr>`)}</tbody></table></div>` : nothing}
  <p class="small muted">${t('whatif.unchanged', { count: unchanged.length })}</p>`;
