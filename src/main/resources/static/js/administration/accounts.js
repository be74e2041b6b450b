// @ts-check
/** Who may sign in, for administrators who signed in themselves. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, t } from '../i18n.js';
import { signedIn } from '../session.js';
import { Remote } from '../remote.js';
import { combo } from '../ui/combo.js';
import { form } from '../ui/form.js';
import { secret } from '../ui/secret.js';
import { shown } from '../ui/states.js';
import { mutate } from '../me/mutate.js';
import { tell } from '../notice.js';

const PAGE = 50;
const LIST = gql`query Accounts($after: String, $lang: Lang) { accounts(first: ${PAGE}, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id name role isLocked organization { name(lang: $lang) } } } }`;
const ERRORS = 'userErrors { field message }';
const ADD = gql`mutation Add($input: AddAccountInput!) { addAccount(input: $input) { password ${ERRORS} } }`;
const CHANGE = gql`mutation Change($input: ChangeAccountInput!) { changeAccount(input: $input) { ${ERRORS} } }`;
const LOCK = gql`mutation Lock($input: LockAccountInput!) { lockAccount(input: $input) { ${ERRORS} } }`;
const RESET = gql`mutation Reset($input: ResetPasswordInput!) { resetPassword(input: $input) { password ${ERRORS} } }`;
const ROLES = ['RESIDENT', 'AGENCY', 'CHARITY', 'PLANNER', 'ADMINISTRATOR'];

const roles = () => ROLES.map(value => ({ value, text: t(`role.${value.toLowerCase()}`) }));

/** @param {() => void} redraw */
export function accounts(redraw) {
  const remote = new Remote(redraw);
  /** @type {{id: string, name: string} | null} */
  let organization = null;
  /** @type {string[]} where earlier pages end */
  let pages = [];

  const search = combo(redraw, { label: () => t('accounts.organization'), types: ['Organization'], keep: true, choose: hit => { organization = hit; }, typing: () => { organization = null; } });

  const add = form(redraw, {
    fields: [
      { name: 'name', label: () => t('sign.name') },
      { name: 'role', label: () => t('accounts.role'), options: roles },
    ],
    submit: () => t('accounts.add'),
    send: async ({ name, role }) => {
      const { addAccount: made } = await fetchData(ADD, { input: { name, role, organization: organization?.id } });
      const error = made.userErrors[0];
      if (error) return { message: error.message, field: error.field.at(-1) };
      secret(t('accounts.password', { name }), made.password);
      organization = null;
      search.set('');
      remote.again();
      return null;
    },
  });

  const lock = (/** @type {any} */ one) => mutate(LOCK, { input: { account: one.id, isLocked: !one.isLocked } }, 'lockAccount', t(one.isLocked ? 'accounts.unlocked' : 'accounts.locked', { name: one.name }), () => remote.again());
  const become = (/** @type {any} */ one, /** @type {string} */ role) => mutate(CHANGE, { input: { account: one.id, role } }, 'changeAccount', t('accounts.changed', { name: one.name }), () => remote.again());
  const reset = async (/** @type {any} */ one) => {
    try {
      const { resetPassword: made } = await fetchData(RESET, { input: { account: one.id } });
      if (made.password) secret(t('accounts.password', { name: one.name }), made.password);
      else tell(made.userErrors[0]?.message ?? '');
    } catch (problem) {
      tell(/** @type {Error} */ (problem).message);
    }
  };

  // A list and no table: the column is narrow, and what can be done must not be out of sight.
  const row = (/** @type {any} */ one) => html`<li><div class="row"><b>${one.name}</b>${one.isLocked ? html`<span class="badge warn">${t('accounts.isLocked')}</span>` : nothing}<span class="small muted">${one.organization?.name ?? ''}</span></div>
    <div class="actions"><select aria-label=${t('accounts.roleOf', { name: one.name })} @change=${(/** @type {any} */ e) => become(one, e.target.value)}>${roles().map(role => html`<option value=${role.value} ?selected=${role.value === one.role}>${role.text}</option>`)}</select>
      <button @click=${() => lock(one)}>${t(one.isLocked ? 'accounts.unlock' : 'accounts.lock')}</button><button @click=${() => reset(one)}>${t('accounts.reset')}</button></div></li>`;

  const turn = (/** @type {string[]} */ to) => { pages = to; redraw(); };
  const list = (/** @type {any} */ { accounts: found }) => html`<ul class="list accounts">${found.nodes.map(row)}</ul>
    ${pages.length || found.pageInfo.hasNextPage ? html`<div class="actions">
      <button ?disabled=${!pages.length} @click=${() => turn(pages.slice(0, -1))}>${t('accounts.previous')}</button>
      <button ?disabled=${!found.pageInfo.hasNextPage} @click=${() => turn([...pages, found.pageInfo.endCursor])}>${t('accounts.next')}</button></div>` : nothing}`;

  return {
    view() {
      if (!signedIn()?.managesAccounts) return nothing;
      const variables = { after: pages.at(-1) ?? null, lang: apiLang() };
      remote.load(JSON.stringify(variables), signal => fetchData(LIST, variables, signal));
      return html`<section class="panel"><header><h2>${t('accounts.title')}</h2></header><div class="body"><p class="muted">${t('accounts.text')}</p>${shown(remote, list)}
        <h3>${t('accounts.new')}</h3>${search.view()}${add.view()}</div></section>`;
    },
    forget: () => remote.forget(),
  };
}
