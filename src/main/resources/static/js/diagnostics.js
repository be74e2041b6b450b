// @ts-check
/** Diagnostics of a place as a job of the service: it says how far it is, and takes no longer than it must. */
import { fetchData, Problem } from './api.js';
import { gql } from './gql.js';
import { apiLang, t } from './i18n.js';

const START = gql`mutation Start($place: ID!, $asOf: DateTime!) {
  startDiagnostics(input: {place: $place, asOf: $asOf}) { job { id } userErrors { message } }
}`;

const PROGRESS = gql`query Progress($id: ID!, $lang: Lang) {
  job(id: $id) { state progress { done total step(lang: $lang) } error { code message } }
}`;

const pause = (/** @type {number} */ ms, /** @type {AbortSignal} */ signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', () => { clearTimeout(timer); reject(new DOMException('', 'AbortError')); }, { once: true });
});

/**
 * Computes, and then reads the result.
 * @param {string} place @param {string} asOf @param {string} result the selection of Diagnostics
 * @param {AbortSignal} signal @param {(progress: {done: number, total: number, step: string}) => void} told
 */
export async function compute(place, asOf, result, signal, told) {
  const { startDiagnostics: { job, userErrors } } = await fetchData(START, { place, asOf }, signal);
  if (!job) throw new Problem('input', userErrors[0]?.message ?? '');
  for (let wait = 150; ; wait = Math.min(wait * 1.4, 1500)) {
    const { job: now } = await fetchData(PROGRESS, { id: job.id, lang: apiLang() }, signal);
    if (!now) throw new Problem('fault', t('job.forgotten'));
    if (now.state === 'SUCCEEDED') break;
    if (now.state === 'FAILED' || now.state === 'CANCELLED') throw new Problem('fault', now.error?.message ?? now.state, now.error?.code);
    told(now.progress);
    await pause(wait, signal);
  }
  const data = await fetchData(result, { id: job.id, lang: apiLang() }, signal);
  return { id: job.id, ...data.job.result };
}

/**
 * Asks a question that may take longer than a request may while its facts are read for the first time: the facts are
 * computed as a job first, and the answer then takes a moment.
 * @template T @param {() => Promise<T>} ask
 */
export async function patiently(ask) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.kind !== 'timeout' || tries === 2) throw problem;
    }
  }
}
