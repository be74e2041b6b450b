// @ts-check
/** Registering a lot: what it is, how much, until when, where; written in one transaction with its ties. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, lang, named, sorted, t } from '../i18n.js';
import { scope } from '../scope.js';
import { identity } from '../session.js';
import { tell } from '../notice.js';
import { closeDialog, showDialog } from '../ui/dialog.js';

const CATEGORIES = gql`query Categories($lang: Lang) { categories(first: 100) { nodes { id name(lang: $lang) } } }`;
const WRITE = gql`mutation RegisterLot($input: UpsertInput!) { upsert(input: $input) { created userErrors { field message } } }`;
const UNITS = ['kg', 'box', 'piece', 'meals', 'CNY', 'h'];

/** @param {() => void} redraw @param {() => void} done */
export async function registerLot(redraw, done) {
  /** @type {{categories: any[], errors: string[], busy: boolean}} */
  const state = { categories: [], errors: [], busy: false };
  const uuid = crypto.randomUUID();
  showDialog({ title: () => t('lot.register'), body: () => form(state, submit) });
  try {
    state.categories = sorted((await fetchData(CATEGORIES, { lang: apiLang() })).categories.nodes, one => one.name);
  } catch (problem) {
    state.errors = [/** @type {Error} */ (problem).message];
  }
  redraw();

  async function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target)));
    Object.assign(state, { busy: true, errors: [] });
    redraw();
    try {
      const { upsert } = await fetchData(WRITE, { input: inputOf(uuid, given) });
      state.errors = upsert.userErrors.map((/** @type {any} */ error) => `${error.field.join('.')}: ${error.message}`);
      if (!state.errors.length) { closeDialog(); tell(t('lot.registered')); done(); }
    } catch (problem) {
      state.errors = [/** @type {Error} */ (problem).message];
    }
    state.busy = false;
    redraw();
  }
}

/** @param {string} uuid @param {Record<string, any>} given */
function inputOf(uuid, given) {
  const owner = identity()?.organization;
  const resource = `Resource:${uuid}`;
  return {
    idempotencyKey: `lot-${uuid}`,
    resources: [{ uuid, [lang() === 'en' ? 'nameEn' : lang() === 'zh-Hant' ? 'nameZhHant' : 'nameZhHans']: given.name, resourceClass: 'CHARITABLE', kind: 'LOT', capacity: Number(given.quantity), unit: given.unit,
      capacityAsOf: new Date().toISOString(), visibility: 'PARTNERS', divisible: true, ...(owner ? { ownerId: owner } : {}), ...(given.expires ? { expiresAt: `${given.expires}T23:59:59+08:00` } : {}), ...(given.cold ? { coldChain: true } : {}) }],
    linkInCategory: [{ from: resource, to: given.category }],
    ...(owner ? { linkProvides: [{ from: `Organization:${owner}`, to: resource }] } : {}),
    linkServes: [{ from: resource, to: given.place }],
  };
}

/** @param {{categories: any[], errors: string[], busy: boolean}} state @param {(event: SubmitEvent) => void} submit */
const form = (state, submit) => html`<form class="stack" @submit=${submit}>
  ${state.errors.length ? html`<div class="state bad" role="alert">${state.errors.map(error => html`<p>${error}</p>`)}</div>` : nothing}
  <label>${t('lot.name')}<input name="name" required maxlength="120"></label>
  <div class="row end"><label>${t('commit.quantity')}<input name="quantity" type="number" min="0" step="any" required></label>
    <label>${t('lot.unit')}<select name="unit">${UNITS.map(unit => html`<option value=${unit}>${named('Unit', unit)}</option>`)}</select></label>
    <label>${t('lot.expires')}<input name="expires" type="date"></label></div>
  <label>${t('unmet.category')}<select name="category" required>${state.categories.map(one => html`<option value=${one.id}>${one.name}</option>`)}</select></label>
  <label>${t('lot.serves')}<select name="place">${scope.places.map(place => html`<option value=${place.id} ?selected=${place.id === scope.place?.id}>${place.name}</option>`)}</select></label>
  <label class="inline"><input type="checkbox" name="cold" value="yes">${t('lot.cold')}</label>
  <p class="small muted">${t('lot.visibility')}</p>
  <div class="actions"><button class="primary" ?disabled=${state.busy || !state.categories.length}>${t('lot.save')}</button><button type="button" @click=${closeDialog}>${t('commit.no')}</button></div></form>`;
