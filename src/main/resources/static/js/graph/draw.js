// @ts-check
/** Draws a scene on a canvas, or on anything that has the same few methods: edges and nodes of one look in one stroke. */
import { paintLabels } from './labels.js';
import { isShown, TIES } from './look.js';
import { KINDS, SHAPES } from './shapes.js';

/** @typedef {import('./look.js').Look} Look */

/** @param {any} c @param {Look} look @param {import('./part.js').Part} part of the plane */
export function paint(c, look, part) {
  for (const node of look.model.nodes) { node.px = node.x * part.scale - part.left; node.py = node.y * part.scale - part.top; }
  c.fillStyle = look.colours.bg;
  c.fillRect(0, 0, part.width, part.height);
  const size = Math.max(0.4, Math.min(1.5, Math.sqrt(part.scale)));
  paintTies(c, look, part);
  paintRoute(c, look);
  paintNodes(c, look, size, part);
  paintMarks(c, look, size);
  // Names that jump about cannot be read, and take longest to draw.
  if (!look.moving) paintLabels(c, look, size, part);
}

/** @param {import('./model.js').Edge} edge @param {number} width @param {number} height */
const isOutside = ({ a, b }, width, height) =>
  (a.px < 0 && b.px < 0) || (a.px > width && b.px > width) || (a.py < 0 && b.py < 0) || (a.py > height && b.py > height);

/** @param {any} c @param {Look} look @param {import('./part.js').Part} part */
function paintTies(c, look, { width, height }) {
  const { model, lit, hiddenLayers, colours } = look;
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

/** @param {any} c @param {Look} look @param {number} size @param {import('./part.js').Part} part */
function paintNodes(c, look, size, { width, height }) {
  const { model, lit, colours } = look;
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
