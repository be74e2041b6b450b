// @ts-check
/** Everything that is kept about oneself, with where it comes from, as a list and as a file. */
import { html } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, lang, listed, t } from '../i18n.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { saveText } from '../ui/download.js';
import { shown } from '../ui/states.js';

const QUESTION = gql`query MyData($id: ID!, $asOf: DateTime!, $lang: Lang) { person(id: $id, asOf: $asOf) { name(lang: $lang) recordedAt visibility availability capacityHours restAfterWeeks source { name(lang: $lang) }
  roles(first: 20) { edges { role roleZhHant roleEn node { name(lang: $lang) } } } cohorts { nodes { ageBand } } skills(first: 50) { nodes { name(lang: $lang) } } interests(first: 50) { nodes { name(lang: $lang) } }
  acquaintances(first: 100) { totalCount nodes { name(lang: $lang) } } activities(first: 100) { totalCount nodes { name(lang: $lang) start } } needs(first: 50) { nodes { name(lang: $lang) } } resources(first: 50) { nodes { name(lang: $lang) } } } }`;

const names = (/** @type {any} */ list) => list.nodes.length ? listed(list.nodes.map((/** @type {any} */ one) => one.name ?? one.ageBand)) : t('word.none');

/** In the language of the page where the post has a name in it. @param {any} edge */
const postOf = edge => (lang() === 'en' ? edge.roleEn : lang() === 'zh-Hant' ? edge.roleZhHant : null) ?? edge.role;

/** @param {() => void} redraw */
export function myData(redraw) {
  const remote = new Remote(redraw);
  const body = (/** @type {any} */ { person }) => person ? html`<dl class="facts">
      ${['cohorts', 'skills', 'interests', 'needs', 'resources'].map(name => html`<dt>${t(`data.${name}`)}</dt><dd>${names(person[name])}</dd>`)}
      <dt>${t('data.roles')}</dt><dd>${person.roles.edges.length ? listed(person.roles.edges.map((/** @type {any} */ edge) => `${edge.node.name} ${postOf(edge)}`)) : t('word.none')}</dd>
      <dt>${t('data.acquaintances')}</dt><dd>${person.acquaintances.totalCount}</dd><dt>${t('data.activities')}</dt><dd>${person.activities.totalCount}</dd>
      <dt>${t('data.availability')}</dt><dd>${person.availability ?? t('word.unknown')}</dd><dt>${t('record.source')}</dt><dd>${person.source?.name ?? t('word.unknown')}</dd></dl>
    <div class="actions"><button @click=${() => saveText(JSON.stringify(person, null, 2), 'my-data.json', 'application/json')}>${t('data.save')}</button></div>` : html`<p>${t('evidence.gone')}</p>`;
  return {
    /** @param {any} me */
    view(me) {
      const variables = { id: me.id, asOf: scope.asOf, lang: apiLang() };
      remote.load(`${JSON.stringify(variables)} ${me.version}`, signal => fetchData(QUESTION, variables, signal));
      return html`<section class="panel"><header><h2>${t('data.title')}</h2></header><div class="body"><p class="muted">${t('data.text')}</p>${shown(remote, body)}</div></section>`;
    },
    forget: () => remote.forget(),
  };
}
