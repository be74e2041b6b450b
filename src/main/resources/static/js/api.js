// @ts-check
/** GraphQL over fetch. Whatever goes wrong becomes a Problem with a kind that pages know how to tell. */
import { known } from './gql.js';
import { credentials, ended } from './session.js';

/** @typedef {'offline' | 'signIn' | 'forbidden' | 'limit' | 'timeout' | 'input' | 'fault'} ProblemKind */

export class Problem extends Error {
  /** @param {ProblemKind} kind @param {string} message @param {string} [code] */
  constructor(kind, message, code) {
    super(message);
    this.kind = kind;
    this.code = code ?? '';
  }
}

/** @type {Record<string, ProblemKind>} */
const KINDS = {
  UNAUTHENTICATED: 'signIn', FORBIDDEN: 'forbidden', LIMIT_EXCEEDED: 'limit', TIMEOUT: 'timeout',
  INTERNAL: 'fault', GRAPHQL_VALIDATION_FAILED: 'fault', GRAPHQL_PARSE_FAILED: 'fault',
};

/** @param {any} error of an answer */
export function problemOf(error) {
  const code = error?.extensions?.code ?? '';
  return new Problem(KINDS[code] ?? 'input', error?.message ?? '', error?.extensions?.incident ?? code);
}

/** Whatever the service answers. @param {string} path @param {RequestInit} init */
export async function reach(path, init) {
  try {
    const response = await fetch(path, { ...init, headers: { ...credentials(), 'Accept-Language': document.documentElement.lang, ...init.headers } });
    if (response.status === 401) ended();
    return response;
  } catch (fault) {
    if (/** @type {Error} */ (fault).name === 'AbortError') throw fault;
    throw new Problem('offline', String(fault));
  }
}

/**
 * Asks, and gives what could be answered together with what could not.
 * @param {string} query @param {object} [variables] @param {AbortSignal} [signal]
 * @returns {Promise<{data: any, problems: (Problem & {path: (string | number)[]})[]}>}
 */
export async function ask(query, variables = {}, signal) {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: known(query), variables }),
    signal,
  });
  const answer = await response.json().catch(() => {
    throw new Problem('fault', response.statusText, String(response.status));
  });
  const problems = (answer.errors ?? []).map((/** @type {any} */ error) =>
    Object.assign(problemOf(error), { path: error.path ?? [] }));
  if (!answer.data || Object.values(answer.data).every(value => value === null) && problems.length) throw problems[0];
  return { data: answer.data, problems };
}

/** Asks what can be answered as a whole or not at all. @param {string} query @param {object} [variables] @param {AbortSignal} [signal] */
export async function fetchData(query, variables, signal) {
  const { data, problems } = await ask(query, variables, signal);
  if (problems.length) throw problems[0];
  return data;
}

/** Asks what is not GraphQL; what goes wrong names the argument at fault. @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
export async function fetchJson(path, init = {}) {
  const response = await reach(path, init);
  if (response.status === 204) return null;
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const error = body.errors?.[0] ?? { message: response.statusText };
  throw Object.assign(problemOf(error), { argument: error.extensions?.argument?.at(-1) });
}

/** A file made by the service, as the viewer. @param {string} path */
export async function fetchFile(path) {
  const response = await reach(path, {});
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw problemOf(body.errors?.[0] ?? { message: response.statusText });
  }
  const named = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '');
  return { blob: await response.blob(), name: named?.[1] ?? path.split('/').pop() ?? 'file' };
}
