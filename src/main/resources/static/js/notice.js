// @ts-check
/** Short messages: shown for a while, and read out. */
let text = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {() => void} */
let redraw = () => {};

export const message = () => text;
export const onNotice = (/** @type {() => void} */ told) => { redraw = told; };

/** @param {string} words */
export function tell(words) {
  text = words;
  clearTimeout(timer);
  timer = setTimeout(() => { text = ''; redraw(); }, 6000);
  redraw();
}
