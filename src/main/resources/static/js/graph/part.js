// @ts-check
/** A part of the plane at a scale, in pixels of that scale: what a window shows, or what has been drawn already. */

/** @typedef {{left: number, top: number, width: number, height: number, scale: number}} Part */

/** How much of the window's own size it may be moved by on one sheet: on a fine screen less, where a pixel takes more of the memory. */
const STEP = 0.75;
/** How much more there is on each side, to be seen while the next sheet is drawn. */
const AHEAD = 96;

/**
 * What to draw for a window, on whole pixels of the screen. It hangs on where the window is and not on how it came there, so that what is
 * seen after a move is to the pixel what is seen by whoever comes by a link.
 * @param {Part} window @param {Part} everything beyond which there is nothing to draw @param {number} density @returns {Part}
 */
export function sheetFor(window, everything, density) {
  const [left, right] = span(window.left, window.width, everything.left, everything.width, density);
  const [top, bottom] = span(window.top, window.height, everything.top, everything.height, density);
  return { left, top, width: right - left, height: bottom - top, scale: window.scale };
}

/** @param {number} from @param {number} size @param {number} least @param {number} extent @param {number} density @returns {[number, number]} */
function span(from, size, least, extent, density) {
  const step = Math.max(1, size * STEP / density);
  const start = (Math.round(from / step) - 0.5) * step - AHEAD;
  const first = Math.floor(Math.max(start, least) * density);
  return [first / density, Math.max(first, Math.ceil(Math.min(start + size + step + 2 * AHEAD, least + extent) * density)) / density];
}

/** @param {Part} a @param {Part} b */
export const same = (a, b) => a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height && a.scale === b.scale;
