// @ts-check
/** Search as you type, and choose: by mouse, by keys, by ear. */
import { html, nothing, live } from '../lit.js';
import { ask } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, t } from '../i18n.js';
import { kindOf } from '../graph/shapes.js';
import { kindShape } from './kind.js';

const HIT = '{ __typename id name(lang: $lang) }';
/** @type {Record<string, string>} */
const LISTS = { Organization: 'organizations', Resource: 'resources', Need: 'needs', Activity: 'activities', Place: 'places', Agreement: 'agreements', Category: 'categories', Whistle: 'whistles' };

/** One document for every field: which lists it asks for is up to its variables. */
const SEARCH = gql`query Search($q: String!, $lang: Lang, $first: Int!, ${Object.values(LISTS).map(list => `$${list}: Boolean!`).join(', ')}) {
  ${Object.values(LISTS).map(list => `${list}(search: $q, first: $first) @include(if: $${list}) { edges { score node ${HIT} } }`).join(' ')} }`;

let count = 0;

/**
 * @param {() => void} redraw
 * @param {{label: () => string, types?: string[], choose: (record: {__typename: string, id: string, name: string}) => void, keep?: boolean, first?: number, typing?: () => void}} how
 *   keep: what was chosen stays in the field; typing: what is in the field is no longer what was chosen
 */
export function combo(redraw, { label, types = Object.keys(LISTS), choose, keep = false, first = 6, typing = () => {} }) {
  const id = `combo-${++count}`;
  const asked = Object.fromEntries(Object.entries(LISTS).map(([type, list]) => [list, types.includes(type)]));
  const state = { text: '', open: false, at: 0, busy: false, /** @type {any[]} */ hits: [] };
  /** @type {AbortController | null} */ let running = null;
  /** @type {any} */ let timer;

  async function look() {
    running?.abort();
    if (!state.text.trim()) { Object.assign(state, { hits: [], open: false, busy: false }); redraw(); return; }
    const mine = running = new AbortController();
    state.busy = true;
    try {
      const { data } = await ask(SEARCH, { q: state.text.trim(), lang: apiLang(), first, ...asked }, mine.signal);
      if (mine !== running) return;
      const found = Object.values(data).flatMap((/** @type {any} */ list) => list?.edges ?? []);
      state.hits = found.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).map(edge => edge.node).slice(0, 12);
      Object.assign(state, { open: true, at: 0, busy: false });
    } catch (problem) {
      if (/** @type {Error} */ (problem).name === 'AbortError') return;
      Object.assign(state, { hits: [], open: true, busy: false });
    }
    redraw();
  }

  const take = (/** @type {any} */ hit) => {
    Object.assign(state, { open: false, text: keep ? hit.name : '', hits: [] });
    redraw();
    choose(hit);
  };

  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const last = state.hits.length - 1;
    if (event.key === 'ArrowDown' && state.open) state.at = Math.min(last, state.at + 1);
    else if (event.key === 'ArrowUp' && state.open) state.at = Math.max(0, state.at - 1);
    else if (event.key === 'Enter' && state.open && state.hits[state.at]) take(state.hits[state.at]);
    else if (event.key === 'Escape' && state.open) state.open = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
    redraw();
  };

  return {
    set: (/** @type {string} */ text) => { state.text = text; },
    view: () => html`<div class="combo">
      <label for=${id}>${label()}</label>
      <input id=${id} type="search" role="combobox" autocomplete="off" aria-expanded=${state.open} aria-controls="${id}-list" aria-autocomplete="list"
        aria-activedescendant=${state.open && state.hits.length ? `${id}-${state.at}` : nothing} .value=${live(state.text)} placeholder=${t('search.placeholder')}
        @input=${(/** @type {any} */ e) => { state.text = e.target.value; typing(); clearTimeout(timer); timer = setTimeout(look, 160); }}
        @keydown=${onKey} @blur=${() => setTimeout(() => { state.open = false; redraw(); }, 180)}>
      <div id="${id}-list" role="listbox" aria-label=${label()} ?hidden=${!state.open || !state.hits.length}>${state.hits.map((hit, i) => html`
        <div role="option" id="${id}-${i}" aria-selected=${i === state.at} @pointerdown=${(/** @type {Event} */ e) => { e.preventDefault(); take(hit); }}>
          ${kindShape(kindOf(hit.__typename))}<span>${hit.name}</span><span class="small muted">${named('NodeKind', kindOf(hit.__typename))}</span></div>`)}</div>
      <span class="small muted" role="status">${state.open && !state.hits.length && state.text ? t('search.none') : ''}</span></div>`,
  };
}
