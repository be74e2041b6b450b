// @ts-check
/** Resources that lie idle: why, which needs they could serve, and who could ask for them. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, number, percent, sorted, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { chip, chips } from '../ui/kind.js';
import { caveats, empty, shown } from '../ui/states.js';
import { verdictBadge } from '../ui/verdict.js';
import { openEvidence } from '../ui/evidence.js';
import { showDialog } from '../ui/dialog.js';
import { csv, saveText } from '../ui/download.js';

const QUESTION = gql`query Untapped($place: ID!, $asOf: DateTime!, $lang: Lang) {
  untappedResources(place: $place, asOf: $asOf) { idle {
    id title(lang: $lang) verdict n
    counts { reason resourceCount }
    rows { resourceClass reason needs { __typename id name(lang: $lang) }
      resource { __typename id name(lang: $lang) capacity unit openingHours providers(first: 2) { nodes { __typename id name(lang: $lang) } } } }
    caveats { text(lang: $lang) }
  } }
}`;

const RANKING = gql`query Ranking($place: ID!, $need: ID!, $asOf: DateTime!, $lang: Lang) {
  untappedResources(place: $place, need: $need, asOf: $asOf) { ranking { candidates {
    score compatibility slackTerm reachTerm distanceTerm km obstacle
    resource { __typename id name(lang: $lang) } asker { __typename id name(lang: $lang) } owner { __typename id name(lang: $lang) } } } }
}`;

/** @param {() => void} redraw */
export function untapped(redraw) {
  const remote = new Remote(redraw);
  let reason = '';

  const rank = (/** @type {any} */ need) => {
    const ranking = new Remote(redraw);
    ranking.load(need.id, signal => patiently(() => fetchData(RANKING, { place: scope.place?.id, need: need.id, asOf: scope.asOf, lang: apiLang() }, signal)));
    showDialog({ title: () => t('untapped.rank', { need: need.name }), body: () => shown(ranking, data => candidates(data.untappedResources.ranking?.candidates ?? [])) });
  };

  const body = (/** @type {any} */ found) => {
    const rows = sorted(found.rows.filter((/** @type {any} */ row) => !reason || row.reason === reason), (/** @type {any} */ row) => row.resource?.name ?? '');
    return html`<div class="stack">
      <div class="row"><div class="figures"><div><b>${found.rows.length}</b><span>${t('untapped.idle')}</span></div><div><b>${found.n}</b><span>${t('untapped.of')}</span></div></div>
        ${verdictBadge(found.verdict)}<button class="quiet" @click=${() => openEvidence(found, redraw)}>${t('action.method')}</button>
        <button class="quiet" @click=${() => saveText(csv(table(rows)), `${t('finding.untapped')}.csv`, 'text/csv')}>CSV</button></div>
      <div class="row" role="group" aria-label=${t('untapped.reason')}>
        <button aria-pressed=${!reason} class=${reason ? '' : 'primary'} @click=${() => { reason = ''; redraw(); }}>${t('word.all')} ${found.rows.length}</button>
        ${found.counts.filter((/** @type {any} */ one) => one.resourceCount).map((/** @type {any} */ one) => html`<button aria-pressed=${reason === one.reason} class=${reason === one.reason ? 'primary' : ''}
          @click=${() => { reason = one.reason; redraw(); }}>${named('UntappedReason', one.reason)} ${one.resourceCount}</button>`)}</div>
      ${rows.length ? html`<section class="panel"><div class="scroll-x" tabindex="0" role="region" aria-label=${t('finding.untapped')}><table><thead><tr><th>${t('untapped.resource')}</th><th>${t('untapped.owner')}</th><th>${t('untapped.capacity')}</th><th>${t('untapped.why')}</th><th>${t('untapped.needs')}</th></tr></thead>
        <tbody>${rows.map(row)}</tbody></table></div></section>` : empty(t('untapped.none'))}
      ${caveats(found.caveats)}</div>`;
  };

  const row = (/** @type {any} */ one) => html`<tr>
    <td>${chip(one.resource)}<div class="small muted">${named('ResourceClass', one.resourceClass)}${one.resource?.openingHours ? ` · ${one.resource.openingHours}` : ''}</div></td>
    <td>${chips(one.resource?.providers.nodes ?? [], 2)}</td>
    <td class="number">${one.resource?.capacity === null ? t('word.unknown') : number(one.resource.capacity)} ${unitName(one.resource?.unit)}</td>
    <td><b>${named('UntappedReason', one.reason)}</b><div class="small muted">${named('UntappedStep', one.reason)}</div></td>
    <td>${one.needs.length ? html`<div class="stack tight">${one.needs.slice(0, 4).map((/** @type {any} */ need) => html`<button class="chip" @click=${() => rank(need)}>${need.name}</button>`)}
      ${one.needs.length > 4 ? html`<span class="muted">+${one.needs.length - 4}</span>` : nothing}</div>` : html`<span class="muted">–</span>`}</td></tr>`;

  return {
    /** @param {import('../pages/findings.js').About} about */
    view(about) {
      remote.load(about.key, signal => patiently(() => fetchData(QUESTION, about.variables, signal)));
      return shown(remote, data => body(data.untappedResources.idle));
    },
    forget() { remote.forget(); },
  };
}

/** Units have names in languages; others stay as they are recorded. @param {string | null | undefined} unit */
export const unitName = unit => named('Unit', unit);

/** @param {any[]} rows */
const table = rows => [[t('untapped.resource'), t('untapped.owner'), t('untapped.capacity'), t('untapped.why'), t('untapped.needs')],
  ...rows.map(one => [one.resource?.name, one.resource?.providers.nodes.map((/** @type {any} */ o) => o.name).join('; '), one.resource?.capacity, named('UntappedReason', one.reason), one.needs.map((/** @type {any} */ n) => n.name).join('; ')])];

/** @param {any[]} list */
const candidates = list => list.length ? html`<p class="muted">${t('untapped.rank.text')}</p><ol class="list">${list.slice(0, 12).map(one => html`<li>
  <div class="row">${chip(one.resource)}<span class="badge accent">${t('untapped.score', { value: percent(one.score) })}</span>${one.obstacle ? html`<span class="badge warn">${named('UntappedReason', one.obstacle)}</span>` : nothing}</div>
  <p class="small muted">${[t('untapped.fit', { value: percent(one.compatibility) }), one.slackTerm === null ? '' : t('untapped.slack', { value: percent(one.slackTerm) }), t('untapped.reach', { value: percent(one.reachTerm) }), one.km === null ? '' : t('untapped.km', { value: number(one.km, { maximumFractionDigits: 1 }) })].filter(Boolean).join(' · ')}</p>
  ${one.asker ? html`<p class="row small">${t('untapped.asker')} ${chip(one.asker)} → ${chip(one.owner)}</p>` : nothing}</li>`)}</ol>` : empty(t('untapped.rank.none'));
