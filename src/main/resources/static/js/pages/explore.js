// @ts-check
/** The graph: begun with a question or a search, followed tie by tie, and kept in the address. */
import { html, nothing, ref } from '../lit.js';
import { t } from '../i18n.js';
import { scope } from '../scope.js';
import { go, set } from '../router.js';
import { Remote } from '../remote.js';
import { failure, loading } from '../ui/states.js';
import { Scene } from '../graph/scene.js';
import { Layout } from '../graph/layout.js';
import { History } from '../graph/history.js';
import { joined } from '../graph/model.js';
import { askView } from '../graph/questions.js';
import { cameraText, isEmpty, keyOf, pinsText, read } from '../explorer/state.js';
import { left } from '../explorer/left.js';
import { right } from '../explorer/right.js';
import { toolbar } from '../explorer/toolbar.js';
import { tables } from '../explorer/table.js';
import { map } from '../explorer/map.js';
import { questionCards } from '../explorer/cards.js';
import { introductionsFor } from '../explorer/ways.js';

/** @param {() => void} redraw */
export function open(redraw) {
  const remote = new Remote(redraw);
  const history = new History();
  const ways = introductionsFor(redraw);
  /** @type {Scene | null} */ let scene = null;
  /** With the question it began with. @type {import('../graph/model.js').Model & {start: string} | null} */ let model = null;
  let arranged = '';
  let fitted = false;
  const layout = new Layout(done => {
    scene?.show({ moving: !done });
    if (!fitted && !read().camera) scene?.fit();
    if (done) { fitted = true; redraw(); }
  });

  /** One step that can be undone. @param {Record<string, string | null>} changes */
  const change = changes => { history.step(location.search); set(changes); };
  const select = (/** @type {string | null} */ id) => set({ sel: id }, { replace: true });
  const expand = (/** @type {string} */ id) => { const { more } = read(); if (!more.includes(id)) change({ more: [...more, id].join(','), sel: id }); };

  const controls = {
    change, select, expand,
    undo: () => { const back = history.undo(location.search); if (back !== null) go(location.pathname + back, { replace: true }); },
    redo: () => { const next = history.redo(location.search); if (next !== null) go(location.pathname + next, { replace: true }); },
    arrange: () => { if (!model) return; model.nodes.forEach(node => { node.pinned = false; }); fitted = false; set({ pin: null, cam: null }, { replace: true }); layout.start(model, true); },
    history, scene: () => scene, model: () => model, ways,
    view: () => remote.data?.view ?? null,
  };

  /** Takes the canvas when it comes to the page, and leaves it when it goes. @param {Element | undefined} element */
  const canvas = element => {
    if (!(element instanceof HTMLCanvasElement)) { scene?.close(); scene = null; return; }
    if (scene?.canvas === element) return;
    scene = new Scene(element, {
      pick: select, expand,
      pinned: () => { if (model) change({ pin: pinsText(model.nodes), cam: cameraText(/** @type {Scene} */ (scene).camera) }); },
      settled: () => { if (scene) set({ cam: cameraText(scene.camera) }, { replace: true }); },
    });
    apply();
  };

  function load() {
    const state = read();
    if (isEmpty(state) || !scope.place) { remote.forget(); model = null; arranged = ''; return; }
    const place = scope.place.id;
    remote.load(keyOf(state), async signal => {
      const first = askView({ around: state.around, question: state.question, place, hops: state.hops, limit: state.limit, asOf: scope.asOf }, signal);
      const more = state.more.map(around => askView({ around, place, hops: 1, limit: 120, asOf: scope.asOf }, signal));
      const views = await Promise.all([first, ...more]);
      const start = `${state.question} ${state.around}`;
      const before = model?.start === start ? model : null;
      return { key: keyOf(state), grown: Boolean(before), view: views[0], model: Object.assign(await joined(views, before), { start }) };
    });
  }

  /** Brings model and drawing to what the address says. */
  function apply() {
    const state = read();
    const data = remote.data;
    if (data && remote.state === 'ready' && arranged !== data.key) {
      model = data.model;
      arranged = data.key;
      fitted = data.grown || Boolean(state.camera);
      placePins(state);
      layout.start(model);
    }
    if (!model || !scene) return;
    placePins(state);
    const route = ways.route(model, state) ?? [];
    const selected = model.byId.has(state.selected) ? state.selected : null;
    scene.show({ model, hiddenKinds: state.hiddenKinds, hiddenLayers: state.hiddenLayers, selected, route, lit: litBy(selected, route) });
    // The address has fewer digits: what it says already must not jerk.
    if (state.camera && cameraText(state.camera) !== cameraText(scene.camera)) Object.assign(scene.camera, state.camera);
  }

  /** Who is no longer pinned goes back to where it was. @param {import('../explorer/state.js').State} state */
  function placePins(state) {
    for (const node of model?.nodes ?? []) {
      const pin = state.pins.get(node.uuid.slice(0, 8));
      node.pinned = Boolean(pin);
      if (pin) { node.home ??= { x: node.x, y: node.y }; Object.assign(node, pin); }
      else if (node.home && !Number.isNaN(node.home.x)) { Object.assign(node, node.home); node.home = undefined; }
    }
  }

  /** @param {string | null} selected @param {import('../graph/model.js').Node[]} route */
  const litBy = (selected, route) => new Set(route.length ? route.map(node => node.id)
    : selected && model ? [selected, ...(model.around.get(selected) ?? []).flatMap(edge => [edge.a.id, edge.b.id])] : []);

  function middle() {
    const state = read();
    if (isEmpty(state)) return questionCards(controls);
    if (remote.state === 'failed') return html`<div class="fill">${failure(remote.problem, () => remote.again())}</div>`;
    if (!model) return html`<div class="fill">${loading(remote.slow)}</div>`;
    return html`${toolbar(state, controls)}
      <div class="drawing" aria-busy=${remote.state === 'loading'}>
        ${state.view === 'table' ? tables(model, state, controls) : state.view === 'map' ? map(model, state, controls, redraw) : html`
          <canvas tabindex="0" role="application" aria-label=${t('explore.canvas')} ${ref(canvas)}
            @keydown=${(/** @type {KeyboardEvent} */ e) => { if (e.key === '0') { scene?.fit(); controls.scene() && set({ cam: null }, { replace: true }); } }}></canvas>
          <div class="shown-of"><span role="status">${shownOf()}</span>${more(state)}</div>
          ${model.nodes.length ? nothing : html`<div class="over"><div class="state"><p>${t('explore.nothing')}</p><p class="muted">${t('explore.nothing.next')}</p></div></div>`}`}
      </div>`;
  }

  const shownOf = () => {
    const { shownNodes, totalNodes, lowerBound, shownEdges } = controls.view();
    return t(lowerBound ? 'explore.atLeast' : 'explore.shown', { shown: Math.max(shownNodes, model?.nodes.length ?? 0), total: Math.max(totalNodes, model?.nodes.length ?? 0), ties: Math.max(shownEdges, model?.edges.length ?? 0) });
  };
  const more = (/** @type {import('../explorer/state.js').State} */ state) => controls.view().truncated && state.limit < 2000
    ? html`<button @click=${() => change({ limit: String(Math.min(2000, state.limit + 300)) })}>${t('explore.more')}</button>` : nothing;

  return {
    view() {
      load();
      apply();
      const state = read();
      return html`<h1 class="only-heard">${t('page.explore')}</h1><div class="explorer">
        <aside class="left" aria-label=${t('explore.filters')}>${left(state, controls, redraw)}</aside>
        <div class="canvas-wrap">${middle()}</div>
        <aside class="right" aria-label=${t('explore.details')}>${right(state, controls, redraw)}</aside></div>`;
    },
    close() { layout.stop(); scene?.close(); remote.forget(); },
  };
}

