// @ts-check
/** Questions to start from, so that nobody begins with everything at once; and how the service is asked. */
import { apiLang } from '../i18n.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { patiently } from '../diagnostics.js';
import { plans, keepsRecords } from '../session.js';

export const LAYERS = ['FORMAL', 'PERSONAL', 'OPERATIONAL'];

/** @type {Record<string, {labels?: string[], relationships?: string[], layers?: boolean}>} */
export const QUESTIONS = {
  network: { labels: ['ORGANIZATION'], layers: true },
  agreements: { labels: ['ORGANIZATION', 'AGREEMENT'] },
  needs: { labels: ['ORGANIZATION', 'NEED'], relationships: ['WORKS_ON', 'HAS_NEED', 'LOCATED_AT', 'SERVES'] },
  resources: { labels: ['ORGANIZATION', 'RESOURCE'], relationships: ['PROVIDES', 'LOCATED_AT', 'SERVES'] },
  whistles: { labels: ['ORGANIZATION', 'WHISTLE'], relationships: ['BLOWN_BY', 'SUMMONS', 'LOCATED_AT', 'SERVES'] },
  everything: {},
};

const VIEW = gql`query View($around: ID, $place: ID, $hops: Int!, $labels: [NodeKind!], $relationships: [RelationshipType!],
    $layers: [CollaborationLayer!], $limit: Int!, $asOf: DateTime!, $lang: Lang) {
  graphView(around: $around, place: $place, hops: $hops, labels: $labels, relationships: $relationships, layers: $layers,
    limit: $limit, asOf: $asOf) {
    shownNodes totalNodes shownEdges totalEdges truncated lowerBound
    nodes { id uuid label name(lang: $lang) kind distance degree }
    edges { uuid type layer from to weight validFrom validTo }
  }
}`;

/** Layers the viewer may ask for. */
export const allowedLayers = () => keepsRecords() ? LAYERS.filter(layer => layer !== 'PERSONAL' || plans()) : [];

/**
 * What is around a record, or an answer to one of the questions about a place.
 * @param {{around?: string, question?: string, place: string, hops: number, limit: number, asOf: string}} what
 * @param {AbortSignal} signal
 */
export async function askView({ around, question, place, hops, limit, asOf }, signal) {
  const lang = apiLang();
  if (around) return (await patiently(() => fetchData(VIEW, { around, hops, limit, asOf, lang }, signal))).graphView;
  const { labels, relationships, layers } = QUESTIONS[question ?? 'network'] ?? QUESTIONS.network;
  const wanted = layers ? allowedLayers() : [];
  const variables = { place, hops: labels ? 2 : 1, labels, relationships, layers: wanted.length ? wanted : null, limit, asOf, lang };
  const view = (await patiently(() => fetchData(VIEW, variables, signal))).graphView;
  return labels && !labels.includes('PLACE') ? withoutPlace(view, place) : view;
}

/** The place itself would be tied to all and tell nothing. @param {any} view @param {string} place */
const withoutPlace = (view, place) => ({
  ...view,
  nodes: view.nodes.filter((/** @type {any} */ node) => node.id !== place),
  edges: view.edges.filter((/** @type {any} */ edge) => edge.from !== place && edge.to !== place),
  shownNodes: view.shownNodes - 1, totalNodes: view.totalNodes - 1,
});
