// @ts-check
/** Keys that work everywhere but in fields: g and a letter for a page, / to search, ? for this list. */
import { go, href } from './router.js';

/** @type {Record<string, string>} */
export const GO = { o: '/', f: '/findings', e: '/explore', p: '/partners', d: '/donations', w: '/whistles', m: '/me', a: '/administration' };

/** @param {() => void} help */
export function listenToKeys(help) {
  let waiting = false;
  document.addEventListener('keydown', event => {
    const field = /** @type {Element} */ (event.target).closest?.('input, select, textarea, [contenteditable], dialog');
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    if (waiting && GO[event.key]) { event.preventDefault(); go(href(GO[event.key])); }
    waiting = event.key === 'g';
    if (event.key === '?') help();
    if (event.key === '/') {
      const search = /** @type {HTMLElement | null} */ (document.querySelector('main input[type="search"]'));
      event.preventDefault();
      if (search) search.focus(); else go(href('/explore'));
    }
  });
}
