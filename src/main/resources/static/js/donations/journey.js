// @ts-check
/** What became of a lot, step by step and without names: for the donor, to print or as CSV. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, dateTime, named, t } from '../i18n.js';
import { Remote } from '../remote.js';
import { showDialog } from '../ui/dialog.js';
import { csv, saveText } from '../ui/download.js';
import { empty, shown } from '../ui/states.js';
import { amount } from './plan.js';

const QUESTION = gql`query Journey($lot: ID!, $lang: Lang) { lotJourney(lot: $lot) { quantity unit delivered reserved left truncated
  steps { at before after quantity unit recipientKind area { name(lang: $lang) } category { name(lang: $lang) } } } }`;

/** @param {() => void} redraw */
export function journey(redraw) {
  return {
    /** @param {{id: string, name: string}} lot */
    show(lot) {
      const remote = new Remote(redraw);
      remote.load(lot.id, signal => fetchData(QUESTION, { lot: lot.id, lang: apiLang() }, signal));
      showDialog({ title: () => t('journey.title', { lot: lot.name }), body: () => shown(remote, data => data.lotJourney ? body(data.lotJourney) : empty(t('journey.hidden'))),
        actions: () => remote.data?.lotJourney ? html`<button @click=${() => saveText(csv(table(remote.data.lotJourney.steps)), `${lot.name}.csv`, 'text/csv')}>CSV</button><button @click=${() => print()}>${t('action.print')} / PDF</button>` : nothing });
    },
  };
}

/** @param {any} one */
const body = one => html`<div class="figures"><div><b>${one.quantity === null ? '–' : amount(one.quantity, one.unit)}</b><span>${t('journey.quantity')}</span></div><div><b>${amount(one.delivered, one.unit)}</b><span>${t('journey.delivered')}</span></div>
    <div><b>${amount(one.reserved, one.unit)}</b><span>${t('journey.reserved')}</span></div><div><b>${one.left === null ? '–' : amount(one.left, one.unit)}</b><span>${t('journey.left')}</span></div></div>
  ${one.truncated ? html`<p class="small muted">${t('journey.truncated')}</p>` : nothing}
  ${one.steps.length ? html`<ol class="timeline">${one.steps.map((/** @type {any} */ step) => html`<li class=${step.after === 'DELIVERED' ? 'done' : ''}><b>${named('AllocationStatus', step.after)} · ${amount(step.quantity, step.unit)}</b><span class="muted small">${where(step)}</span><span class="small">${dateTime(step.at)}</span></li>`)}</ol>` : empty(t('journey.none'))}
  <p class="small muted">${t('journey.privacy')}</p>`;

/** @param {any} step */
const where = step => [step.area?.name ?? t('journey.areaHidden'), step.category?.name, step.recipientKind && named('OrganizationKind', step.recipientKind)].filter(Boolean).join(' · ');

/** @param {any[]} steps */
const table = steps => [[t('journey.when'), t('record.status'), t('commit.quantity'), t('lot.unit'), t('unmet.area'), t('unmet.category')], ...steps.map(step => [date(step.at), named('AllocationStatus', step.after), step.quantity, step.unit, step.area?.name, step.category?.name])];
