// @ts-check
/** What is drawn, as files that other programs open. */
import { named } from '../i18n.js';
import { csv } from '../ui/download.js';
import { escaped } from './svg-target.js';

/** Two tables after each other would be none to any program: edges carry the names of both ends. @param {import('./model.js').Model} model */
export const edgesCsv = model => csv([['from', 'from_name', 'from_kind', 'tie', 'to', 'to_name', 'to_kind', 'weight'],
  ...model.edges.map(edge => [edge.a.uuid, edge.a.name, edge.a.label, edge.type ?? edge.layer, edge.b.uuid, edge.b.name, edge.b.label, edge.weight ?? ''])]);

/** @param {import('./model.js').Node[]} nodes */
export const nodesCsv = nodes => csv([['uuid', 'name', 'label', 'kind', 'degree'], ...nodes.map(node => [node.uuid, node.name, node.label, node.kind ?? '', node.degree])]);

const KEYS = [['name', 'node', 'string'], ['label', 'node', 'string'], ['kind', 'node', 'string'], ['x', 'node', 'double'], ['y', 'node', 'double'],
  ['tie', 'edge', 'string'], ['layer', 'edge', 'string'], ['weight', 'edge', 'double']];

/** @param {import('./model.js').Model} model */
export function graphMl({ nodes, edges }) {
  const datum = (/** @type {string} */ key, /** @type {unknown} */ value) => value === null || value === undefined ? '' : `<data key="${key}">${escaped(String(value))}</data>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${KEYS.map(([id, of, type]) => `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`).join('\n')}
<graph id="view" edgedefault="directed">
${nodes.map(node => `<node id="${node.uuid}">${datum('name', node.name)}${datum('label', node.label)}${datum('kind', node.kind)}${datum('x', node.x.toFixed(1))}${datum('y', node.y.toFixed(1))}</node>`).join('\n')}
${edges.map((edge, i) => `<edge id="e${i}" source="${edge.a.uuid}" target="${edge.b.uuid}"${edge.layer ? ' directed="false"' : ''}>${datum('tie', edge.type)}${datum('layer', edge.layer)}${datum('weight', edge.weight)}</edge>`).join('\n')}
</graph>
</graphml>
`;
}

/** What kind of its label a node is, in words. @param {{label: string, kind: string | null}} node */
export function kindWords({ label, kind }) {
  if (!kind) return '';
  const group = { ORGANIZATION: 'OrganizationKind', ACTIVITY: 'ActivityKind', PLACE: 'PlaceLevel', RESOURCE: 'ResourceClass', NEED: 'NeedStatus', AGREEMENT: 'AgreementKind', WHISTLE: 'WhistleKind' }[label];
  return group ? named(group, kind) : kind;
}
