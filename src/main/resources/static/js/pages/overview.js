// @ts-check
/** A place at a glance: what should be acted upon, and every figure with what it rests on. */
import { html, nothing } from '../lit.js';
import { apiLang, date, t } from '../i18n.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { ALL_FIGURES, PANELS } from '../panels.js';
import { compute, patiently } from '../diagnostics.js';
import { endOf, scope } from '../scope.js';
import { Remote } from '../remote.js';
import { param, set } from '../router.js';
import { plans, role } from '../session.js';
import { icon } from '../icons.js';
import { head, linkButton, printButton } from '../ui/head.js';
import { shown, refused, loading } from '../ui/states.js';
import { FIGURE, figureRow } from '../ui/figure.js';
import { openEvidence } from '../ui/evidence.js';
import { saveFromService } from '../ui/download.js';
import { SEVERITY } from '../ui/verdict.js';
import { welcome } from '../ui/welcome.js';
import { PRIORITIES, priorities } from '../ui/priorities.js';

const RESULT = gql`${FIGURE} query Result($id: ID!, $lang: Lang) { job(id: $id) { result { ${ALL_FIGURES} } } }`;
const FOREMOST = gql`query Foremost($place: ID!, $asOf: DateTime!, $lang: Lang) { diagnostics(place: $place, asOf: $asOf) { ${PRIORITIES} } }`;
const COMPARE = gql`query Compare($place: ID!, $before: DateTime!, $after: DateTime!) {
  compare(place: $place, before: $before, after: $after) {
    differences { metric unit before after change verdictBefore verdictAfter evidenceBefore evidenceAfter } unchanged
  }
}`;

/** @param {() => void} redraw */
export function open(redraw) {
  const figures = new Remote(redraw);
  const foremost = new Remote(redraw);
  const comparison = new Remote(redraw);
  /** @type {{done: number, total: number, step: string} | null} */
  let progress = null;

  const load = () => {
    if (!plans() || !scope.place) return;
    const { place: { id: place }, asOf } = scope;
    const key = `${role()} ${place} ${asOf} ${apiLang()}`;
    figures.load(key, async signal => {
      progress = null;
      return compute(place, asOf, RESULT, signal, now => { progress = now; redraw(); });
    });
    if (figures.state === 'ready') foremost.load(key, signal => patiently(() => fetchData(FOREMOST, { place, asOf, lang: apiLang() }, signal)));
    if (param('before')) {
      comparison.load(`${key} ${param('before')}`, signal => patiently(() => fetchData(COMPARE, { place, before: endOf(param('before')), after: asOf }, signal)));
    } else comparison.forget();
  };

  const panel = (/** @type {typeof PANELS[number]} */ { name, figures: names }, /** @type {any} */ data, /** @type {Map<string, any>} */ differences) => {
    const [first, ...others] = names.map(figure => data[name][figure]);
    const rest = others.sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict));
    const row = (/** @type {any} */ figure, /** @type {boolean} */ isFirst) =>
      figureRow(figure, one => openEvidence(one, redraw), { first: isFirst, difference: differences.get(figure.metric) });
    return html`<section class="panel" aria-labelledby="panel-${name}">
      <header><h2 id="panel-${name}">${t(`panel.${name}`)}</h2><span class="small muted">${t(`panel.${name}.asks`)}</span></header>
      <ul class="figure-list">${row(first, true)}${rest.map(figure => row(figure, false))}</ul></section>`;
  };

  const body = (/** @type {any} */ data) => {
    const differences = new Map((comparison.data?.compare.differences ?? []).map((/** @type {any} */ one) => [one.metric, one]));
    return html`
      ${foremost.data ? priorities(foremost.data.diagnostics) : foremost.state === 'failed' ? nothing : loading()}
      ${compareBar()}
      <div class="masonry">${PANELS.map(one => panel(one, data, differences))}</div>`;
  };

  const compareBar = () => {
    const before = param('before');
    const choose = (/** @type {string | null} */ day) => set({ before: day });
    return html`<div class="compare-bar" role="group" aria-label=${t('compare.title')}>
      <label>${t('compare.with')}<input type="date" .value=${before} max=${scope.on} @change=${(/** @type {any} */ e) => choose(e.target.value || null)}></label>
      ${[3, 6, 12].map(months => html`<button aria-pressed=${before === monthsBefore(scope.on, months)} @click=${() => choose(monthsBefore(scope.on, months))}>${t('compare.months', { count: months })}</button>`)}
      ${before ? html`<button class="quiet" @click=${() => choose(null)}>${t('compare.none')}</button>
        <span role="status" class="small">${comparison.state === 'loading' ? t('compare.computing') : comparison.state === 'failed' ? t('compare.failed', { reason: comparison.problem.message })
          : comparison.data ? t('compare.done', { count: comparison.data.compare.differences.length, same: comparison.data.compare.unchanged.length, before: date(endOf(before)), after: date(scope.asOf) }) : ''}</span>` : nothing}
    </div>`;
  };

  const waiting = () => html`<div class="state" role="status"><p>${progress?.step ?? t('overview.computing')}</p>
    <progress max=${progress?.total ?? 1} .value=${progress?.done ?? 0} aria-label=${t('overview.computing')}></progress>
    <p class="small muted">${t('overview.firstTime')}</p></div>`;

  return {
    view() {
      if (!role()) return welcome();
      if (!plans()) return refused(['planner', 'administrator'], t('overview.forbidden'));
      if (!scope.place) return html`${head(t('page.overview'), '')}<div class="state"><h2>${t('empty.database')}</h2><p>${t('empty.database.next')}</p><code>java -jar commonweave.jar import --dry-run DIR</code></div>`;
      load();
      return html`
        ${head(t('overview.title', { place: scope.place.name }), t('overview.lead', { date: date(scope.asOf) }), html`
          ${figures.data ? html`<button @click=${() => saveFromService(`/diagnostics/${encodeURIComponent(figures.data.id)}.xlsx?lang=${apiLang()}`)}>${icon('download')}XLSX</button>` : nothing}
          ${linkButton()}${printButton()}`)}
        ${figures.state === 'loading' && figures.data === null ? waiting() : shown(figures, body)}`;
    },
    close() { figures.forget(); foremost.forget(); comparison.forget(); },
  };
}

/** @param {string} day @param {number} months */
function monthsBefore(day, months) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
