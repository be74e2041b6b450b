// @ts-check
/** What the viewer may do about a whistle now. The service says which steps there are, and refuses what is none. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, t } from '../i18n.js';
import { tell } from '../notice.js';
import { Remote } from '../remote.js';
import { combo } from '../ui/combo.js';
import { shown } from '../ui/states.js';

/** What each step needs beside what it is about. */
const FORMS = /** @type {Record<string, {reason?: boolean, rating?: boolean, summon?: boolean, to?: boolean}>} */ ({
  dispatchWhistle: { summon: true },
  signSummons: {}, contactSummons: {}, reportSummons: {}, resolveSummons: {},
  returnSummons: { reason: true }, transferSummons: { reason: true, to: true },
  confirmWhistle: {}, rejectResolution: { reason: true }, reopenWhistle: { reason: true }, withdrawWhistle: { reason: true },
  rateWhistle: { rating: true },
});
/** A mutation's input is named after it. */
const inputOf = (/** @type {string} */ name) => `${name[0].toUpperCase()}${name.slice(1)}Input`;
const MUTATIONS = Object.fromEntries(Object.keys(FORMS).map(name =>
  [name, gql`mutation Step($input: ${inputOf(name)}!) { ${name}(input: $input) { userErrors { message } } }`]));
const OF_SUMMONS = /Summons$/;
const SUGGEST = gql`query Suggest($need: ID!, $lang: Lang) { suggestSummons(need: $need, first: 8) { departments { organization { id name(lang: $lang) } reasons(lang: $lang) } } }`;

/** @param {() => void} redraw @param {() => void} done */
export function steps(redraw, done) {
  const suggested = new Remote(redraw);
  const state = { step: '', reason: '', rating: 5, /** @type {Set<string>} */ chosen: new Set(), to: '', busy: false, /** @type {string[]} */ errors: [] };
  const other = combo(redraw, { label: () => t('step.other'), types: ['Organization'], keep: true, choose: hit => { state.to = hit.id; redraw(); }, typing: () => { state.to = ''; redraw(); } });
  const keyOf = (/** @type {any} */ one) => `${one.mutation} ${one.summons ?? ''}`;

  /** What was meant for one step is not sent with another. */
  const clear = (step = '') => { Object.assign(state, { step, reason: '', to: '', errors: [] }); state.chosen.clear(); other.set(''); };

  async function take(/** @type {any} */ whistle, /** @type {any} */ one) {
    const form = FORMS[one.mutation];
    const about = OF_SUMMONS.test(one.mutation) ? { summons: one.summons } : { whistle: whistle.id };
    const input = { ...about, ...form.reason && { reason: state.reason.trim() }, ...form.rating && { rating: state.rating }, ...form.summon && { summon: [...state.chosen] }, ...form.to && { to: state.to } };
    Object.assign(state, { busy: true, errors: [] });
    redraw();
    try {
      const data = await fetchData(MUTATIONS[one.mutation], { input });
      state.errors = data[one.mutation].userErrors.map((/** @type {any} */ error) => error.message);
      if (!state.errors.length) { clear(); tell(t('step.done')); done(); }
    } catch (problem) {
      state.errors = [/** @type {Error} */ (problem).message];
    }
    state.busy = false;
    redraw();
  }

  const departments = (/** @type {any} */ whistle, /** @type {boolean} */ toOne) => {
    const { edges } = whistle.summoned;
    const asked = new Set(edges.filter((/** @type {any} */ edge) => !edge.returnedReason && edges.every((/** @type {any} */ next) => next.transferredFromSeq !== edge.seq)).map((/** @type {any} */ edge) => edge.node.id));
    const search = toOne ? other.view() : nothing;
    if (!whistle.about) return search;
    suggested.load(whistle.about.id, signal => fetchData(SUGGEST, { need: whistle.about.id, lang: apiLang() }, signal));
    return html`${shown(suggested, ({ suggestSummons }) => {
      const fitting = suggestSummons.departments.filter((/** @type {any} */ one) => one.organization && !asked.has(one.organization.id));
      return fitting.length ? html`<fieldset class="stack tight"><legend>${t(toOne ? 'step.handOn' : 'step.suggested')}</legend>${fitting.map((/** @type {any} */ one) => option(one, toOne))}</fieldset>`
        : html`<p class="muted small">${t('step.noneSuggested')}</p>`;
    })}${search}`;
  };

  const option = (/** @type {any} */ { organization: { id, name }, reasons }, /** @type {boolean} */ toOne) => html`<div class="stack tight"><label class="row">${toOne
    ? html`<input type="radio" name="to" .checked=${state.to === id} @change=${() => { state.to = id; other.set(''); redraw(); }}>`
    : html`<input type="checkbox" .checked=${state.chosen.has(id)} @change=${(/** @type {any} */ e) => { if (e.target.checked) state.chosen.add(id); else state.chosen.delete(id); redraw(); }}>`}${name}</label>
    <span class="small muted">${reasons.join(' ')}</span></div>`;

  const form = (/** @type {any} */ whistle, /** @type {any} */ one) => {
    const { reason, rating, summon, to } = FORMS[one.mutation];
    const ready = (!reason || state.reason.trim()) && (!summon || state.chosen.size) && (!to || state.to);
    return html`<div class="stack tight">${summon || to ? departments(whistle, Boolean(to)) : nothing}
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
        <div class="actions">${offered.map((/** @type {any} */ one) => html`<button aria-expanded=${state.step === keyOf(one)} ?disabled=${state.busy} @click=${() => { clear(state.step === keyOf(one) ? '' : keyOf(one)); redraw(); }}>${named('CaseEventType', one.step)}</button>`)}</div>
        ${offered.filter((/** @type {any} */ one) => keyOf(one) === state.step).map((/** @type {any} */ one) => form(whistle, one))}
        ${state.errors.length ? html`<div class="state bad" role="alert">${state.errors.map(error => html`<p class="small">${error}</p>`)}</div>` : nothing}</section>`;
    },
  };
}
