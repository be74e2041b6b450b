// @ts-check
/** With whom an organization works already, and what shows it. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, t } from '../i18n.js';
import { scope } from '../scope.js';
import { role } from '../session.js';
import { Remote } from '../remote.js';
import { chip } from '../ui/kind.js';
import { empty, shown } from '../ui/states.js';

const QUESTION = gql`query PartnersNow($organization: ID!, $asOf: DateTime!, $lang: Lang) { partners(organization: $organization, asOf: $asOf, first: 30) { totalCount nodes {
  evidenceCount partner { __typename id name(lang: $lang) } agreements { id } sharedNeeds { id } sharedActivities { id } introductions { ourRole theirRole } } } }`;

/** @param {() => void} redraw */
export function partnersNow(redraw) {
  const remote = new Remote(redraw);
  const evidence = (/** @type {any} */ one) => [
    one.agreements.length ? t('partners.now.agreements', { count: one.agreements.length }) : '', one.sharedNeeds.length ? t('partners.now.needs', { count: one.sharedNeeds.length }) : '',
    one.sharedActivities.length ? t('partners.now.activities', { count: one.sharedActivities.length }) : '', one.introductions.length ? t('partners.now.introductions', { count: one.introductions.length }) : '',
  ].filter(Boolean).join(' · ');
  return {
    /** @param {string} organization */
    view(organization) {
      const variables = { organization, asOf: scope.asOf, lang: apiLang() };
      remote.load(`${role()} ${JSON.stringify(variables)}`, signal => fetchData(QUESTION, variables, signal));
      return html`<section class="panel"><header><h2>${t('partners.now')}</h2>${remote.data ? html`<span class="muted">${remote.data.partners.totalCount}</span>` : nothing}</header><div class="body">${shown(remote, ({ partners }) =>
        partners.nodes.length ? html`<ul class="list">${partners.nodes.map((/** @type {any} */ one) => html`<li><div>${chip(one.partner)}</div><p class="small muted">${evidence(one)}</p></li>`)}</ul>` : empty(t('partners.now.none')))}</div></section>`;
    },
    forget: () => remote.forget(),
  };
}
