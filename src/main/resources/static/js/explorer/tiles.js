// @ts-check
/** The tiles an installation has chosen, under the map; none where it has chosen none. */
import { html, nothing, svg } from '../lit.js';
import { tiles } from '../settings.js';

const SIZE = 256;
/** A picture never asks for more than this. */
const MOST = 64;

/** Those that fill a picture, at the zoom whose tiles come nearest to their own size.
 * @param {{x: number, y: number, size: number}} world @param {number} width @param {number} height */
export function tilesUnder(world, width, height) {
  if (!tiles) return nothing;
  const zoom = Math.max(0, Math.min(tiles.maxZoom, Math.round(Math.log2(world.size / SIZE))));
  const count = 2 ** zoom, size = world.size / count;
  const from = (/** @type {number} */ offset) => Math.max(0, Math.floor(-offset / size));
  const to = (/** @type {number} */ offset, /** @type {number} */ length) => Math.min(count - 1, Math.floor((length - offset) / size));
  const found = [];
  for (let x = from(world.x); x <= to(world.x, width); x++) {
    for (let y = from(world.y); y <= to(world.y, height); y++) found.push({ x, y });
  }
  const address = (/** @type {{x: number, y: number}} */ { x, y }) => tiles.address.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y));
  return svg`<g class="tiles" aria-hidden="true">${found.slice(0, MOST).map(tile => svg`<image href=${address(tile)}
    x=${world.x + tile.x * size} y=${world.y + tile.y * size} width=${size} height=${size}></image>`)}</g>`;
}

/** Whoever made the tiles wants to be named. @param {unknown} otherwise */
export const tilesBy = otherwise => tiles ? html`<span lang="">${tiles.attribution}</span>` : otherwise;
