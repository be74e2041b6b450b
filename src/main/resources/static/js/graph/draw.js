// @ts-check
/** Draws a scene on a canvas, or on anything that has the same few methods: edges and nodes of one look in one stroke. */
import { KINDS, SHAPES } from './shapes.js';

/** How ties look: stored ones, and each layer with a dash of its own so that colour is never the only sign. @type {Record<string, {width: number, dash: number[]}>} */
export const TIES = {
  stored: { width: 1, dash: [] }, FORMAL: { width: 2.2, dash: [] }, PERSONAL: { width: 2, dash: [6, 4] },
  OPERATIONAL: { width: 1.4, dash: [] }, REPORTED: { width: 1.4, dash: [2, 4] },
};

const LABELS = 90;

/**
 * @typedef {{model: import('./model.js').Model, hiddenKinds: Set<string>, hiddenLayers: Set<string>, lit: Set<string>,
 *   route: import('./model.js').Node[], selected: string | null, camera: import('./camera.js').Camera,
 *   moving: boolean, colours: {bg: string, ink: string, strong: string, kinds: Record<string, string>, ties: Record<string, string>}, font: string}} Look
 */

/** @param {any} c @param {Look} look */
export function paint(c, look) {
  const { model, camera } = look;
  for (const node of model.nodes) { node.px = camera.toScreenX(node.x); node.py = camera.toScreenY(node.y); }
  c.fillStyle = look.colours.bg;
  c.fillRect(0, 0, camera.width, camera.height);
  const size = Math.max(0.4, Math.min(1.5, Math.sqrt(camera.scale)));
  paintTies(c, look);
  paintRoute(c, look);
  paintNodes(c, look, size);
  paintMarks(c, look, size);
  // Names that jump about cannot be read, and take longest to draw.
  if (!look.moving) paintLabels(c, look, size);
}

/** @param {Look} look @param {import('./model.js').Node} node */
export const isShown = (look, node) => !look.hiddenKinds.has(node.label);

/** @param {import('./model.js').Edge} edge @param {number} width @param {number} height */
const isOutside = ({ a, b }, width, height) =>
  (a.px < 0 && b.px < 0) || (a.px > width && b.px > width) || (a.py < 0 && b.py < 0) || (a.py > height && b.py > height);

/** @param {any} c @param {Look} look */
function paintTies(c, look) {
  const { model, camera: { width, height }, lit, hiddenLayers, colours } = look;
  for (const [name, style] of Object.entries(TIES)) {
    if (hiddenLayers.has(name)) continue;
    for (const bright of lit.size ? [false, true] : [true]) {
      c.globalAlpha = bright ? 1 : 0.25;
      c.strokeStyle = colours.ties[name];
      c.lineWidth = style.width;
      c.setLineDash(style.dash);
      c.beginPath();
      for (const edge of model.looks.get(name) ?? []) {
        if (!isShown(look, edge.a) || !isShown(look, edge.b) || isOutside(edge, width, height)) continue;
        if (lit.size && (lit.has(edge.a.id) && lit.has(edge.b.id)) !== bright) continue;
        c.moveTo(edge.a.px, edge.a.py);
        c.lineTo(edge.b.px, edge.b.py);
      }
      c.stroke();
    }
  }
  c.setLineDash([]);
  c.globalAlpha = 1;
}

/** A way that was found, over everything. @param {any} c @param {Look} look */
function paintRoute(c, { route, colours }) {
  if (route.length < 2) return;
  c.strokeStyle = colours.strong;
  c.lineWidth = 4;
  c.beginPath();
  route.forEach((node, i) => i ? c.lineTo(node.px, node.py) : c.moveTo(node.px, node.py));
  c.stroke();
}

