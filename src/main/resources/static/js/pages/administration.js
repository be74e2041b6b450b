// @ts-check
/** For those who look after the data: what there is, what is wrong with it, where it comes from, and who sees what. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, named, number, t } from '../i18n.js';
import { scope } from '../scope.js';
import { isOneOf, role } from '../session.js';
import { Remote } from '../remote.js';
import { icon } from '../icons.js';
import { chip } from '../ui/kind.js';
import { head, printButton } from '../ui/head.js';
import { refused, shown } from '../ui/states.js';
import { identities } from '../settings.js';
import { showDialog } from '../ui/dialog.js';
import { whoCards } from '../ui/who.js';
import { CHECKS, QUALITY } from '../administration/quality.js';
import { health } from '../administration/health.js';
import { accounts } from '../administration/accounts.js';
import { commands, imports } from '../administration/imports.js';

const COUNTS = gql`query Counts($asOf: DateTime!, $lang: Lang) { ${['organizations', 'people', 'places', 'resources', 'needs', 'activities', 'agreements', 'whistles', 'categories', 'cohorts'].map(list => `${list}(asOf: $asOf, first: 1) { totalCount }`).join(' ')}
  sources(first: 100, orderBy: [{field: RETRIEVED_AT, direction: DESC}]) { nodes { id name(lang: $lang) kind retrievedAt licence } } }`;

/** @param {() => void} redraw */
export function open(redraw) {
  const counts = new Remote(redraw);
  const quality = new Remote(redraw);
  const state = health(redraw);
  const people = accounts(redraw);
  const intake = imports(redraw, () => { counts.again(); quality.again(); });

  const contents = (/** @type {any} */ { sources, ...lists }) => html`
    <section class="panel"><header><h2>${t('admin.contents')}</h2></header><div class="body"><div class="figures">${Object.entries(lists).map(([name, list]) => html`<div><b>${number(/** @type {any} */ (list).totalCount)}</b><span>${t(`admin.list.${name}`)}</span></div>`)}</div></div></section>
    <section class="panel"><header><h2>${t('admin.sources')}</h2></header><div class="scroll-x" tabindex="0" role="region" aria-label=${t('admin.sources')}><table><thead><tr><th>${t('record.source')}</th><th>${t('table.kind')}</th><th>${t('admin.retrieved')}</th><th>${t('admin.licence')}</th></tr></thead>
      <tbody>${sources.nodes.map((/** @type {any} */ one) => html`<tr><td>${one.name}</td><td>${named('SourceKind', one.kind)}</td><td>${date(one.retrievedAt)} ${age(one.retrievedAt)}</td><td>${one.licence ?? '–'}</td></tr>`)}</tbody></table></div></section>`;

  const checks = (/** @type {any} */ found) => html`<ul class="list">${CHECKS.map(name => html`<li><div class="row"><b class="number">${found[name].totalCount}</b><span>${t(`quality.${name}`)}</span>
      ${found[name].totalCount ? html`<button class="quiet" @click=${() => showDialog({ title: () => t(`quality.${name}`), body: () => html`<p class="muted">${t(`quality.${name}.unlocks`)}</p><ul class="list">${found[name].nodes.map((/** @type {any} */ one) => html`<li>${chip(one)}</li>`)}</ul>` })}>${t('quality.show')}</button>` : html`<span class="badge ok">${icon('check')}</span>`}</div>
    <p class="small muted">${t(`quality.${name}.unlocks`)}</p></li>`)}</ul>`;

  return {
    view() {
      if (!isOneOf('administrator', 'planner')) return refused(['administrator', 'planner'], t('admin.forbidden'));
      const variables = { asOf: scope.asOf, lang: apiLang() };
      counts.load(`${role()} ${JSON.stringify(variables)}`, signal => fetchData(COUNTS, variables, signal));
      quality.load(`${role()} ${JSON.stringify(variables)}`, signal => fetchData(QUALITY, { ...variables, old: new Date(Date.parse(scope.asOf) - 183 * 86_400_000).toISOString() }, signal));
      return html`${head(t('page.administration'), t('admin.lead', { date: date(scope.asOf) }), printButton())}
        <div class="columns"><div class="stack">
          <section class="panel"><header><h2>${t('quality.title')}</h2></header><div class="body"><p class="muted">${t('quality.text')}</p>${shown(quality, checks)}</div></section>
          ${intake.view()}
          ${shown(counts, contents)}</div>
        <div class="stack">
          ${people.view()}
          ${state.view()}
          ${identities.length ? html`<section class="panel"><header><h2>${t('admin.viewAs')}</h2></header><div class="body"><p class="muted">${t('admin.viewAs.text')}</p>${whoCards()}</div></section>` : nothing}
          ${isOneOf('administrator') ? nothing : html`<section class="panel"><header><h2>${t('admin.import')}</h2></header><div class="body">${commands()}</div></section>`}</div></div>`;
    },
    close() { counts.forget(); quality.forget(); state.forget(); people.forget(); intake.forget(); },
  };
}

/** Sources grow old. @param {string | null} retrievedAt */
function age(retrievedAt) {
  if (!retrievedAt) return nothing;
  const months = (Date.parse(scope.asOf) - Date.parse(retrievedAt)) / (30.44 * 86_400_000);
  return months > 12 ? html`<span class="badge bad">${t('admin.old', { count: Math.round(months) })}</span>` : months > 6 ? html`<span class="badge warn">${t('admin.old', { count: Math.round(months) })}</span>` : nothing;
}
