// @ts-check
/**
 * Who asks: somebody who signed in, known by a cookie that no script reads, or one of the sample's people, kept for this tab
 * and forgotten with it.
 */
import { gql, known } from './gql.js';
import { identities } from './settings.js';

/** @typedef {{role: string, name: string | null, signIn: string, managesAccounts: boolean, organization?: string, person?: string}} SignedIn */

const KEY = 'commonweave.viewer';
const WHO = gql`query Who { viewer { role name signIn managesAccounts organization { uuid } person { uuid } } }`;
const changed = new EventTarget();
const tell = () => changed.dispatchEvent(new Event('change'));

/** @type {SignedIn | null} */
let signed = null;

const chosen = () => {
  const key = sessionStorage.getItem(KEY);
  return identities.find(one => one.role === key) ?? null;
};

/** The role of whoever asks, or null for a visitor who is nobody in particular. */
export const role = () => chosen()?.role ?? signed?.role ?? null;

/** Whoever asks: their organization and person, where they have them. */
export const identity = () => chosen() ?? signed;

/** Somebody who signed in, while they are not looking as one of the sample's people. */
export const signedIn = () => chosen() ? null : signed;

/** @returns {Record<string, string>} headers that say who asks; the token shows that one of our pages does */
export function credentials() {
  const demo = chosen();
  if (demo) return { Authorization: `Bearer demo-${demo.role}` };
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': token } : {};
}

/** Asks the service who the cookie stands for. A cookie that is no longer good is forgotten with the answer. */
export async function recall() {
  const answer = await post('/graphql', { query: known(WHO) }).then(response => response.json()).catch(() => null);
  const who = answer?.data?.viewer;
  signed = !who || who.signIn === 'NONE' || who.signIn === 'DEMO' ? null
    : { ...who, role: who.role.toLowerCase(), organization: who.organization?.uuid, person: who.person?.uuid };
}

/** @param {string | null} wanted */
export function become(wanted) {
  if (wanted) sessionStorage.setItem(KEY, wanted);
  else sessionStorage.removeItem(KEY);
  tell();
}

/**
 * Signs in, or sets the service up.
 * @param {'/sign-in' | '/setup'} path @param {Record<string, string>} typed
 * @returns {Promise<{message: string, field?: string} | null>} what went wrong
 */
export async function enter(path, typed) {
  const response = await post(path, typed);
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    const error = body.errors?.[0];
    return { message: error?.message ?? response.statusText, field: error?.extensions?.field };
  }
  sessionStorage.removeItem(KEY);
  await recall();
  tell();
  return null;
}

export async function leave() {
  await post('/sign-out', {});
  ended();
}

/** The service says that the session is over. */
export function ended() {
  if (!signed) return;
  signed = null;
  tell();
}

/** @param {string} path @param {object} body */
const post = (path, body) => fetch(path, {
  method: 'POST',
  headers: { ...credentials(), 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang || 'zh-Hans' },
  body: JSON.stringify(body),
});

/** @param {() => void} told */
export const onViewer = told => changed.addEventListener('change', told);

/** Whether the viewer has one of these roles. Only spares questions that would be refused: the service decides. */
export const isOneOf = (/** @type {string[]} */ ...roles) => roles.includes(role() ?? '');

export const keepsRecords = () => isOneOf('planner', 'administrator', 'agency', 'charity');
export const plans = () => isOneOf('planner', 'administrator');
