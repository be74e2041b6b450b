// @ts-check
/** A part of the plane at a scale, in pixels of that scale: what a window shows, or what has been drawn already. */

/** @typedef {{left: number, top: number, width: number, height: number, scale: number}} Part */

/** Where something is on the plane, in sixteenths of a pixel: adding whole pixels to them rounds nothing. @param {number} value @param {number} scale */
export const inPixels = (value, scale) => Math.round(value * scale * 16) / 16;

/** With so much more on each side. @param {Part} part @param {number} x @param {number} [y] @returns {Part} */
export const wider = ({ left, top, width, height, scale }, x, y = x) => ({ left: left - x, top: top - y, width: width + 2 * x, height: height + 2 * y, scale });

/** What is in both; without width or height where nothing is. @param {Part} a @param {Part} b @returns {Part} */
export function common(a, b) {
  const left = Math.max(a.left, b.left), top = Math.max(a.top, b.top);
  return { left, top, width: Math.max(0, Math.min(a.left + a.width, b.left + b.width) - left),
    height: Math.max(0, Math.min(a.top + a.height, b.top + b.height) - top), scale: a.scale };
}

/** @param {Part} outer @param {Part} inner */
export const covers = (outer, inner) => !inner.width || !inner.height || (outer.left <= inner.left && outer.top <= inner.top
  && outer.left + outer.width >= inner.left + inner.width && outer.top + outer.height >= inner.top + inner.height);

/** Out to whole pixels of the screen, so that what is drawn falls on them wherever it is shown. @param {Part} part @param {number} density @returns {Part} */
export function onPixels({ left, top, width, height, scale }, density) {
  const x = Math.floor(left * density), y = Math.floor(top * density);
  return { left: x / density, top: y / density, width: (Math.ceil((left + width) * density) - x) / density,
    height: (Math.ceil((top + height) * density) - y) / density, scale };
}
