// @ts-check
/** Ways through the graph, in words: what rests on what. */
import { html, nothing } from '../lit.js';
import { named, number, percent, t } from '../i18n.js';
import { chip, kindShape } from './kind.js';

/** A post-holder is given as their organization, so holding the post would say the same twice. @param {{nodes: any[], ties: {type: string}[], weight: number}} path */
function withoutHolders({ nodes, ties, weight }) {
  const kept = nodes.map((_, i) => i).filter(i => !(i && ties[i - 1].type === 'HOLDS_ROLE' && nodes[i]?.id === nodes[i - 1]?.id));
  return { nodes: kept.map(i => nodes[i]), ties: kept.slice(1).map(i => ties[i - 1]), weight };
}

/** A path that a number rests on. @param {{nodes: any[], ties: {type: string}[], weight: number}} whole */
export const evidencePath = whole => pathWords(withoutHolders(whole));

/** @param {{nodes: any[], ties: {type: string}[], weight: number}} path */
const pathWords = path => html`<div class="path">${path.nodes.map((node, i) => html`${chip(node)}${i < path.ties.length
  ? html`<span class="tie">${named('RelationshipType', path.ties[i].type)}</span>` : nothing}`)}
  ${path.weight !== 1 ? html`<span class="muted number">× ${number(path.weight)}</span>` : nothing}</div>`;

/** A way to be introduced: posts and organizations, never people. @param {any} way */
export const introductionPath = way => html`<div class="path">${way.stations.map((/** @type {any} */ station, /** @type {number} */ i) => html`
  ${stationOf(station)}${i < way.steps.length ? stepOf(way.steps[i], i === way.weakest) : nothing}`)}</div>`;

/** @param {any} station */
const stationOf = station => station.as === 'OFFICE'
  ? html`<span class="chip">${kindShape('ORGANIZATION')}${station.organization?.name ?? named('word', 'hidden')} · ${named('StationKind', 'OFFICE')}</span>`
  : html`${chip(station.organization && { __typename: 'Organization', ...station.organization })}${station.role ? html`<span class="small">${station.role}</span>` : nothing}`;

/** @param {any} step @param {boolean} weak */
const stepOf = (step, weak) => html`<span class="tie layer-${step.over.toLowerCase()} ${weak ? 'weak' : ''}">${named('IntroductionStepKind', step.over)}
  ${step.trust !== null && step.trust !== undefined ? percent(step.trust) : nothing}${weak ? html` · ${t('path.weakest')}` : nothing}</span>`;

/** The whole way as one sentence, to be read out or copied. @param {any} way */
export function introductionWords(way) {
  const stations = way.stations.map((/** @type {any} */ one) => [one.organization?.name ?? named('word', 'hidden'), one.role].filter(Boolean).join(' '));
  return t('path.sentence', { steps: way.steps.length, way: stations.join(' → '), reliability: percent(way.reliability) });
}

/** @param {any} way */
export const introduction = way => html`<div class="stack tight">
  ${introductionPath(way)}
  <div class="row small"><span class="badge accent">${t('path.reliability', { value: percent(way.reliability) })}</span>
    ${way.formalShare === 1 ? html`<span class="badge ok">${t('path.formal')}</span>` : nothing}
    ${way.lastContactDays !== null ? html`<span class="muted">${t('path.lastContact', { count: way.lastContactDays })}</span>` : nothing}
    ${way.overAsked ? html`<span class="badge warn">${t('path.overAsked')}</span>` : nothing}
    <span>${way.nextStep}</span></div></div>`;

export const INTRODUCTION = `stations { as role(lang: $lang) organization { __typename id name(lang: $lang) } } steps { over trust lastContactDays }
  reliability weakest formalShare lastContactDays overAsked next nextStep(lang: $lang)`;

export const EVIDENCE = `nodes { __typename id ... on Entity { name(lang: $lang) } } ties { type } weight`;
