// @ts-check
/** Carrying a plan out: as proposed, or otherwise with a reason. Repeating it does nothing more. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, t } from '../i18n.js';
import { closeDialog, showDialog } from '../ui/dialog.js';
import { chip } from '../ui/kind.js';
import { amount } from './plan.js';

const COMMIT = gql`mutation Commit($input: CommitMatchInput!, $lang: Lang) { commitMatch(input: $input) {
  allocations { id quantity unit status holdUntil lot { __typename id name(lang: $lang) } need { __typename id name(lang: $lang) } } userErrors { code message } } }`;

/** @param {() => void} redraw @param {() => void} done @param {ReturnType<typeof import('./lots.js').lots>} lots */
export function commitment(redraw, done, lots) {
  /** @type {Map<string, {lot: string, need: string, quantity: number, reason: string}>} */
  const overrides = new Map();
  const state = { busy: false, /** @type {string[]} */ errors: [], plan: '' };
  const keyOf = (/** @type {any} */ row) => `${row.lot.id} ${row.need.id}`;

  async function commit(/** @type {any} */ plan) {
    Object.assign(state, { busy: true, errors: [] });
    redraw();
    try {
      const input = { plan: plan.id, overrides: [...overrides.values()].filter(one => one.reason.trim()), idempotencyKey: `${plan.id} ${JSON.stringify([...overrides.values()])}`.slice(0, 200) };
      const { commitMatch } = await fetchData(COMMIT, { input, lang: apiLang() });
      state.errors = commitMatch.userErrors.map((/** @type {any} */ error) => error.message);
      if (!state.errors.length) { overrides.clear(); committed(commitMatch.allocations); done(); }
    } catch (problem) {
      state.errors = [/** @type {Error} */ (problem).message];
    }
    state.busy = false;
    redraw();
  }

  return {
    /** @param {any} row */
    override(row) {
      if (!row.lot || !row.need) return nothing;
      const own = overrides.get(keyOf(row));
      const change = (/** @type {object} */ values) => { overrides.set(keyOf(row), { lot: row.lot.id, need: row.need.id, quantity: row.quantity, reason: '', ...own, ...values }); redraw(); };
      if (!own) return html`<div class="actions"><button class="quiet small" @click=${() => change({})}>${t('commit.adjust')}</button></div>`;
      return html`<div class="row end"><label>${t('commit.quantity')}<input type="number" min="0" max=${row.quantity} step="any" .value=${String(own.quantity)} @change=${(/** @type {any} */ e) => change({ quantity: Number(e.target.value) })}></label>
        <label>${t('commit.reason')}<input type="text" required .value=${own.reason} @change=${(/** @type {any} */ e) => change({ reason: e.target.value })}></label>
        <button class="quiet" @click=${() => { overrides.delete(keyOf(row)); redraw(); }}>${t('commit.asProposed')}</button></div>`;
    },
    /** @param {any} plan */
    view(plan) {
      if (!lots.areOurs(plan.rows.map((/** @type {any} */ row) => row.lot?.id))) {
        return html`<div class="note row"><span>${t('commit.notOurs')}</span>${lots.hasOwn() ? html`<button @click=${() => lots.takeOwn()}>${t('lot.takeOwn')}</button>` : nothing}</div>`;
      }
      const missing = [...overrides.values()].some(one => !one.reason.trim());
      return html`${state.errors.length ? html`<div class="state bad" role="alert"><p>${t('commit.refused')}</p>${state.errors.map(error => html`<p class="small">${error}</p>`)}<button @click=${done}>${t('commit.propose')}</button></div>` : nothing}
        <div class="actions"><button class="primary" ?disabled=${state.busy || missing} @click=${() => confirm(plan)}>${t('commit.commit', { count: plan.rowCount })}</button>
          ${missing ? html`<span class="small">${t('commit.reasonMissing')}</span>` : nothing}</div>`;
    },
  };

  function confirm(/** @type {any} */ plan) {
    showDialog({ title: () => t('commit.title'), body: () => html`<p>${t('commit.text', { count: plan.rowCount, changed: overrides.size })}</p>`,
      actions: () => html`<button class="primary" @click=${() => { closeDialog(); commit(plan); }}>${t('commit.yes')}</button><button @click=${closeDialog}>${t('commit.no')}</button>` });
  }
}

/** @param {any[]} allocations */
const committed = allocations => showDialog({ title: () => t('commit.done', { count: allocations.length }), body: () => html`<p class="muted">${t('commit.done.text')}</p>
  <ul class="list">${allocations.map(one => html`<li><div class="path">${chip(one.lot)}<span class="tie">${amount(one.quantity, one.unit)}</span>${chip(one.need)}<span class="badge">${named('AllocationStatus', one.status)}</span></div></li>`)}</ul>` });
