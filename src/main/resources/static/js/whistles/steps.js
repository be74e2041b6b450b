// @ts-check
/** What the viewer may do about a whistle now. The service says which steps there are, and refuses what is none. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { apiLang, named, t } from '../i18n.js';
import { tell } from '../notice.js';
import { Remote } from '../remote.js';
import { shown } from '../ui/states.js';

/** What each step needs beside what it is about. Handing on to another department is not offered here. */
const FORMS = /** @type {Record<string, {input: string, reason?: boolean, rating?: boolean, summon?: boolean}>} */ ({
  dispatchWhistle: { input: 'DispatchWhistleInput', summon: true },
  signSummons: { input: 'SummonsStepInput' }, contactSummons: { input: 'SummonsStepInput' },
  reportSummons: { input: 'SummonsStepInput' }, resolveSummons: { input: 'SummonsStepInput' },
  returnSummons: { input: 'ReturnSummonsInput', reason: true },
  confirmWhistle: { input: 'WhistleStepInput' }, rejectResolution: { input: 'WhistleReasonInput', reason: true },
  reopenWhistle: { input: 'WhistleReasonInput', reason: true }, withdrawWhistle: { input: 'WhistleReasonInput', reason: true },
  rateWhistle: { input: 'RateWhistleInput', rating: true },
});
const OF_SUMMONS = /Summons$/;
const SUGGEST = `query Suggest($need: ID!, $lang: Lang) { suggestSummons(need: $need, first: 8) { departments { organization { id name(lang: $lang) } reasons(lang: $lang) } } }`;

/** @param {() => void} redraw @param {() => void} done */
export function steps(redraw, done) {
  const suggested = new Remote(redraw);
  const state = { step: '', reason: '', rating: 5, /** @type {Set<string>} */ chosen: new Set(), busy: false, /** @type {string[]} */ errors: [] };
  const keyOf = (/** @type {any} */ one) => `${one.mutation} ${one.summons ?? ''}`;

  async function take(/** @type {any} */ whistle, /** @type {any} */ one) {
    const form = FORMS[one.mutation];
    const about = OF_SUMMONS.test(one.mutation) ? { summons: one.summons } : { whistle: whistle.id };
    const input = { ...about, ...form.reason && { reason: state.reason.trim() }, ...form.rating && { rating: state.rating }, ...form.summon && { summon: [...state.chosen] } };
    Object.assign(state, { busy: true, errors: [] });
    redraw();
    try {
      const data = await fetchData(`mutation Step($input: ${form.input}!) { ${one.mutation}(input: $input) { userErrors { message } } }`, { input });
      state.errors = data[one.mutation].userErrors.map((/** @type {any} */ error) => error.message);
      if (!state.errors.length) { Object.assign(state, { step: '', reason: '' }); state.chosen.clear(); tell(t('step.done')); done(); }
    } catch (problem) {
      state.errors = [/** @type {Error} */ (problem).message];
    }
    state.busy = false;
    redraw();
  }

  const departments = (/** @type {any} */ whistle) => {
    if (!whistle.about) return nothing;
    suggested.load(whistle.about.id, signal => fetchData(SUGGEST, { need: whistle.about.id, lang: apiLang() }, signal));
    return shown(suggested, ({ suggestSummons }) => suggestSummons.departments.length
      ? html`<fieldset class="stack tight"><legend>${t('step.suggested')}</legend>${suggestSummons.departments.map(option)}</fieldset>`
      : html`<p class="muted small">${t('step.noneSuggested')}</p>`);
  };

  const option = (/** @type {any} */ { organization, reasons }) => organization ? html`<div class="stack tight"><label class="row"><input type="checkbox" .checked=${state.chosen.has(organization.id)}
    @change=${(/** @type {any} */ e) => { if (e.target.checked) state.chosen.add(organization.id); else state.chosen.delete(organization.id); redraw(); }}>${organization.name}</label>
    <span class="small muted">${reasons.join(' ')}</span></div>` : nothing;

  const form = (/** @type {any} */ whistle, /** @type {any} */ one) => {
    const { reason, rating, summon } = FORMS[one.mutation];
    const ready = (!reason || state.reason.trim()) && (!summon || state.chosen.size);
    return html`<div class="stack tight">${summon ? departments(whistle) : nothing}
      ${reason ? html`<label>${t('step.reason')}<input type="text" required .value=${state.reason} @input=${(/** @type {any} */ e) => { state.reason = e.target.value; redraw(); }}></label>` : nothing}
      ${rating ? html`<label>${t('step.rating')}<input type="number" min="1" max="5" .value=${String(state.rating)} @change=${(/** @type {any} */ e) => { state.rating = Number(e.target.value); }}></label>` : nothing}
      <div class="actions"><button class="primary" ?disabled=${state.busy || !ready} @click=${() => take(whistle, one)}>${named('CaseEventType', one.step)}</button></div></div>`;
  };

  return {
    /** @param {any} whistle */
    view(whistle) {
      const offered = whistle.legalSteps.filter((/** @type {any} */ one) => FORMS[one.mutation]);
      if (!offered.length) return nothing;
      return html`<section class="stack tight"><h3>${t('step.title')}</h3>
        <div class="actions">${offered.map((/** @type {any} */ one) => html`<button aria-expanded=${state.step === keyOf(one)} ?disabled=${state.busy} @click=${() => { state.step = state.step === keyOf(one) ? '' : keyOf(one); state.errors = []; redraw(); }}>${named('CaseEventType', one.step)}</button>`)}</div>
        ${offered.filter((/** @type {any} */ one) => keyOf(one) === state.step).map((/** @type {any} */ one) => form(whistle, one))}
        ${state.errors.length ? html`<div class="state bad" role="alert">${state.errors.map(error => html`<p class="small">${error}</p>`)}</div>` : nothing}</section>`;
    },
  };
}
