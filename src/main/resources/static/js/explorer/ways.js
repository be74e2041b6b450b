// @ts-check
/** The way between two: for organizations over people who consented and agreements, else the fewest ties in view. */
import { html, nothing } from '../lit.js';
import { named, t } from '../i18n.js';
import { keepsRecords } from '../session.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { failure, loading } from '../ui/states.js';
import { kindShape } from '../ui/kind.js';
import { askIntroductions, waysView } from '../introductions.js';
import { shortest } from '../graph/model.js';

/** @param {() => void} redraw */
export function introductionsFor(redraw) {
  const remote = new Remote(redraw);
  const between = (/** @type {import('../graph/model.js').Model} */ model, /** @type {import('./state.js').State} */ state) => {
    const passable = (/** @type {import('../graph/model.js').Edge} */ edge) => !state.hiddenLayers.has(edge.layer ?? 'stored') && !state.hiddenKinds.has(edge.a.label) && !state.hiddenKinds.has(edge.b.label);
    return shortest(model, state.from, state.to, passable);
  };

  return {
    /** Nodes of the way that are in view, in order. @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state */
    route(model, state) {
      if (!state.from || !state.to) return null;
      const way = remote.data?.introductionPaths.paths[0];
      const stations = way && way.stations.map((/** @type {any} */ one) => model.byId.get(one.organization?.id ?? '')).filter(Boolean);
      return stations?.length > 1 ? stations : between(model, state)?.nodes ?? null;
    },
    /** @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state */
    view(model, state) {
      if (!state.from || !state.to) { remote.forget(); return nothing; }
      const way = between(model, state);
      const isOrganization = (/** @type {string} */ id) => { const node = model.byId.get(id); return !node || node.label === 'ORGANIZATION'; };
      const introduces = keepsRecords() && isOrganization(state.from) && isOrganization(state.to);
      if (introduces) remote.load(`${state.from} ${state.to} ${scope.asOf}`, signal => askIntroductions(state.from, state.to, signal));
      return html`<div class="stack tight">
        <h3>${t('way.inView')}</h3>
        ${way ? html`<p>${t('way.steps', { count: way.edges.length })}</p><ol class="stack tight">${way.nodes.map((node, i) => html`<li class="row">${kindShape(node.label)}${node.name}
          ${way.edges[i] ? html`<span class="small muted">${tieWords(way.edges[i], node)}</span>` : nothing}</li>`)}</ol>` : html`<p class="muted">${t('way.none')}</p>`}
        ${introduces ? remote.state === 'failed' ? failure(remote.problem, () => remote.again()) : remote.data ? waysView(remote.data.introductionPaths) : loading() : nothing}</div>`;
    },
  };
}

/** @param {import('../graph/model.js').Edge} edge @param {import('../graph/model.js').Node} from */
export const tieWords = (edge, from) => edge.layer ? named('CollaborationLayer', edge.layer)
  : edge.a === from ? `→ ${named('RelationshipType', edge.type)}` : `← ${named('RelationshipType', edge.type)}`;
