// @ts-check
/** A figure of a diagnostic as a line: what it is, its value, how much it rests on; open it for the evidence. */
import { html, nothing } from '../lit.js';
import { named, t } from '../i18n.js';
import { mark, measured, unitWords } from './verdict.js';

export const FIGURE = `fragment Figure on Diagnostic {
  id metric title(lang: $lang) value unit n verdict suppressed evidenceCount interval { low high }
}`;

/** @param {any} figure @param {(figure: any) => void} open @param {{first?: boolean, difference?: any}} [how] */
export const figureRow = (figure, open, { first = false, difference } = {}) => html`<li>
  <button class="figure ${first ? 'first' : ''}" @click=${() => open(figure)} aria-haspopup="dialog">
    ${mark(figure.verdict)}
    <span class="title">${figure.title}</span>
    <span class="value">${figure.verdict === 'INSUFFICIENT' && figure.value === null ? '–' : measured(figure.value, figure.unit)}</span>
    <span class="sub">${subtitle(figure)}${difference ? change(difference) : nothing}</span>
    <span class="n">n = ${figure.n}</span>
  </button></li>`;

/** @param {any} figure */
const subtitle = figure => [
  named('Verdict', figure.verdict),
  unitWords(figure.unit, figure.metric),
  figure.suppressed ? t('figure.suppressed') : '',
  figure.interval ? t('figure.interval', { low: measured(figure.interval.low, figure.unit), high: measured(figure.interval.high, figure.unit) }) : '',
].filter(Boolean).join(' · ');

const RANK = ['OK', 'WATCH', 'CONCERN'];

/** @param {any} difference */
function change(difference) {
  const before = RANK.indexOf(difference.verdictBefore);
  const after = RANK.indexOf(difference.verdictAfter);
  const tone = before < 0 || after < 0 || before === after ? '' : after > before ? 'worse' : 'better';
  return html` <span class="change ${tone}">${t('figure.was', { value: measured(difference.before, difference.unit) })}${
    tone ? ` · ${t(`figure.${tone}`)}` : ''}</span>`;
}
