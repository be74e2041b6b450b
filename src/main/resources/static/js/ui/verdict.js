// @ts-check
/** Verdicts as a shape, a colour and a word; values with their unit. */
import { html } from '../lit.js';
import { duration, named, number, percent, t } from '../i18n.js';
import { icon } from '../icons.js';

/** @type {Record<string, {tone: string, mark: string}>} */
const LOOKS = {
  OK: { tone: 'ok', mark: 'check' }, WATCH: { tone: 'warn', mark: 'watch' },
  CONCERN: { tone: 'bad', mark: 'warn' }, INSUFFICIENT: { tone: 'none', mark: 'unknown' },
};

/** From what to act upon down to what nobody can say. */
export const SEVERITY = ['CONCERN', 'WATCH', 'OK', 'INSUFFICIENT'];
export const VERDICTS = ['OK', 'WATCH', 'CONCERN', 'INSUFFICIENT'];

/** @param {string} verdict */
export const mark = verdict => html`<span class="mark ${LOOKS[verdict].tone}">${icon(LOOKS[verdict].mark)}</span>`;

/** @param {string} verdict */
export const verdictBadge = verdict => html`<span class="badge ${LOOKS[verdict].tone}">${icon(LOOKS[verdict].mark)}${named('Verdict', verdict)}</span>`;

/** A value as people say it. @param {number | null} value @param {string} unit */
export function measured(value, unit) {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 'SHARE': case 'RELIABILITY': return percent(value);
    case 'INDEX': return number(value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
    case 'EFFECTIVE_NUMBER': return number(value, { maximumFractionDigits: 1 });
    case 'HOURS': return duration(value);
    case 'PER_THOUSAND_PER_MONTH': return number(value, { maximumFractionDigits: 3 });
    default: return number(value, { maximumFractionDigits: 1 });
  }
}

/** What the unit adds beside the number; of a count, what was counted. @param {string} unit @param {string} metric */
export function unitWords(unit, metric) {
  if (unit === 'COUNT') return named('Count', metric) === metric ? '' : named('Count', metric);
  return ['SHARE', 'HOURS'].includes(unit) ? '' : t(`unit.${unit}`);
}
