// @ts-check
/** Nodes and edges on the page: put together from answers, found by identifier, searched for ways. */
import { Turns } from './turns.js';

/**
 * @typedef {{id: string, uuid: string, label: string, name: string, kind: string | null, degree: number, distance: number,
 *   x: number, y: number, r: number, pinned: boolean, px: number, py: number, textWidth?: number, fresh?: boolean,
 *   home?: {x: number, y: number}}} Node
 * @typedef {{a: Node, b: Node, type: string | null, layer: string | null, weight: number | null}} Edge
 * @typedef {{nodes: Node[], edges: Edge[], byId: Map<string, Node>, around: Map<string, Edge[]>,
 *   ranked: Node[], kinds: Map<string, Node[]>, looks: Map<string, Edge[]>}} Model
 */

/**
 * Joins answers. Where a node was before it stays.
 * @param {any[]} views @param {Model | null} before @returns {Promise<Model>}
 */
export async function joined(views, before) {
  const turns = new Turns();
  /** @type {Map<string, Node>} */ const byId = new Map();
  /** @type {Map<string, Edge>} */ const edges = new Map();
  /** @type {Map<string, Edge[]>} */ const around = new Map();
  for (const view of views) await turns.over(view.nodes, ({ id, uuid, label, name, kind, degree, distance }) => {
    if (byId.has(id)) return;
    const old = before?.byId.get(id);
    byId.set(id, { id, uuid, label, name, kind, degree, distance, x: old?.x ?? NaN, y: old?.y ?? NaN, r: 0, pinned: old?.pinned ?? false, px: 0, py: 0, fresh: !old, home: old?.home });
    around.set(id, []);
  });
  for (const view of views) await turns.over(view.edges, ({ uuid, type, layer, from, to, weight }) => {
    const a = byId.get(from), b = byId.get(to), key = uuid ?? `${layer} ${from} ${to}`;
    if (!a || !b || edges.has(key)) return;
    const edge = { a, b, type, layer, weight };
    edges.set(key, edge);
    attach(around, edge);
  });
  const nodes = [...byId.values()];
  await turns.over(nodes, node => size(node, around));
  return model(nodes, [...edges.values()], byId, around);
}

/** @param {Node[]} nodes @param {Edge[]} edges @returns {Model} */
export function modelOf(nodes, edges) {
  /** @type {Map<string, Edge[]>} */
  const around = new Map(nodes.map(node => [node.id, []]));
  for (const edge of edges) attach(around, edge);
  for (const node of nodes) size(node, around);
  return model(nodes, edges, new Map(nodes.map(node => [node.id, node])), around);
}

/** @param {Map<string, Edge[]>} around @param {Edge} edge */
function attach(around, edge) {
  around.get(edge.a.id)?.push(edge);
  if (edge.a !== edge.b) around.get(edge.b.id)?.push(edge);
}

/** @param {Node} node @param {Map<string, Edge[]>} around */
function size(node, around) { node.r = Math.min(16, 5 + 1.6 * Math.sqrt(around.get(node.id)?.length ?? 0)); }

/** @param {Node[]} nodes @param {Edge[]} edges @param {Map<string, Node>} byId @param {Map<string, Edge[]>} around @returns {Model} */
function model(nodes, edges, byId, around) {
  const ranked = once(() => [...nodes].sort((a, b) => b.r - a.r));
  const kinds = once(() => grouped(nodes, node => node.label));
  const looks = once(() => grouped(edges, edge => edge.layer ?? 'stored'));
  return { nodes, edges, byId, around, get ranked() { return ranked(); }, get kinds() { return kinds(); }, get looks() { return looks(); } };
}

/** Not for every frame, and not where nobody draws. @template T @param {() => T} make @returns {() => T} */
function once(make) {
  /** @type {T | undefined} */ let made;
  return () => made ??= make();
}

/** @template T @param {T[]} list @param {(one: T) => string} key @returns {Map<string, T[]>} */
function grouped(list, key) {
  const groups = new Map();
  for (const one of list) groups.get(key(one))?.push(one) ?? groups.set(key(one), [one]);
  return groups;
}

/** Before anything is known. @type {Model} */
export const NOTHING = modelOf([], []);

/** @param {Edge} edge @param {Node} node */
export const other = (edge, node) => edge.a === node ? edge.b : edge.a;

/**
 * The fewest ties from one node to another, over what may be passed.
 * @param {Model} model @param {string} from @param {string} to @param {(edge: Edge) => boolean} passable
 * @returns {{nodes: Node[], edges: Edge[]} | null}
 */
export function shortest(model, from, to, passable) {
  const start = model.byId.get(from), end = model.byId.get(to);
  if (!start || !end) return null;
  /** @type {Map<Node, Edge | null>} */
  const came = new Map([[start, null]]);
  const queue = [start];
  for (let i = 0; i < queue.length && !came.has(end); i++) {
    for (const edge of model.around.get(queue[i].id) ?? []) {
      const next = other(edge, queue[i]);
      if (!came.has(next) && passable(edge)) { came.set(next, edge); queue.push(next); }
    }
  }
  if (!came.has(end)) return null;
  const nodes = [end], edges = [];
  for (let node = end, edge = came.get(end); edge; edge = came.get(node)) { node = other(edge, node); nodes.unshift(node); edges.unshift(edge); }
  return { nodes, edges };
}
