// @ts-check
/** How a picture looks: what of a model is shown, what stands out, and in which colours. */

/**
 * @typedef {{model: import('./model.js').Model, hiddenKinds: Set<string>, hiddenLayers: Set<string>, lit: Set<string>,
 *   route: import('./model.js').Node[], selected: string | null,
 *   moving: boolean, colours: {bg: string, ink: string, strong: string, kinds: Record<string, string>, ties: Record<string, string>}, font: string}} Look
 */

/** How ties look: stored ones, and each layer with a dash of its own so that colour is never the only sign. @type {Record<string, {width: number, dash: number[]}>} */
export const TIES = {
  stored: { width: 1, dash: [] }, FORMAL: { width: 2.2, dash: [] }, PERSONAL: { width: 2, dash: [6, 4] },
  OPERATIONAL: { width: 1.4, dash: [] }, REPORTED: { width: 1.4, dash: [2, 4] },
};

/** @param {Look} look @param {import('./model.js').Node} node */
export const isShown = (look, node) => !look.hiddenKinds.has(node.label);
