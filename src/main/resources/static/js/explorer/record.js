// @ts-check
/** What a record says of itself: description, how to reach it, validity and source. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, named, number, t } from '../i18n.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { unitName } from '../findings/untapped.js';

const QUESTION = gql`query Record($id: ID!, $asOf: DateTime!, $lang: Lang) { nodes(ids: [$id], asOf: $asOf) {
  __typename id
  ... on Entity { description(lang: $lang) validFrom validTo recordedAt source { name(lang: $lang) } }
  ... on Organization { phone email url staffCount }
  ... on Resource { capacity unit openingHours phone email url eligibility fees }
  ... on Need { status quantity unit priority dueBy }
  ... on Activity { start end outcome }
  ... on Place { address openingHours }
  ... on Agreement { documentUrl }
  ... on Whistle { state blownAt closedAt }
} }`;

/** @type {Remote | null} */
let remote = null;

/** @param {{id: string}} node @param {() => void} redraw */
export function recordDetails({ id }, redraw) {
  remote ??= new Remote(redraw);
  remote.load(`${id} ${scope.asOf} ${apiLang()}`, signal => fetchData(QUESTION, { id, asOf: scope.asOf, lang: apiLang() }, signal));
  const record = remote.data?.nodes[0];
  if (!record || record.id !== id) return nothing;
  const amount = record.capacity ?? record.quantity;
  const facts = [
    ['amount', amount === null || amount === undefined ? '' : `${number(amount)} ${unitName(record.unit)}`],
    ['status', named('NeedStatus', record.status)], ['state', named('WhistleState', record.state)],
    ['priority', record.priority], ['dueBy', record.dueBy && date(record.dueBy)], ['start', record.start && date(record.start)],
    ['blownAt', record.blownAt && date(record.blownAt)], ['hours', record.openingHours], ['address', record.address], ['phone', record.phone], ['email', record.email],
    ['eligibility', record.eligibility], ['fees', record.fees], ['outcome', record.outcome && named('Outcome', record.outcome)],
    ['valid', validity(record)], ['source', record.source?.name], ['recorded', date(record.recordedAt)],
  ].filter(([, value]) => value);
  return html`${record.description ? html`<p>${record.description}</p>` : nothing}
    <dl class="facts">${facts.map(([name, value]) => html`<dt>${t(`record.${name}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** @param {{validFrom: string | null, validTo: string | null}} record */
const validity = ({ validFrom, validTo }) => validFrom || validTo ? `${validFrom ? date(validFrom) : '…'} – ${validTo ? date(validTo) : '…'}` : '';
