// @ts-check
/** Small drawings: bars, an interval, a waiting curve. Each says the same in words beside it. */
import { html, nothing, svg } from '../lit.js';

/** @param {{label: unknown, value: number, text: string, tone?: string}[]} rows @param {number} [most] */
export function bars(rows, most = Math.max(...rows.map(row => row.value), 1e-9)) {
  return html`<div class="bars">${rows.map(row => html`<span>${row.label}</span>
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="12" rx="2"></rect>
      <rect class="part ${row.tone ?? ''}" width=${Math.max(0.5, 100 * row.value / most)} height="12" rx="2"></rect>`}</svg>
    <span class="number">${row.text}</span>`)}</div>`;
}

/** Where a value lies, and how sure that is. @param {number} value @param {{low: number, high: number}} interval @param {(value: number) => string} text */
export function interval(value, { low, high }, text) {
  const from = Math.min(0, low), to = Math.max(1, high) * (high > 1 ? 1.1 : 1);
  const x = (/** @type {number} */ at) => 8 + 344 * (at - from) / (to - from);
  return html`<svg class="chart" viewBox="0 0 360 34" role="img" aria-label="${text(low)} – ${text(value)} – ${text(high)}">${svg`
    <line class="axis" x1="8" x2="352" y1="10" y2="10"></line><line class="range" x1=${x(low)} x2=${x(high)} y1="10" y2="10"></line>
    <circle class="dot" cx=${x(value)} cy="10" r="5"></circle><text x="8" y="30">${text(from)}</text><text x="352" y="30" text-anchor="end">${text(to)}</text>`}</svg>`;
}

/**
 * How many still wait after how long.
 * @param {{time: number, share: number}[]} steps @param {(hours: number) => string} hours @param {(share: number) => string} share @param {string} label
 */
export function waiting(steps, hours, share, label) {
  if (!steps.length) return nothing;
  const end = steps[steps.length - 1].time * 1.05 || 1;
  const x = (/** @type {number} */ time) => 44 + 306 * time / end;
  const y = (/** @type {number} */ part) => 10 + 110 * (1 - part);
  let line = `M${x(0)} ${y(1)}`;
  let last = 1;
  for (const step of steps) { line += `H${x(step.time).toFixed(1)}V${y(step.share).toFixed(1)}`; last = step.share; }
  line += `H${x(end)}`;
  return html`<svg class="chart" viewBox="0 0 360 144" role="img" aria-label=${label}>${svg`
    ${[0, .5, 1].map(part => svg`<line class="axis" x1="44" x2="350" y1=${y(part)} y2=${y(part)}></line><text x="38" y=${y(part) + 4} text-anchor="end">${share(part)}</text>`)}
    <path class="line" d=${line}></path><text x="44" y="140">0</text><text x="350" y="140" text-anchor="end">${hours(end)}</text>
    <text x="346" y=${y(last) - 6} text-anchor="end">${share(last)}</text>`}</svg>`;
}
