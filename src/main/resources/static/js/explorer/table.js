// @ts-check
/** The same as the drawing, as tables. */
import { html } from '../lit.js';
import { named, number, sorted, t } from '../i18n.js';
import { kindShape } from '../ui/kind.js';
import { kindWords, nodesCsv } from '../graph/export.js';
import { saveText } from '../ui/download.js';

/** @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state @param {any} controls */
export function tables(model, state, controls) {
  const nodes = sorted(model.nodes.filter(node => !state.hiddenKinds.has(node.label)), node => node.name);
  const edges = model.edges.filter(edge => !state.hiddenLayers.has(edge.layer ?? 'stored') && !state.hiddenKinds.has(edge.a.label) && !state.hiddenKinds.has(edge.b.label));
  return html`<div class="below" tabindex="0" role="region" aria-label=${t('view.table')}><div class="stack">
    <div class="row"><h2>${t('table.nodes', { count: nodes.length })}</h2><button class="quiet" @click=${() => saveText(nodesCsv(nodes), 'commonweave-nodes.csv', 'text/csv')}>CSV</button></div>
    <table><thead><tr><th>${t('table.name')}</th><th>${t('table.label')}</th><th>${t('table.kind')}</th><th class="number">${t('table.degree')}</th></tr></thead>
      <tbody>${nodes.slice(0, 600).map(node => html`<tr><td><button class="chip" aria-pressed=${state.selected === node.id} @click=${() => controls.select(node.id)}>${kindShape(node.label)}${node.name}</button></td>
        <td>${named('NodeKind', node.label)}</td><td>${kindWords(node)}</td><td class="number">${node.degree}</td></tr>`)}</tbody></table>
    <h2>${t('table.edges', { count: edges.length })}</h2>
    <table><thead><tr><th>${t('table.from')}</th><th>${t('table.tie')}</th><th>${t('table.to')}</th><th class="number">${t('table.weight')}</th></tr></thead>
      <tbody>${edges.slice(0, 600).map(edge => html`<tr><td>${edge.a.name}</td><td>${edge.layer ? named('CollaborationLayer', edge.layer) : named('RelationshipType', edge.type)}</td><td>${edge.b.name}</td>
        <td class="number">${edge.weight === null ? '' : number(edge.weight)}</td></tr>`)}</tbody></table>
    ${edges.length > 600 || nodes.length > 600 ? html`<p class="note">${t('table.more')}</p>` : ''}</div></div>`;
}
