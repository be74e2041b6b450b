// @ts-check
/** One whistle: each department's clock, and what became of the issue before and after. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, dateTime, duration, named, t } from '../i18n.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { chip } from '../ui/kind.js';
import { showDialog } from '../ui/dialog.js';
import { empty, shown } from '../ui/states.js';
import { steps } from './steps.js';

const QUESTION = gql`query Whistle($id: ID!, $asOf: DateTime!, $lang: Lang) { whistle(id: $id, asOf: $asOf) { id name(lang: $lang) kind state blownAt closedAt rating
  legalSteps { step summons mutation } events { id type at by { name(lang: $lang) } department { name(lang: $lang) } to { name(lang: $lang) } reason rating }
  blownBy { __typename id name(lang: $lang) }
  about { __typename id name(lang: $lang) status whistles(first: 30) { nodes { id name(lang: $lang) state blownAt closedAt } } }
  summoned(first: 20) { edges { seq sentAt signedAt contactedAt reportedAt resolvedAt returnedReason transferredFromSeq node { __typename id name(lang: $lang) } } } } }`;

const STEPS = ['sentAt', 'signedAt', 'contactedAt', 'reportedAt', 'resolvedAt'];

/** @param {string} id @param {string} name @param {() => void} redraw @param {() => void} changed @returns {() => void} what looks again */
export function openWhistle(id, name, redraw, changed) {
  const remote = new Remote(redraw);
  const again = () => { remote.again(); };
  const todo = steps(redraw, () => { again(); changed(); });
  remote.load(id, signal => fetchData(QUESTION, { id, asOf: scope.asOf, lang: apiLang() }, signal));
  showDialog({ title: () => name, body: () => shown(remote, data => data.whistle ? body(data.whistle, todo) : empty(t('evidence.gone'))) });
  return again;
}

/** @param {any} whistle @param {{view: (whistle: any) => unknown}} todo */
const body = (whistle, todo) => html`
  <div class="row"><span class="badge accent">${named('WhistleState', whistle.state)}</span><span class="badge">${named('WhistleKind', whistle.kind)}</span></div>
  <dl class="facts"><dt>${t('whistle.by')}</dt><dd>${whistle.blownBy ? chip(whistle.blownBy) : '–'}</dd><dt>${t('record.blownAt')}</dt><dd>${dateTime(whistle.blownAt)}</dd>
    ${whistle.closedAt ? html`<dt>${t('whistle.closed')}</dt><dd>${dateTime(whistle.closedAt)} (${took(whistle.blownAt, whistle.closedAt)})</dd>` : nothing}</dl>
  ${todo.view(whistle)}
  <section class="stack tight"><h3>${t('whistle.departments')}</h3>${whistle.summoned.edges.length ? [...whistle.summoned.edges].sort((a, b) => a.seq - b.seq).map((edge, _, all) => clock(edge, all)) : empty(t('whistle.noDepartments'))}</section>
  ${whistle.events.length ? log(whistle.events) : nothing}
  ${whistle.about ? issue(whistle) : nothing}`;

/** @param {any[]} events */
const log = events => html`<details><summary>${t('whistle.log', { count: events.length })}</summary><ol class="timeline">${events.map(one => html`<li class="done"><b>${named('CaseEventType', one.type)}</b>
  <span class="small">${dateTime(one.at)}${one.by ? ` · ${one.by.name}` : ''}${one.to && one.to.name !== one.by?.name ? ` → ${one.to.name}` : ''}${one.reason ? ` · ${one.reason}` : ''}${one.rating ? ` · ${one.rating}` : ''}</span></li>`)}</ol></details>`;

/** What a department handed on is open with the next one, not with it. @param {any} edge @param {any[]} all */
const clock = (edge, all) => { const next = all.find(one => one.transferredFromSeq === edge.seq); return html`<div class="stack tight"><h4 class="row">${chip(edge.node)}${edge.transferredFromSeq ? html`<span class="small muted">${t('whistle.transferred', { seq: edge.transferredFromSeq })}</span>` : nothing}</h4>
  <ol class="timeline">${STEPS.filter(step => edge[step] || !next).map(step => html`<li class=${edge[step] ? 'done' : 'open'}><b>${t(`step.${step}`)}</b><span class="small">${edge[step] ? `${dateTime(edge[step])}${step === 'sentAt' ? '' : ` · ${took(edge.sentAt, edge[step])}`}` : t('step.open')}</span></li>`)}
    ${edge.returnedReason ? html`<li class="open"><b>${t('summons.returned')}</b><span class="small">${edge.returnedReason}</span></li>` : nothing}
    ${next ? html`<li class="done"><b>${t('summons.transferred')}</b><span class="small">→ ${next.node.name}</span></li>` : nothing}</ol></div>`; };

/** @param {any} whistle */
function issue({ id, about }) {
  const all = [...about.whistles.nodes].sort((a, b) => a.blownAt.localeCompare(b.blownAt));
  return html`<section class="stack tight"><h3>${t('whistle.issue')}</h3><div>${chip(about)}</div><p>${t('whistle.times', { count: all.length })}</p>
    <ol class="timeline">${all.map(one => html`<li class=${one.closedAt ? 'done' : 'open'}><b>${one.id === id ? `${one.name} ←` : one.name}</b><span class="small">${date(one.blownAt)} · ${named('WhistleState', one.state)}</span></li>`)}</ol></section>`;
}

/** @param {string} from @param {string} to */
const took = (from, to) => duration((Date.parse(to) - Date.parse(from)) / 3_600_000);
