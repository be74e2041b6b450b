// @ts-check
/** Starts the pages' own workers, which are all that may be started. */
import { base } from '../settings.js';

const OWN = ['layout-worker', 'paint-worker'].map(name => `${base}/js/graph/${name}.js`);

const policy = globalThis.trustedTypes?.createPolicy('commonweave', {
  createScriptURL: (/** @type {string} */ url) => {
    if (!OWN.includes(url)) throw new TypeError(`No worker may be started from ${url}`);
    return url;
  },
});

/** @param {string} name @param {WorkerOptions} [options] */
export function worker(name, options) {
  const address = `${base}/js/graph/${name}.js`;
  return new Worker(/** @type {any} */ (policy?.createScriptURL(address) ?? address), options);
}
