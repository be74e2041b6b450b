// @ts-check
/** A plan: what goes where at what cost and why, what is not met, what is left, and how evenly it serves. */
import { html, nothing } from '../lit.js';
import { number, percent, t } from '../i18n.js';
import { bars } from '../ui/chart.js';
import { chip } from '../ui/kind.js';
import { empty } from '../ui/states.js';
import { unitName } from '../findings/untapped.js';

const RECORD = '{ __typename id name(lang: $lang) }';
export const PLAN = `id optimality optimalityReason(lang: $lang) lotCount needCount rowCount unmetCount leftoverCount cost
  rows(first: 200) { quantity unit needQuantity needUnit cost lot ${RECORD} need ${RECORD} terms { km steps split urgentDays distance category splitting urgency total } }
  unmet(first: 60) { lacking wanted given unit reason text(lang: $lang) need ${RECORD} }
  leftover(first: 60) { quantity unit reason text(lang: $lang) lot ${RECORD} }
  totals { unit offered wanted delivered }
  fairness { minimumFill jain gini envyPairs envy { need ${RECORD} envied ${RECORD} lot ${RECORD} } deficits { unit before after holder { __typename id ... on Entity { name(lang: $lang) } } } }`;

/** @param {any} plan @param {string} name @param {any} commit how it is carried out; null where it is only compared */
export const planView = (plan, name, commit) => html`<article class="stack">
  <section class="panel"><header><h3>${name}</h3><span class="badge ${plan.optimality === 'EXACT' ? 'ok' : 'warn'}">${t(`plan.${plan.optimality}`)}</span></header><div class="body">
    <div class="figures"><div><b>${plan.rowCount}</b><span>${t('plan.rows')}</span></div><div><b>${plan.unmetCount}</b><span>${t('plan.unmet')}</span></div><div><b>${plan.leftoverCount}</b><span>${t('plan.leftover')}</span></div><div><b>${number(plan.cost, { maximumFractionDigits: 0 })}</b><span>${t('plan.cost')}</span></div></div>
    <p class="small muted">${plan.optimalityReason}</p>
    ${plan.rows.length ? html`<ul class="list">${plan.rows.map((/** @type {any} */ row) => rowView(row, commit))}</ul>` : empty(t('plan.nothing'), t('plan.nothing.next'))}
    ${commit && plan.rows.length ? commit.view(plan) : nothing}</div></section>
  ${fairness(plan)}
  <section class="panel"><header><h3>${t('plan.whyUnmet')}</h3></header><div class="body">${plan.unmet.length ? html`<ul class="list">${plan.unmet.slice(0, 12).map((/** @type {any} */ one) => html`<li>${chip(one.need)}<p class="small">${words(one.text)}</p></li>`)}</ul>
    ${plan.unmetCount > 12 ? html`<details><summary>${t('plan.moreUnmet', { count: plan.unmetCount - 12 })}</summary><ul class="list">${plan.unmet.slice(12).map((/** @type {any} */ one) => html`<li>${chip(one.need)}<p class="small">${words(one.text)}</p></li>`)}</ul></details>` : nothing}` : empty(t('plan.allMet'))}</div></section>
  ${plan.leftover.length ? html`<section class="panel"><header><h3>${t('plan.left')}</h3></header><div class="body"><ul class="list">${plan.leftover.map((/** @type {any} */ one) => html`<li><div class="row">${chip(one.lot)}<span class="number">${amount(one.quantity, one.unit)}</span></div><p class="small muted">${words(one.text)}</p></li>`)}</ul></div></section>` : nothing}</article>`;

export const amount = (/** @type {number} */ quantity, /** @type {string} */ unit) => `${number(quantity)} ${unitName(unit)}`;

/** The service's sentences name units by their codes. @param {string} text */
const words = text => text.replace(/\b(places|meals|trips|days|posts|seats|loans|sessions|reports|books|lamps|lines|tents|kg|h|CNY)\b/g, unit => unitName(unit));

/** @param {any} row @param {any} commit */
const rowView = (row, commit) => html`<li><div class="path">${chip(row.lot)}<span class="tie"><b class="number">${amount(row.quantity, row.unit)}</b></span>${chip(row.need)}</div>
  <div class="row small"><span class="muted">${reasons(row.terms)}</span>${commit ? commit.override(row) : nothing}</div></li>`;

/** @param {any} terms */
const reasons = terms => [
  terms.steps ? t('plan.nearCategory') : t('plan.sameCategory'), terms.km === null ? t('plan.noDistance') : t('plan.km', { value: number(terms.km, { maximumFractionDigits: 1 }) }),
  terms.urgentDays ? t('plan.urgent', { count: terms.urgentDays }) : '', terms.split ? t('plan.split') : '', t('plan.points', { value: number(terms.total, { maximumFractionDigits: 1 }) }),
].filter(Boolean).join(' · ');

/** @param {any} plan */
const fairness = ({ fairness: one, totals }) => html`<section class="panel"><header><h3>${t('fairness.title')}</h3></header><div class="body">
  <div class="figures"><div><b>${percent(one.minimumFill)}</b><span>${t('fairness.minimum')}</span></div><div><b>${number(one.jain)}</b><span>${t('fairness.jain')}</span></div><div><b>${number(one.gini)}</b><span>${t('fairness.gini')}</span></div><div><b>${one.envyPairs}</b><span>${t('fairness.envy')}</span></div></div>
  ${one.envy.length ? html`<ul class="list">${one.envy.slice(0, 5).map((/** @type {any} */ pair) => html`<li class="small">${t('fairness.envies', { need: pair.need?.name ?? '', envied: pair.envied?.name ?? '', lot: pair.lot?.name ?? '' })}</li>`)}</ul>` : nothing}
  <h4>${t('fairness.totals')}</h4>${bars(totals.filter((/** @type {any} */ total) => total.wanted).map((/** @type {any} */ total) => ({ label: unitName(total.unit), value: Math.min(1, total.delivered / total.wanted), text: t('fairness.of', { delivered: amount(total.delivered, total.unit), wanted: amount(total.wanted, total.unit) }) })), 1)}
  <details><summary>${t('fairness.deficits')}</summary><p class="small muted">${t('fairness.deficits.text')}</p><div class="scroll-x" tabindex="0" role="region" aria-label=${t('fairness.deficits')}><table><thead><tr><th>${t('fairness.holder')}</th><th class="number">${t('fairness.before')}</th><th class="number">${t('fairness.after')}</th></tr></thead>
    <tbody>${one.deficits.slice(0, 40).map((/** @type {any} */ row) => html`<tr><td>${row.holder?.name ?? t('word.hidden')}</td><td class="number">${amount(row.before, row.unit)}</td><td class="number">${amount(row.after, row.unit)}</td></tr>`)}</tbody></table></div></details></div></section>`;
