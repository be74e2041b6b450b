// @ts-check
/** Names where there is room, the most tied first: the same ones wherever the window is, so that none jumps while it is moved. */
import { isShown } from './look.js';

/** So many names at most in each square of the plane. */
const TILE = 400;
const NAMES = 20;
const ROW = 7;
const CELL = 12;
/** More than the cells of a row, so that a number stands for one cell. */
const ROWS_APART = 1 << 14;
const LONGEST = 28;
/** No name is wider than this, in pixels. */
export const REACH = 400;

/** @typedef {import('./look.js').Look} Look @typedef {import('./model.js').Node} Node */

/** @param {any} c @param {Look} look @param {number} size @param {import('./part.js').Part} part */
export function paintLabels(c, look, size, part) {
  const { lit, colours } = look;
  c.font = `13px ${look.font}`;
  c.textBaseline = 'middle';
  c.lineJoin = 'round';
  c.lineWidth = 3.5;
  c.strokeStyle = colours.bg;
  c.fillStyle = colours.ink;
  const room = new Room();
  for (const node of byImportance(look)) {
    if (Number.isNaN(node.x) || !isShown(look, node) || (lit.size && !lit.has(node.id))) continue;
    const beside = node.r * size + 5;
    if (!room.takes(node.x * part.scale + beside, node.y * part.scale, () => widthOf(c, node))) continue;
    const x = node.px + beside;
    if (x > part.width || x + widthOf(c, node) < 0 || node.py < -2 * CELL || node.py > part.height + 2 * CELL) continue;
    c.strokeText(short(node.name), x, node.py);
    c.fillText(short(node.name), x, node.py);
  }
}

/** @param {any} c @param {Node} node */
function widthOf(c, node) {
  node.textWidth ??= c.measureText ? Number(c.measureText(short(node.name)).width) : short(node.name).length * 13;
  return node.textWidth;
}

const short = (/** @type {string} */ name) => name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;

/** @param {Look} look */
function* byImportance({ model, selected, route }) {
  const chosen = selected && model.byId.get(selected);
  const first = new Set(chosen ? [chosen, ...route] : route);
  yield* first;
  for (const node of model.ranked) if (!first.has(node)) yield node;
}

/** Which cells of the plane are taken by a name. */
class Room {
  constructor() {
    /** @type {Set<number>} */ this.taken = new Set();
    /** @type {Map<number, number>} */ this.names = new Map();
  }

  /** Takes the cells that a text covers, unless one of them is taken. @param {number} x @param {number} y @param {() => number} width */
  takes(x, y, width) {
    const row = Math.round(y / ROW), from = Math.floor(x / CELL);
    const tile = Math.floor(y / TILE) * ROWS_APART + Math.floor(x / TILE), names = this.names.get(tile) ?? 0;
    // Most have no room where they begin, and need not be measured.
    if (names === NAMES || this.taken.has(row * ROWS_APART + from)) return false;
    const to = Math.floor((x + width()) / CELL);
    for (let cell = from + 1; cell <= to; cell++) if (this.taken.has(row * ROWS_APART + cell)) return false;
    for (let line = row - 2; line <= row + 2; line++) for (let cell = from; cell <= to; cell++) this.taken.add(line * ROWS_APART + cell);
    this.names.set(tile, names + 1);
    return true;
  }
}
