// @ts-check
/** The chosen record and its ties, the way between two, and the list that has the same as the drawing. */
import { html, nothing } from '../lit.js';
import { named, sorted, t } from '../i18n.js';
import { href } from '../router.js';
import { kindShape } from '../ui/kind.js';
import { combo } from '../ui/combo.js';
import { other } from '../graph/model.js';
import { kindWords } from '../graph/export.js';
import { tieWords } from './ways.js';
import { recordDetails } from './record.js';

/** @type {ReturnType<typeof combo> | null} */
let target = null;
/** @type {any} */
let current = null;
let filter = '';

/** @param {import('./state.js').State} state @param {any} controls @param {() => void} redraw */
export function right(state, controls, redraw) {
  current = controls;
  const model = /** @type {import('../graph/model.js').Model | null} */ (controls.model());
  if (!model) return html`<p class="muted">${t('explore.details.none')}</p>`;
  const node = model.byId.get(state.selected);
  return html`${state.from ? way(model, state, controls, redraw) : nothing}
    ${node ? details(node, model, state, controls, redraw) : html`<p class="muted">${t('explore.details.choose')}</p>`}
    ${twin(model, state, controls, redraw)}`;
}

/** @param {import('../graph/model.js').Node} node @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state @param {any} controls @param {() => void} redraw */
function details(node, model, state, controls, redraw) {
  const ties = (model.around.get(node.id) ?? []).filter(edge => !state.hiddenLayers.has(edge.layer ?? 'stored'));
  return html`<section class="stack tight" aria-live="polite">
    <h2 class="row">${kindShape(node.label)}${node.name}</h2>
    <p class="muted">${[named('NodeKind', node.label), kindWords(node), t('explore.degree', { count: node.degree })].filter(Boolean).join(' · ')}</p>
    ${recordDetails(node, redraw)}
    <div class="actions">
      <button @click=${() => controls.expand(node.id)} ?disabled=${state.more.includes(node.id) || state.around === node.id}>${t('explore.expand')}</button>
      <button @click=${() => controls.change({ around: node.id, ask: null, more: null, pin: null, cam: null })}>${t('explore.centre')}</button>
      <button @click=${() => controls.change({ from: node.id, to: null })}>${t('way.from')}</button>
      ${state.from && state.from !== node.id ? html`<button class="primary" @click=${() => controls.change({ to: node.id })}>${t('way.to')}</button>` : nothing}
      ${node.label === 'ORGANIZATION' ? html`<a class="button" href=${href('/partners', { organization: node.id })}>${t('explore.partners')}</a>` : nothing}</div>
    <h3>${t('explore.tiesOf', { count: ties.length })}</h3>
    ${[...grouped(ties.slice(0, 40), node)].map(([words, ends]) => html`<div class="stack tight"><span class="small muted">${words}</span>
      <div class="chips">${ends.map(next => html`<button class="chip" @click=${() => controls.select(next.id)}>${kindShape(next.label)}${next.name}</button>`)}</div></div>`)}
    ${ties.length > 40 ? html`<p class="small muted">${t('explore.tiesMore', { count: ties.length - 40 })}</p>` : nothing}</section>`;
}

/** Ties of one kind together. @param {import('../graph/model.js').Edge[]} ties @param {import('../graph/model.js').Node} node */
function grouped(ties, node) {
  /** @type {Map<string, import('../graph/model.js').Node[]>} */
  const groups = new Map();
  for (const edge of ties) groups.set(tieWords(edge, node), [...groups.get(tieWords(edge, node)) ?? [], other(edge, node)]);
  return groups;
}

/** @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state @param {any} controls @param {() => void} redraw */
function way(model, state, controls, redraw) {
  target ??= combo(redraw, { label: () => t('way.target'), types: ['Organization', 'Resource', 'Need', 'Activity', 'Place'], choose: hit => current.change({ to: hit.id, ...(current.model()?.byId.has(hit.id) ? {} : { more: hit.id }) }) });
  return html`<section class="panel"><header><h2>${t('way.title')}</h2><button class="quiet" @click=${() => controls.change({ from: null, to: null })}>${t('whatif.clear')}</button></header><div class="body">
    <p>${t('way.of', { name: model.byId.get(state.from)?.name ?? '…' })}</p>
    ${state.to ? html`<p>${t('way.until', { name: model.byId.get(state.to)?.name ?? '…' })}</p>` : html`<p class="small muted">${t('way.choose')}</p>${target.view()}`}
    ${controls.ways.view(model, state)}</div></section>`;
}

/** @type {WeakMap<import('../graph/model.js').Model, import('../graph/model.js').Node[]>} */
const orders = new WeakMap();

/** By name, once for each answer: names come in the language of the page. @param {import('../graph/model.js').Model} model */
function inOrder(model) {
  const known = orders.get(model);
  if (known) return known;
  const order = sorted(model.nodes, node => node.name);
  orders.set(model, order);
  return order;
}

/** The same nodes as in the drawing, for keys and ears. @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state @param {any} controls @param {() => void} redraw */
function twin(model, state, controls, redraw) {
  const shown = inOrder(model).filter(node => !state.hiddenKinds.has(node.label) && (!filter || node.name.toLowerCase().includes(filter.toLowerCase())));
  return html`<details open><summary>${t('explore.list', { count: shown.length })}</summary>
    <label>${t('explore.list.filter')}<input type="text" .value=${filter} @input=${(/** @type {any} */ e) => { filter = e.target.value; redraw(); }}></label>
    <ul class="twin" tabindex="0" aria-label=${t('explore.list', { count: shown.length })}>${shown.slice(0, 300).map(node => html`<li><button aria-pressed=${node.id === state.selected} @click=${() => controls.select(node.id)}>${kindShape(node.label)}<span>${node.name}</span></button></li>`)}</ul></details>`;
}
