// @ts-check
/** Who offers help of a kind here: when one knows what is wanted and not from whom. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, sorted, t } from '../i18n.js';
import { scope } from '../scope.js';
import { param, set } from '../router.js';
import { role } from '../session.js';
import { Remote } from '../remote.js';
import { chip, chips } from '../ui/kind.js';
import { empty, shown } from '../ui/states.js';

const CATEGORIES = gql`query Categories($lang: Lang, $asOf: DateTime) { categories(first: 100, asOf: $asOf) { nodes { id name(lang: $lang) } } }`;
const RECORD = '{ __typename id name(lang: $lang) }';
const QUESTION = gql`query Offers($place: ID!, $category: ID!, $asOf: DateTime!, $lang: Lang) { organizations(within: $place, asOf: $asOf, first: 60,
    where: {or: [{capabilities: {some: {under: $category}}}, {resources: {some: {categories: {some: {under: $category}}}}}]}) { totalCount
  nodes { __typename id name(lang: $lang) kind phone url capabilities(first: 4) { nodes ${RECORD} } resources(first: 4, where: {categories: {some: {under: $category}}}) { nodes ${RECORD} } } } }`;

/** @param {() => void} redraw @param {any} ways who can introduce @param {(we: any, one: any) => void} draft */
export function offers(redraw, ways, draft) {
  const categories = new Remote(redraw);
  const found = new Remote(redraw);

  const card = (/** @type {any} */ we, /** @type {any} */ one) => html`<article class="panel"><header><h3>${chip(one)}</h3><span class="small muted">${named('OrganizationKind', one.kind)}</span></header><div class="body">
    ${one.resources.nodes.length ? html`<div class="row">${t('offers.resources')} ${chips(one.resources.nodes, 4)}</div>` : html`<div class="row">${t('offers.can')} ${chips(one.capabilities.nodes, 4)}</div>`}
    ${one.phone || one.url ? html`<p class="small">${[one.phone, one.url].filter(Boolean).join(' · ')}</p>` : nothing}
    ${we && we.id !== one.id ? html`<div class="actions"><button aria-expanded=${ways.shows(we, one)} @click=${() => ways.toggle(we, one)}>${t('introductions.who')}</button>
      <button @click=${() => draft(we, { organization: one, covers: [], sharedNeeds: 0 })}>${t('partners.draft')}</button></div>${ways.shows(we, one) ? ways.view() : nothing}` : nothing}</div></article>`;

  return {
    /** @param {any} we who looks; null when nobody is chosen */
    view(we) {
      const variables = { asOf: scope.asOf, lang: apiLang() };
      categories.load(JSON.stringify(variables), signal => fetchData(CATEGORIES, variables, signal));
      const category = param('need');
      if (category && scope.place) {
        const about = { ...variables, category, place: scope.place.id };
        found.load(`${role()} ${JSON.stringify(about)}`, signal => fetchData(QUESTION, about, signal));
      }
      const list = sorted(categories.data?.categories.nodes ?? [], (/** @type {any} */ one) => one.name);
      return html`<section class="stack"><label>${t('offers.want', { place: scope.place?.name })}<select @change=${(/** @type {any} */ e) => set({ need: e.target.value || null })}>
          <option value="" ?selected=${!category}>${t('explore.choose')}</option>${list.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === category}>${one.name}</option>`)}</select></label>
        ${category ? shown(found, ({ organizations }) => organizations.nodes.length ? html`<p class="muted" role="status">${t('offers.count', { count: organizations.totalCount })}</p>${organizations.nodes.map((/** @type {any} */ one) => card(we, one))}` : empty(t('offers.none'), t('offers.none.next'))) : nothing}</section>`;
    },
    forget() { categories.forget(); found.forget(); },
  };
}
