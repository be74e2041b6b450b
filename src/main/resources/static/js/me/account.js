// @ts-check
/** One's own password and access tokens, for whoever signed in with a local account. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { date, t } from '../i18n.js';
import { go, href } from '../router.js';
import { signedIn } from '../session.js';
import { Remote } from '../remote.js';
import { empty, shown } from '../ui/states.js';
import { form } from '../ui/form.js';
import { secret } from '../ui/secret.js';
import { tell } from '../notice.js';
import { mutate } from './mutate.js';

const TOKENS = gql`query Tokens { accessTokens { id name scope createdAt expiresAt usedAt } }`;
const ERRORS = 'userErrors { field message }';
const CREATE = gql`mutation Token($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret ${ERRORS} } }`;
const REVOKE = gql`mutation Revoke($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { revoked ${ERRORS} } }`;
const CHANGE = gql`mutation Password($input: ChangePasswordInput!) { changePassword(input: $input) { isChanged ${ERRORS} } }`;
const DAY = 86_400_000;
const TERMS = ['30', '90', '365'];

const wrong = (/** @type {any[]} */ errors) => errors.length ? { message: errors[0].message, field: errors[0].field.at(-1) } : null;

/** @param {() => void} redraw */
export function account(redraw) {
  const remote = new Remote(redraw);

  const create = form(redraw, {
    fields: [
      { name: 'name', label: () => t('token.name'), hint: () => t('token.name.hint') },
      { name: 'scope', label: () => t('token.scope'), options: () => ['READ', 'WRITE'].map(value => ({ value, text: t(`token.scope.${value}`) })) },
      { name: 'days', label: () => t('token.ends'), value: '90', options: () => TERMS.map(value => ({ value, text: t('token.days', { count: Number(value) }) })) },
    ],
    submit: () => t('token.create'),
    send: async ({ name, scope, days }) => {
      const expiresAt = new Date(Date.now() + Number(days) * DAY).toISOString();
      const { createAccessToken: made } = await fetchData(CREATE, { input: { name, scope, expiresAt } });
      if (made.secret) secret(t('token.made'), made.secret);
      remote.again();
      return wrong(made.userErrors);
    },
  });

  const change = form(redraw, {
    fields: [
      { name: 'current', label: () => t('password.current'), type: 'password', autocomplete: 'current-password' },
      { name: 'new', label: () => t('password.new'), hint: () => t('sign.rule'), type: 'password', autocomplete: 'new-password' },
    ],
    submit: () => t('password.change'),
    send: async typed => {
      const { changePassword: done } = await fetchData(CHANGE, { input: typed });
      if (done.isChanged) {
        tell(t('password.changed'));
        go(href('/sign-in', { next: '/me' }));
      }
      return wrong(done.userErrors);
    },
  });

  const one = (/** @type {any} */ token) => html`<li><div class="row"><b>${token.name}</b><span class="badge">${t(`token.scope.${token.scope}`)}</span></div>
    <span class="small muted">${t('token.until', { date: date(token.expiresAt) })} · ${token.usedAt ? t('token.used', { date: date(token.usedAt) }) : t('token.unused')}</span>
    <div class="actions"><button @click=${() => mutate(REVOKE, { input: { token: token.id } }, 'revokeAccessToken', t('token.revoked'), () => remote.again())}>${t('token.revoke')}</button></div></li>`;

  const list = (/** @type {any} */ { accessTokens }) => accessTokens.length ? html`<ul class="list">${accessTokens.map(one)}</ul>` : empty(t('token.none'));

  return {
    view() {
      const me = signedIn();
      if (me?.signIn !== 'PASSWORD') return nothing;
      remote.load(me.name ?? '', signal => fetchData(TOKENS, {}, signal));
      return html`<div class="columns"><section class="panel"><header><h2>${t('token.title')}</h2></header><div class="body"><p class="muted">${t('token.text')}</p>${shown(remote, list)}${create.view()}</div></section>
        <section class="panel"><header><h2>${t('password.title')}</h2></header><div class="body">${change.view()}</div></section></div>`;
    },
    forget: () => remote.forget(),
  };
}
