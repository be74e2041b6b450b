// @ts-check
/** How whistles are answered, with those that still wait counted as waiting. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, duration, number, percent, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { scope } from '../scope.js';
import { role } from '../session.js';
import { Remote } from '../remote.js';
import { FIGURE, figureRow } from '../ui/figure.js';
import { openEvidence } from '../ui/evidence.js';
import { waiting } from '../ui/chart.js';
import { shown } from '../ui/states.js';

const QUESTION = gql`${FIGURE} query Answers($place: ID!, $asOf: DateTime!, $lang: Lang) { diagnostics(place: $place, asOf: $asOf) { response {
  responseTimes { ...Figure all { n taken median naiveMedian survival { steps { time share } } } } serviceLevels { ...Figure } closedShare { ...Figure claimedResolvedShare } repeatWhistles { ...Figure } nonAnswers { ...Figure } concurrencyLoad { ...Figure }
  threeRates { response { share } resolution { share } satisfaction { share } } } } }`;

/** @param {() => void} redraw */
export function figures(redraw) {
  const remote = new Remote(redraw);

  const body = (/** @type {any} */ { diagnostics: { response } }) => {
    const { responseTimes: { all }, closedShare, threeRates } = response;
    return html`<div class="grid two"><section class="panel"><header><h2>${t('answers.title')}</h2></header><ul class="figure-list">
      ${['responseTimes', 'serviceLevels', 'closedShare', 'repeatWhistles', 'nonAnswers', 'concurrencyLoad'].map(name => figureRow(response[name], one => openEvidence(one, redraw)))}</ul></section>
    <section class="panel"><header><h2>${t('answers.waiting')}</h2></header><div class="body">
      ${waiting(all.survival.steps, duration, percent, t('answers.curve', { n: all.n, median: all.median === null ? t('answers.notReached') : duration(all.median) }))}
      <p>${t('answers.curve', { n: all.n, median: all.median === null ? t('answers.notReached') : duration(all.median) })}</p>
      ${all.naiveMedian !== null ? html`<p class="muted small">${t('answers.naive', { value: duration(all.naiveMedian) })}</p>` : nothing}
      ${closedShare.value !== null && closedShare.claimedResolvedShare !== null ? html`<p class="note">${t('answers.paper', { closed: percent(closedShare.value), claimed: percent(closedShare.claimedResolvedShare) })}</p>` : nothing}
      <p class="small muted">${t('answers.rates', { response: rate(threeRates.response), resolution: rate(threeRates.resolution), satisfaction: rate(threeRates.satisfaction) })}</p></div></section></div>`;
  };

  return {
    view() {
      const variables = { place: scope.place?.id, asOf: scope.asOf, lang: apiLang() };
      remote.load(`${role()} ${JSON.stringify(variables)}`, signal => patiently(() => fetchData(QUESTION, variables, signal)));
      return shown(remote, body);
    },
    forget: () => remote.forget(),
  };
}

/** @param {{share: number | null} | null} one */
const rate = one => one?.share === null || !one ? t('word.unknown') : number(one.share, { style: 'percent', maximumFractionDigits: 0 });
