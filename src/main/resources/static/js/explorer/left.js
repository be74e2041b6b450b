// @ts-check
/** What to look at: search, questions, depth, the legend that is the filter, layers and time. */
import { html, nothing, svg } from '../lit.js';
import { date, named, t } from '../i18n.js';
import { set } from '../router.js';
import { endOf, scope } from '../scope.js';
import { combo } from '../ui/combo.js';
import { kindShape } from '../ui/kind.js';
import { KINDS } from '../graph/shapes.js';
import { QUESTIONS } from '../graph/questions.js';
import { TIES } from '../graph/look.js';
import { toggled } from './state.js';

/** @type {ReturnType<typeof combo> | null} */
let search = null;
/** @type {any} */
let current = null;

const MONTHS = 36;

/** @param {import('./state.js').State} state @param {any} controls @param {() => void} redraw */
export function left(state, controls, redraw) {
  current = controls;
  search ??= combo(redraw, { label: () => t('explore.search'), choose: hit => current.change({ around: hit.id, ask: null, more: null, sel: hit.id, pin: null, cam: null }) });
  const model = controls.model();
  return html`
    ${search.view()}
    <details class="filters" ?open=${!matchMedia('(max-width: 760px)').matches}><summary>${t('explore.filters')}</summary>
    <label>${t('explore.question')}<select @change=${(/** @type {any} */ e) => controls.change({ ask: e.target.value || null, around: null, more: null, sel: null, pin: null, cam: null })}>
      <option value="" ?selected=${!state.question}>${state.around ? t('explore.ownQuestion') : t('explore.choose')}</option>
      ${Object.keys(QUESTIONS).map(one => html`<option value=${one} ?selected=${one === state.question}>${t(`explore.ask.${one}`)}</option>`)}</select></label>
    ${state.around ? html`<fieldset><legend>${t('explore.hops')}</legend><div class="row">${[1, 2, 3].map(hops => html`
      <label class="inline"><input type="radio" name="hops" .checked=${hops === state.hops} @change=${() => controls.change({ hops: String(hops), cam: null })}>${hops}</label>`)}</div></fieldset>` : nothing}
    ${model ? html`${legend(state, controls, model)}${layers(state, controls, model)}` : nothing}
    ${timeSlider()}</details>`;
}

/** @param {import('./state.js').State} state @param {any} controls @param {import('../graph/model.js').Model} model */
function legend(state, controls, model) {
  const counts = new Map();
  for (const node of model.nodes) counts.set(node.label, (counts.get(node.label) ?? 0) + 1);
  return html`<fieldset class="legend"><legend>${t('explore.legend')}</legend>${KINDS.filter(kind => counts.has(kind)).map(kind => html`
    <label class="inline"><input type="checkbox" .checked=${!state.hiddenKinds.has(kind)} @change=${() => controls.change({ hide: toggled(state.hiddenKinds, kind) || null })}>
      ${kindShape(kind)}${named('NodeKind', kind)}<span class="count">${counts.get(kind)}</span></label>`)}</fieldset>`;
}

/** @param {import('./state.js').State} state @param {any} controls @param {import('../graph/model.js').Model} model */
function layers(state, controls, model) {
  const counts = new Map();
  for (const edge of model.edges) counts.set(edge.layer ?? 'stored', (counts.get(edge.layer ?? 'stored') ?? 0) + 1);
  return html`<fieldset class="legend"><legend>${t('explore.ties')}</legend>${Object.entries(TIES).filter(([name]) => counts.has(name)).map(([name, style]) => html`
    <label class="inline"><input type="checkbox" .checked=${!state.hiddenLayers.has(name)} @change=${() => controls.change({ off: toggled(state.hiddenLayers, name) || null })}>
      <svg class="kind-shape" viewBox="0 0 16 16" aria-hidden="true">${svg`<line class="l-${name}" x1="0" x2="16" y1="8" y2="8" stroke-width=${style.width} stroke-dasharray=${style.dash.join(' ') || 'none'} stroke=${name === 'stored' ? 'currentColor' : ''}></line>`}</svg>
      <span>${named('CollaborationLayer', name)}</span><span class="count">${counts.get(name)}</span></label>`)}</fieldset>`;
}

/** Month by month, up to the latest day. */
function timeSlider() {
  const back = monthsBetween(scope.on, scope.latest);
  const dayAt = (/** @type {number} */ value) => monthsEarlier(scope.latest, MONTHS - value);
  return html`<label class="time">${t('explore.time')} <output>${date(endOf(scope.on))}</output>
    <input type="range" min="0" max=${MONTHS} step="1" .value=${String(Math.max(0, MONTHS - back))} aria-valuetext=${date(endOf(scope.on))}
      @change=${(/** @type {any} */ e) => { const day = dayAt(Number(e.target.value)); set({ on: day === scope.latest ? null : day }); }}></label>`;
}

/** @param {string} from @param {string} to */
const monthsBetween = (from, to) => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** @param {string} day @param {number} months */
function monthsEarlier(day, months) {
  if (!months) return day;
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - months, 0)).toISOString().slice(0, 10);
}
