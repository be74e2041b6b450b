// @ts-check
/** The address says what is seen: page and parameters. Whoever opens it sees the same. */
import { routeOf } from './routes.js';

const moved = new EventTarget();

export const params = () => new URLSearchParams(location.search);
export const param = (/** @type {string} */ name) => params().get(name) ?? '';
export const route = () => routeOf(location.pathname);

/** What stays when the page changes. */
const KEPT = ['place', 'on', 'lang'];

/** An address of another page, about the same place and time. @param {string} path @param {Record<string, string>} [given] */
export function href(path, given = {}) {
  const next = new URLSearchParams();
  for (const name of KEPT) if (param(name)) next.set(name, param(name));
  for (const [name, value] of Object.entries(given)) if (value) next.set(name, value);
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

/** @param {string} address @param {{replace?: boolean}} [how] */
export function go(address, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  moved.dispatchEvent(new CustomEvent('move', { detail: { same: false } }));
}

/** Changes parameters of this page. An empty value removes one. @param {Record<string, string | null>} changes @param {{replace?: boolean}} [how] */
export function set(changes, { replace = false } = {}) {
  const next = params();
  for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
  const query = next.toString();
  const address = location.pathname + (query ? `?${query}` : '');
  if (address === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  moved.dispatchEvent(new CustomEvent('move', { detail: { same: true } }));
}

/** @param {(same: boolean) => void} told whether only parameters changed */
export function onMove(told) {
  let path = location.pathname;
  const tell = () => { const same = path === location.pathname; path = location.pathname; told(same); };
  moved.addEventListener('move', tell);
  addEventListener('popstate', tell);
}

/** Follows links of the pages without loading a document anew. */
export function followLinks() {
  document.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.download) return;
    if (link.origin !== location.origin || !routeOf(link.pathname) || link.hash) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