/** @param {any} c @param {Look} look @param {number} size */
function paintNodes(c, look, size) {
  const { model, lit, colours, camera: { width, height } } = look;
  for (const kind of KINDS) {
    if (look.hiddenKinds.has(kind)) continue;
    for (const bright of lit.size ? [false, true] : [true]) {
      c.globalAlpha = bright ? 1 : 0.3;
      c.fillStyle = colours.kinds[kind];
      c.beginPath();
      for (const node of model.kinds.get(kind) ?? []) {
        if (node.px < -20 || node.py < -20 || node.px > width + 20 || node.py > height + 20) continue;
        if (!lit.size || lit.has(node.id) === bright) outline(c, SHAPES[kind], node.px, node.py, node.r * size);
      }
      c.fill();
    }
  }
  c.globalAlpha = 1;
}

/** @param {any} c @param {number[][]} points @param {number} x @param {number} y @param {number} r */
function outline(c, points, x, y, r) {
  if (!points.length) {
    c.moveTo(x + r, y);
    c.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  c.moveTo(x + points[0][0] * r * 1.15, y + points[0][1] * r * 1.15);
  for (let i = 1; i < points.length; i++) c.lineTo(x + points[i][0] * r * 1.15, y + points[i][1] * r * 1.15);
  c.closePath();
}

/** What is selected, and what is pinned. @param {any} c @param {Look} look @param {number} size */
function paintMarks(c, look, size) {
  c.strokeStyle = look.colours.strong;
  c.lineWidth = 1.5;
  c.beginPath();
  for (const node of look.model.nodes) {
    if (!node.pinned || !isShown(look, node)) continue;
    c.moveTo(node.px + 2.5, node.py);
    c.arc(node.px, node.py, 2.5, 0, 2 * Math.PI);
  }
  c.stroke();
  const node = look.selected && look.model.byId.get(look.selected);
  if (!node || !isShown(look, node)) return;
  c.lineWidth = 3;
  c.beginPath();
  c.arc(node.px, node.py, node.r * size + 6, 0, 2 * Math.PI);
  c.stroke();
}

/** Names where there is room, the most tied first. @param {any} c @param {Look} look @param {number} size */
function paintLabels(c, look, size) {
  const { model, lit, camera: { width, height }, colours } = look;
  c.font = `13px ${look.font}`;
  c.textBaseline = 'middle';
  c.lineJoin = 'round';
  c.lineWidth = 3.5;
  c.strokeStyle = colours.bg;
  c.fillStyle = colours.ink;
  const taken = new Set();
  let left = LABELS;
  for (const node of byImportance(model.ranked, look)) {
    if (!left) break;
    if (!isShown(look, node) || (lit.size && !lit.has(node.id)) || node.px < 0 || node.py < 0 || node.px > width || node.py > height) continue;
    node.textWidth ??= c.measureText ? c.measureText(short(node.name)).width : short(node.name).length * 13;
    const x = node.px + node.r * size + 5;
    if (!claim(taken, x, node.py, node.textWidth ?? 0)) continue;
    left--;
    c.strokeText(short(node.name), x, node.py);
    c.fillText(short(node.name), x, node.py);
  }
}

const short = (/** @type {string} */ name) => name.length > 28 ? `${name.slice(0, 27)}…` : name;

/** @param {import('./model.js').Node[]} ranked @param {Look} look */
function* byImportance(ranked, { model, selected, route }) {
  yield* route;
  const chosen = selected && model.byId.get(selected);
  if (chosen) yield chosen;
  yield* ranked;
}

/** Takes the cells that a text covers, unless one of them is taken. @param {Set<number>} taken @param {number} x @param {number} y @param {number} width */
function claim(taken, x, y, width) {
  const row = Math.round(y / 7), from = Math.floor(x / 12), to = Math.floor((x + width) / 12);
  const cells = [];
  for (let line = row - 2; line <= row + 2; line++) for (let cell = from; cell <= to; cell++) {
    const key = line * 10_000 + cell;
    if (line === row && taken.has(key)) return false;
    cells.push(key);
  }
  cells.forEach(cell => taken.add(cell));
  return true;
}
