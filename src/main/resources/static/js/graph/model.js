// @ts-check
/** Nodes and edges on the page: put together from answers, found by identifier, searched for ways. */

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
 * @param {any[]} views @param {Model | null} before @returns {Model}
 */
export function joined(views, before) {
  /** @type {Map<string, Node>} */
  const byId = new Map();
  for (const view of views) for (const node of view.nodes) {
    if (byId.has(node.id)) continue;
    const old = before?.byId.get(node.id);
    byId.set(node.id, { ...node, x: old?.x ?? NaN, y: old?.y ?? NaN, pinned: old?.pinned ?? false, home: old?.home, fresh: !old, px: 0, py: 0, r: 0 });
  }
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const view of views) for (const edge of view.edges) {
    const a = byId.get(edge.from), b = byId.get(edge.to);
    if (a && b) edges.set(edge.uuid ?? `${edge.layer} ${edge.from} ${edge.to}`, { a, b, type: edge.type, layer: edge.layer, weight: edge.weight });
  }
  return modelOf([...byId.values()], [...edges.values()], byId);
}

/** @param {Node[]} nodes @param {Edge[]} edges @param {Map<string, Node>} byId @returns {Model} */
export function modelOf(nodes, edges, byId) {
  /** @type {Map<string, Edge[]>} */
  const around = new Map(nodes.map(node => [node.id, []]));
  for (const edge of edges) {
    around.get(edge.a.id)?.push(edge);
    if (edge.a !== edge.b) around.get(edge.b.id)?.push(edge);
  }
  for (const node of nodes) node.r = Math.min(16, 5 + 1.6 * Math.sqrt(around.get(node.id)?.length ?? 0));
  const ranked = [...nodes].sort((a, b) => b.r - a.r);
  return { nodes, edges, byId, around, ranked, kinds: grouped(nodes, node => node.label), looks: grouped(edges, edge => edge.layer ?? 'stored') };
}

/** Once, and not for every frame. @template T @param {T[]} list @param {(one: T) => string} key @returns {Map<string, T[]>} */
function grouped(list, key) {
  const groups = new Map();
  for (const one of list) groups.get(key(one))?.push(one) ?? groups.set(key(one), [one]);
  return groups;
}

/** Before anything is known. @type {Model} */
export const NOTHING = modelOf([], [], new Map());

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
