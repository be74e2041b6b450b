// @ts-check
/** What there is to give. Choose some, or let all be matched. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, named, number, sorted, t } from '../i18n.js';
import { scope } from '../scope.js';
import { identity, role } from '../session.js';
import { Remote } from '../remote.js';
import { chips } from '../ui/kind.js';
import { empty, shown } from '../ui/states.js';
import { unitName } from '../findings/untapped.js';

const QUESTION = gql`query Lots($place: ID!, $asOf: DateTime!, $lang: Lang) { resources(within: $place, asOf: $asOf, first: 100, where: {resourceClass: {in: [CHARITABLE, MATERIAL, FINANCIAL]}}) {
  totalCount nodes { __typename id name(lang: $lang) resourceClass capacity unit expiresAt reserve coldChain restrictions providers(first: 5) { nodes { __typename id uuid name(lang: $lang) } } } } }`;

/** Only who provides a lot may commit what is planned for it. @param {any} lot */
const isOurs = lot => lot.providers.nodes.some((/** @type {any} */ one) => one.uuid === identity()?.organization);

/** @param {() => void} redraw */
export function lots(redraw) {
  const remote = new Remote(redraw);
  /** @type {Set<string>} */
  const chosen = new Set();

  const row = (/** @type {any} */ lot, /** @type {(lot: any) => void} */ trace) => html`<tr>
    <td><label class="inline"><input type="checkbox" .checked=${chosen.has(lot.id)} ?disabled=${lot.reserve} @change=${() => { if (!chosen.delete(lot.id)) chosen.add(lot.id); redraw(); }}>${lot.name}</label>
      ${lot.reserve ? html` <span class="badge">${t('lot.reserve')}</span>` : nothing}${lot.coldChain ? html` <span class="badge accent">${t('lot.cold')}</span>` : nothing}</td>
    <td>${named('ResourceClass', lot.resourceClass)}</td><td class="number">${lot.capacity === null ? t('word.unknown') : `${number(lot.capacity)} ${unitName(lot.unit)}`}</td><td>${lot.expiresAt ? date(lot.expiresAt) : '–'}</td>
    <td>${chips(lot.providers.nodes, 2)}</td><td><button class="quiet" @click=${() => trace(lot)}>${t('lot.journey')}<span class="only-heard"> ${lot.name}</span></button></td></tr>`;

  const own = () => (remote.data?.resources.nodes ?? []).filter((/** @type {any} */ lot) => !lot.reserve && isOurs(lot)).map((/** @type {any} */ lot) => lot.id);

  return {
    chosen: () => [...chosen],
    /** Whether all of these are the viewer's own to give. @param {string[]} ids */
    areOurs: ids => { const ours = new Set(own()); return role() === 'administrator' || ids.every(id => ours.has(id)); },
    hasOwn: () => own().length > 0,
    takeOwn() { chosen.clear(); own().forEach((/** @type {string} */ id) => chosen.add(id)); redraw(); },
    /** @param {(lot: any) => void} trace */
    view(trace) {
      const variables = { place: scope.place?.id, asOf: scope.asOf, lang: apiLang() };
      remote.load(`${role()} ${JSON.stringify(variables)}`, signal => fetchData(QUESTION, variables, signal));
      return html`<section class="panel"><header><h2>${t('lot.title')}</h2><span class="small muted">${chosen.size ? t('lot.chosen', { count: chosen.size }) : t('lot.all')}</span>
        ${chosen.size ? html`<button class="quiet" @click=${() => { chosen.clear(); redraw(); }}>${t('lot.takeAll')}</button>` : nothing}
        ${this.hasOwn() ? html`<button class="quiet" @click=${() => this.takeOwn()}>${t('lot.takeOwn')}</button>` : nothing}</header>
        ${shown(remote, ({ resources }) => resources.nodes.length ? html`<div class="scroll-x lots" tabindex="0" role="region" aria-label=${t('lot.title')}><table><thead><tr><th>${t('lot.name')}</th><th>${t('lot.class')}</th><th class="number">${t('untapped.capacity')}</th><th>${t('lot.expires')}</th><th>${t('untapped.owner')}</th><th><span class="only-heard">${t('lot.journey')}</span></th></tr></thead>
          <tbody>${sorted(resources.nodes, (/** @type {any} */ lot) => lot.name).map(lot => row(lot, trace))}</tbody></table></div>` : html`<div class="body">${empty(t('lot.none'), t('lot.none.next'))}</div>`)}</section>`;
    },
    forget() { remote.forget(); },
  };
}
