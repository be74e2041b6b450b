// @ts-check
/** Asks the worker for places, and takes only those of the last question. */
import { worker } from './worker.js';

export class Layout {
  /** @param {(done: boolean) => void} moved */
  constructor(moved) {
    this.worker = worker('layout-worker');
    this.run = 0;
    /** @type {import('./model.js').Node[]} */ this.nodes = [];
    this.worker.onmessage = ({ data }) => {
      if (data.run !== this.run) return;
      this.nodes.forEach((node, i) => { if (!node.pinned) { node.x = data.places[2 * i]; node.y = data.places[2 * i + 1]; } });
      moved(data.done);
    };
  }

  /** Places all nodes that are new; those that were there before stay. @param {import('./model.js').Model} model @param {boolean} [again] */
  start(model, again = false) {
    this.run++;
    this.nodes = model.nodes;
    const index = new Map(model.nodes.map((node, i) => [node, i]));
    const stays = (/** @type {any} */ node) => node.pinned || (!again && !node.fresh && !Number.isNaN(node.x));
    const nodes = model.nodes.map(node => {
      const near = Number.isNaN(node.x) ? neighbour(model, node) : node;
      const known = near && !Number.isNaN(near.x);
      return { r: node.r, fixed: stays(node), ...(known ? { x: near.x + (near === node ? 0 : 20), y: near.y + (near === node ? 0 : 20) } : {}),
        ...(stays(node) ? { fx: node.x, fy: node.y } : {}) };
    });
    const edges = model.edges.map(edge => ({ source: index.get(edge.a), target: index.get(edge.b),
      count: Math.min(model.around.get(edge.a.id)?.length ?? 1, model.around.get(edge.b.id)?.length ?? 1) }));
    this.worker.postMessage({ run: this.run, nodes, edges });
  }

  stop() { this.worker.terminate(); }
}

/** One that has a place already. @param {import('./model.js').Model} model @param {import('./model.js').Node} node */
function neighbour(model, node) {
  for (const edge of model.around.get(node.id) ?? []) {
    const next = edge.a === node ? edge.b : edge.a;
    if (!Number.isNaN(next.x)) return next;
  }
  return null;
}
