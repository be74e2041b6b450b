// @ts-check
/** Draws away from the page's own thread, however much there is to draw: a part of the plane that is larger than the window. */
import { paint } from './draw.js';
import { REACH } from './labels.js';
import { modelOf, NOTHING } from './model.js';
import { sheetFor } from './part.js';

/** How far marks and circles reach beyond the middle of a node. */
const ROUND = 40;

const canvas = new OffscreenCanvas(1, 1);
const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
/** @type {import('./look.js').Look} */
let look;
let model = NOTHING;

onmessage = (/** @type {MessageEvent<import('./told.js').News & {window: import('./part.js').Part, density: number, lang: string}>} */ { data }) => {
  take(data);
  const { window, density } = data;
  const everything = bounds(window.scale);
  const part = sheetFor(window, everything, density);
  canvas.width = Math.max(1, Math.round(part.width * density));
  canvas.height = Math.max(1, Math.round(part.height * density));
  context.setTransform(density, 0, 0, density, 0, 0);
  if ('lang' in context) context.lang = data.lang;
  paint(context, look, part);
  const bitmap = canvas.transferToImageBitmap();
  /** @type {any} */ (globalThis).postMessage({ bitmap, part, everything, density }, [bitmap]);
};

/** @param {import('./told.js').News} news */
function take(news) {
  if (news.model) model = modelFrom(news.model);
  if (news.places) model.nodes.forEach((node, i) => {
    [node.x, node.y] = [news.places[3 * i], news.places[3 * i + 1]];
    node.pinned = Boolean(news.places[3 * i + 2]);
  });
  if (news.look) look = { ...news.look, model, route: news.look.route.flatMap(id => model.byId.get(id) ?? []) };
}

/** @param {{nodes: {id: string, label: string, name: string}[], ends: Uint32Array, layers: (string | null)[]}} told */
function modelFrom({ nodes, ends, layers }) {
  const whole = nodes.map(node => /** @type {import('./model.js').Node} */ ({ ...node, x: NaN, y: NaN, px: 0, py: 0, r: 0, pinned: false }));
  const edges = layers.map((layer, i) => ({ a: whole[ends[2 * i]], b: whole[ends[2 * i + 1]], type: null, layer, weight: null }));
  return modelOf(whole, edges);
}

/** What has anything in it, with names. @param {number} scale @returns {import('./part.js').Part} */
function bounds(scale) {
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
  for (const { x, y } of model.nodes) {
    if (Number.isNaN(x)) continue;
    left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
  }
  if (left > right) return { left: 0, top: 0, width: 0, height: 0, scale };
  return { left: left * scale - ROUND, top: top * scale - ROUND, width: (right - left) * scale + 2 * ROUND + REACH, height: (bottom - top) * scale + 2 * ROUND, scale };
}
