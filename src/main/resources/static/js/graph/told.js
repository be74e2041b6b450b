// @ts-check
/** What the painting worker knows of the picture, so that it is told only what is new to it. */

/**
 * @typedef {Omit<import('./look.js').Look, 'model' | 'route'> & {route: string[]}} ToldLook
 * @typedef {{model?: any, places?: any, look?: ToldLook}} News
 */

export class Told {
  constructor() {
    /** @type {import('./look.js').Look | null} */ this.look = null;
    this.places = new Float32Array();
  }

  /** What has changed since it was asked last, or null. @param {import('./look.js').Look} look @returns {News | null} */
  news(look) {
    const before = this.look;
    const model = before?.model !== look.model;
    const moved = model || this.#haveMoved(look.model.nodes);
    const other = model || !before || !alike(before, look);
    if (!moved && !other) return null;
    this.look = { ...look };
    if (moved) this.places = placesOf(look.model.nodes);
    const { model: all, route, ...rest } = look;
    return { ...(model ? { model: compact(all) } : {}), ...(moved ? { places: this.places } : {}),
      ...(other ? { look: { ...rest, route: route.map(node => node.id) } } : {}) };
  }

  /** @param {import('./model.js').Node[]} nodes */
  #haveMoved(nodes) {
    const { places } = this;
    return nodes.some(({ x, y, pinned }, i) =>
      !Object.is(Math.fround(x), places[3 * i]) || !Object.is(Math.fround(y), places[3 * i + 1]) || Number(pinned) !== places[3 * i + 2]);
  }
}

/** @param {import('./look.js').Look} a @param {import('./look.js').Look} b */
const alike = (a, b) => /** @type {(keyof import('./look.js').Look)[]} */ (Object.keys(b)).every(key => same(a[key], b[key]));

/** @param {unknown} a @param {unknown} b */
function same(a, b) {
  if (a instanceof Set && b instanceof Set) return a === b || (a.size === b.size && [...a].every(one => b.has(one)));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => one === b[i]);
  return a === b;
}

/** Where each node is, and whether it is pinned. @param {import('./model.js').Node[]} nodes */
function placesOf(nodes) {
  const places = new Float32Array(3 * nodes.length);
  nodes.forEach(({ x, y, pinned }, i) => places.set([x, y, Number(pinned)], 3 * i));
  return places;
}

/** @param {import('./model.js').Model} model */
function compact({ nodes, edges }) {
  const index = new Map(nodes.map((node, i) => [node, i]));
  const ends = new Uint32Array(2 * edges.length);
  edges.forEach(({ a, b }, i) => ends.set([index.get(a) ?? 0, index.get(b) ?? 0], 2 * i));
  return { nodes: nodes.map(({ id, label, name }) => ({ id, label, name })), ends, layers: edges.map(edge => edge.layer) };
}
