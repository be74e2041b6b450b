// @ts-check
/** Everything a figure rests on: what it says, how sure it is, the paths, the method, and files of it. */
import { html, nothing } from '../lit.js';
import { apiLang, date, named, t } from '../i18n.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { Remote } from '../remote.js';
import { href } from '../router.js';
import { icon } from '../icons.js';
import { closeDialog, showDialog } from './dialog.js';
import { caveats, shown } from './states.js';
import { EVIDENCE, evidencePath } from './path.js';
import { measured, unitWords, verdictBadge } from './verdict.js';
import { interval } from './chart.js';
import { saveFromService } from './download.js';

const QUESTION = gql`query Evidence($id: ID!, $lang: Lang, $first: Int!) {
  explain(id: $id) {
    definition(lang: $lang) formula(lang: $lang)
    diagnostic {
      id title(lang: $lang) metric value unit n verdict suppressed asOf window { from to } interval { low high method }
      params { name value } caveats { key text(lang: $lang) } evidenceCount formulaVersion
      evidence(first: $first) { ${EVIDENCE} }
    }
  }
}`;

/** Figures whose findings have a page of their own. @type {Record<string, string>} */
const PAGES = {
  collaborationGaps: 'gaps', singlePersonDependency: 'dependencies', whyUntapped: 'untapped', resourceTapping: 'untapped',
  voice: 'silent', nonAnswers: 'silent', unmetNeeds: 'unmet',
};

/** @param {{id: string, title: string, metric?: string}} figure @param {() => void} redraw */
export function openEvidence(figure, redraw) {
  const remote = new Remote(redraw);
  const ask = (/** @type {number} */ first) => remote.load(`${figure.id} ${first}`, signal =>
    fetchData(QUESTION, { id: figure.id, lang: apiLang(), first }, signal));
  ask(8);
  showDialog({
    title: () => figure.title,
    body: () => shown(remote, data => data.explain ? body(data.explain, () => ask(100)) : html`<p>${t('evidence.gone')}</p>`),
    actions: () => html`${['csv', 'xlsx', 'json'].map(format => html`
      <button @click=${() => saveFromService(`/diagnostics/${encodeURIComponent(figure.id)}.${format}?lang=${apiLang()}`)}>${icon('download')}${format.toUpperCase()}</button>`)}`,
  });
}

/** @param {any} explained @param {() => void} all */
function body({ definition, formula, diagnostic: one }, all) {
  const page = PAGES[one.metric];
  return html`
    <div class="row"><span class="big">${measured(one.value, one.unit)} <small>${unitWords(one.unit, one.metric)}</small></span>${verdictBadge(one.verdict)}
      ${one.suppressed && one.n === 0 ? nothing : html`<span class="muted">${t('evidence.n', { count: one.n })}</span>`}</div>
    <p>${definition}</p>
    ${one.interval && one.value !== null ? html`<div>${interval(one.value, one.interval, value => measured(value, one.unit))}
      <p class="small muted">${t('evidence.interval', { low: measured(one.interval.low, one.unit), high: measured(one.interval.high, one.unit), method: named('IntervalMethod', one.interval.method) })}</p></div>` : nothing}
    ${one.suppressed ? html`<p class="note">${t('figure.suppressed')}</p>` : nothing}
    ${caveats(one.caveats)}
    <section class="stack tight"><h3>${t('evidence.paths', { count: one.evidenceCount })}</h3>
      ${one.evidence.length ? html`<ul class="list">${one.evidence.map((/** @type {any} */ path) => html`<li>${evidencePath(path)}</li>`)}</ul>`
        : html`<p class="muted">${t('evidence.none')}</p>`}
      ${one.evidenceCount > one.evidence.length && one.evidence.length < 100 ? html`<div><button @click=${all}>${t('evidence.more', { count: Math.min(100, one.evidenceCount) })}</button></div>` : nothing}
    </section>
    ${page ? html`<div><a class="button" href=${href('/findings', { kind: page })} @click=${closeDialog}>${t('evidence.findings')}</a></div>` : nothing}
    <details><summary>${t('evidence.method')}</summary><div class="stack tight">
      <p class="pre">${formula}</p>
      <dl class="facts"><dt>${t('evidence.window')}</dt><dd>${date(one.window.from)} – ${date(one.window.to)}</dd>
        <dt>${t('evidence.asOf')}</dt><dd>${date(one.asOf)}</dd><dt>${t('evidence.version')}</dt><dd>${one.metric} ${one.formulaVersion}</dd>
        ${one.params.map((/** @type {any} */ param) => html`<dt><code>${param.name}</code></dt><dd>${param.value}</dd>`)}</dl></div></details>`;
}
