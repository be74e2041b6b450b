// @ts-check
/** Who sets joint work in motion, who only comes along, and who does not come when summoned. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { percent, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { Remote } from '../remote.js';
import { chip, chips } from '../ui/kind.js';
import { caveats, empty, shown } from '../ui/states.js';
import { verdictBadge } from '../ui/verdict.js';
import { openEvidence } from '../ui/evidence.js';
import { bars } from '../ui/chart.js';

const ORG = '{ __typename id name(lang: $lang) }';
const QUESTION = gql`query Voice($place: ID!, $asOf: DateTime!, $lang: Lang) {
  diagnostics(place: $place, asOf: $asOf) {
    collaboration { voice { id title(lang: $lang) verdict n
      activities { reciprocity parts { organization ${ORG} out in voice initiationShare } }
      whistles { parts { organization ${ORG} out in } }
      silent ${ORG} proposals { organization ${ORG} raised adopted rejected } caveats { text(lang: $lang) } } }
    response { nonAnswers { id title(lang: $lang) verdict n returned neverAnswers ${ORG}
      rows { department ${ORG} summonses answered nonAnswerShare never reasons } } }
  }
}`;

/** @param {() => void} redraw */
export function silent(redraw) {
  const remote = new Remote(redraw);

  const body = (/** @type {any} */ { collaboration: { voice }, response: { nonAnswers } }) => {
    const parts = [...voice.activities.parts].sort((a, b) => a.out - b.out || b.in - a.in);
    const isSilent = (/** @type {any} */ one) => voice.silent.some((/** @type {any} */ other) => other?.id === one.organization?.id);
    const whistled = (/** @type {any} */ one) => voice.whistles.parts.find((/** @type {any} */ other) => other.organization?.id === one.organization?.id);
    return html`<div class="stack">
      <section class="panel"><header><h3>${t('silent.silent', { count: voice.silent.length })}</h3>${verdictBadge(voice.verdict)}<button class="quiet" @click=${() => openEvidence(voice, redraw)}>${t('action.method')}</button></header>
        <div class="body"><p>${t('silent.meaning')}</p>${voice.silent.length ? chips(voice.silent, 20) : empty(t('silent.none'))}
          <p class="muted">${t('silent.step')}</p>${caveats(voice.caveats)}</div></section>
      <div class="grid two">
      <section class="panel"><header><h3>${t('silent.voice')}</h3></header><div class="scroll-x" tabindex="0" role="region" aria-label=${t('silent.voice')}><table>
        <thead><tr><th>${t('silent.organization')}</th><th class="number">${t('silent.out')}</th><th class="number">${t('silent.in')}</th><th class="number">${t('silent.share')}</th><th class="number">${t('silent.summoned')}</th></tr></thead>
        <tbody>${parts.map(one => html`<tr><td>${chip(one.organization)} ${isSilent(one) ? html`<span class="badge bad">${t('silent.badge')}</span>` : nothing}</td><td class="number">${one.out}</td><td class="number">${one.in}</td>
          <td class="number">${one.voice === null ? '–' : percent(one.voice)}</td><td class="number">${whistled(one)?.in ?? 0}</td></tr>`)}</tbody></table></div></section>
      <section class="panel"><header><h3>${t('silent.nonAnswers')}</h3>${verdictBadge(nonAnswers.verdict)}<button class="quiet" @click=${() => openEvidence(nonAnswers, redraw)}>${t('action.method')}</button></header>
        <div class="body">${nonAnswers.rows.length ? bars(nonAnswers.rows.map((/** @type {any} */ row) => ({
          label: html`${chip(row.department)}${row.never ? html` <span class="badge bad">${t('silent.never')}</span>` : nothing}`,
          value: row.nonAnswerShare ?? 0, tone: row.never ? 'warn' : '', text: t('silent.came', { answered: row.answered, summonses: row.summonses }) })), 1) : empty(t('silent.noSummons'))}
          <p class="muted small">${t('silent.bars')}</p>
          ${nonAnswers.rows.filter((/** @type {any} */ row) => row.reasons.length).map((/** @type {any} */ row) => html`<p>${chip(row.department)} ${t('silent.returned', { reasons: row.reasons.join('; ') })}</p>`)}</div></section></div></div>`;
  };

  return {
    /** @param {import('../pages/findings.js').About} about */
    view(about) {
      remote.load(about.key, signal => patiently(() => fetchData(QUESTION, about.variables, signal)));
      return shown(remote, data => body(data.diagnostics));
    },
    forget() { remote.forget(); },
  };
}
