// @ts-check
/** A record as a chip: its shape, its name, and the way into the graph. */
import { html, nothing, svg } from '../lit.js';
import { named } from '../i18n.js';
import { href } from '../router.js';
import { kindOf, pathOf } from '../graph/shapes.js';

/** @param {string} kind */
export const kindShape = kind => html`<svg class="kind-shape" viewBox="0 0 16 16" aria-hidden="true">${svg`<path class="k-${kind}" d=${pathOf(kind, 8, 8, 7)}></path>`}</svg>`;

/** @param {any} record with __typename, id and name */
export function chip(record) {
  if (!record) return html`<span class="chip muted">${named('word', 'hidden')}</span>`;
  const kind = kindOf(record.__typename ?? 'Organization');
  return html`<a class="chip" href=${href('/explore', { around: record.id })} title=${named('NodeKind', kind)}>
    ${kindShape(kind)}<span class="only-heard">${named('NodeKind', kind)}</span>${record.name}</a>`;
}

/** @param {any[]} records @param {number} [most] */
export const chips = (records, most = 8) => html`<span class="row">${records.slice(0, most).map(chip)}${records.length > most
  ? html`<span class="muted">+${records.length - most}</span>` : nothing}</span>`;
