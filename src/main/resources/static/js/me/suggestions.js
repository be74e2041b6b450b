// @ts-check
/** Activities to come that are about what one likes. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, dateTime, listed, t } from '../i18n.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { empty, shown } from '../ui/states.js';

const QUESTION = gql`query Fitting($id: ID!, $asOf: DateTime!, $lang: Lang) {
  person(id: $id, asOf: $asOf) { interests(first: 50) { nodes { id name(lang: $lang) } } }
  activities(first: 60, where: {start: {gte: $asOf}}, orderBy: [{field: START}]) { nodes { id name(lang: $lang) start insured places
    categories(first: 3) { nodes { id name(lang: $lang) } } locations(first: 1) { nodes { name(lang: $lang) } } leaders(first: 1) { nodes { name(lang: $lang) } } } } }`;

/** @param {() => void} redraw */
export function suggestions(redraw) {
  const remote = new Remote(redraw);

  const body = (/** @type {any} */ { person, activities }) => {
    const liked = new Map((person?.interests.nodes ?? []).map((/** @type {any} */ one) => [one.id, one.name]));
    const common = (/** @type {any} */ activity) => activity.categories.nodes.filter((/** @type {any} */ one) => liked.has(one.id)).map((/** @type {any} */ one) => one.name);
    const first = [...activities.nodes].sort((a, b) => Number(common(b).length > 0) - Number(common(a).length > 0) || a.start.localeCompare(b.start)).slice(0, 5);
    return first.length ? html`<ul class="list">${first.map(one => html`<li><b>${one.name}</b><span class="small muted">${[dateTime(one.start), one.locations.nodes[0]?.name, one.leaders.nodes[0]?.name].filter(Boolean).join(' · ')}</span>
      <p class="small">${common(one).length ? t('fits.because', { interests: listed(common(one)) }) : t('fits.soon')}${one.insured ? html` <span class="badge ok">${t('fits.insured')}</span>` : nothing}${one.places ? html` <span class="badge">${t('fits.places', { count: one.places })}</span>` : nothing}</p></li>`)}</ul>` : empty(t('fits.none'));
  };

  return {
    /** @param {string | undefined} id */
    view(id) {
      if (!id) return nothing;
      const variables = { id, asOf: scope.asOf, lang: apiLang() };
      remote.load(JSON.stringify(variables), signal => fetchData(QUESTION, variables, signal));
      return html`<section class="panel"><header><h2>${t('fits.title')}</h2></header><div class="body">${shown(remote, body)}</div></section>`;
    },
    forget: () => remote.forget(),
  };
}
