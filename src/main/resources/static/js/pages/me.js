// @ts-check
/** A resident's own page: invitations, hours and rest, time bank, consents and data. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, duration, named, number, percent, t } from '../i18n.js';
import { scope } from '../scope.js';
import { identity, role, signedIn } from '../session.js';
import { Remote } from '../remote.js';
import { head, printButton } from '../ui/head.js';
import { empty, refused, shown } from '../ui/states.js';
import { mutate } from '../me/mutate.js';
import { account } from '../me/account.js';
import { consents } from '../me/consents.js';
import { myData } from '../me/data.js';
import { suggestions } from '../me/suggestions.js';

const QUESTION = gql`query Me($asOf: DateTime!, $lang: Lang) { myParticipation(asOf: $asOf) {
  person { id name(lang: $lang) version consentShare consentIntroduce consentStats consentInvite availability capacityHours restAfterWeeks }
  takesInvitations hours unconfirmedHours points thanks(lang: $lang) insuredShare
  rest { state weeks limit until text(lang: $lang) load }
  time { balance given received entries { id at hours direction confirmed toConfirm other { id ... on Entity { name(lang: $lang) } } } }
  badges { hours category { name(lang: $lang) } } seat { eligible months needed }
  invitations { at status reason activity { id name(lang: $lang) start } invitedBy { name(lang: $lang) } }
  parts { at hours confirmed insured activity { id name(lang: $lang) start } } } }`;
const ANSWER = gql`mutation Answer($input: AnswerInvitationInput!) { answerInvitation(input: $input) { status userErrors { message } } }`;
const CONFIRM = gql`mutation Confirm($input: ConfirmTimeInput!) { confirmTime(input: $input) { confirmed userErrors { message } } }`;

/** @param {() => void} redraw */
export function open(redraw) {
  const remote = new Remote(redraw);
  const consent = consents(redraw, () => remote.again());
  const data = myData(redraw);
  const own = account(redraw);
  const fitting = suggestions(redraw);
  const again = () => remote.again();

  const answer = (/** @type {string} */ activity, /** @type {boolean} */ accept) => mutate(ANSWER, { input: { activity, accept } }, 'answerInvitation', t(accept ? 'me.accepted' : 'me.declined'), again);

  const body = (/** @type {any} */ { myParticipation: me }) => html`<div class="masonry">
    <section class="panel"><header><h2>${t('me.hours')}</h2></header><div class="body"><p>${me.thanks}</p>
      <div class="figures"><div><b>${number(me.hours)}</b><span>${t('me.hoursYear')}</span></div><div><b>${me.points}</b><span>${t('me.points')}</span></div>${me.insuredShare === null ? nothing : html`<div><b>${percent(me.insuredShare)}</b><span>${t('me.insured')}</span></div>`}</div>
      <p class="note ${me.rest.state === 'NO_NEED' ? '' : 'warn'}">${me.rest.text}</p>
      ${me.badges.length ? html`<div class="row">${me.badges.map((/** @type {any} */ badge) => html`<span class="badge accent">${badge.category?.name} · ${duration(badge.hours)}</span>`)}</div>` : nothing}
      <p class="small muted">${t(me.seat.eligible ? 'me.seat.yes' : 'me.seat.no', { months: me.seat.months, needed: me.seat.needed })}</p></div></section>
    <section class="panel"><header><h2>${t('me.invitations')}</h2></header><div class="body">${me.invitations.length ? html`<ul class="list">${me.invitations.map(invitation)}</ul>` : empty(t('me.invitations.none'))}</div></section>
    ${fitting.view(me.person?.id)}
    <section class="panel"><header><h2>${t('me.time')}</h2></header><div class="body"><div class="figures"><div><b>${number(me.time.balance, { signDisplay: 'exceptZero' })}</b><span>${t('me.balance')}</span></div><div><b>${number(me.time.given)}</b><span>${t('me.given')}</span></div><div><b>${number(me.time.received)}</b><span>${t('me.received')}</span></div></div>
      ${me.time.entries.length ? html`<ul class="list">${me.time.entries.map(entry)}</ul>` : empty(t('me.time.none'))}</div></section>
    ${consent.view(me.person)}
    ${me.person ? data.view(me.person) : nothing}
    <section class="panel"><header><h2>${t('me.parts')}</h2></header><div class="scroll-x" tabindex="0" role="region" aria-label=${t('me.parts')}><table><thead><tr><th>${t('me.activity')}</th><th>${t('journey.when')}</th><th class="number">${t('me.hoursOne')}</th><th>${t('me.confirmed')}</th></tr></thead>
      <tbody>${me.parts.map((/** @type {any} */ part) => html`<tr><td>${part.activity?.name}</td><td>${date(part.at)}</td><td class="number">${number(part.hours)}</td><td>${part.confirmed ? t('word.yes') : t('word.notYet')}</td></tr>`)}</tbody></table></div></section></div>`;

  const invitation = (/** @type {any} */ one) => html`<li><b>${one.activity?.name}</b><span class="small muted">${date(one.activity?.start)} · ${one.invitedBy?.name ?? ''} · ${named('InvitationStatus', one.status)}</span>${one.reason ? html`<p>${one.reason}</p>` : nothing}
    ${one.status === 'INVITED' && one.activity ? html`<div class="actions"><button class="primary" @click=${() => answer(one.activity.id, true)}>${t('me.accept')}</button><button @click=${() => answer(one.activity.id, false)}>${t('me.decline')}</button><span class="small muted">${t('me.free')}</span></div>` : nothing}</li>`;

  const entry = (/** @type {any} */ one) => html`<li><div class="row"><b>${named('TimeDirection', one.direction)} ${duration(one.hours)}</b><span class="muted small">${date(one.at)} · ${one.other?.name ?? t('me.other')}</span>
    ${one.confirmed ? html`<span class="badge ok">${t('me.bothConfirmed')}</span>` : one.toConfirm ? html`<button @click=${() => mutate(CONFIRM, { input: { id: one.id } }, 'confirmTime', t('me.timeConfirmed'), again)}>${t('me.confirm')}</button>` : html`<span class="badge warn">${t('me.waits')}</span>`}</div></li>`;

  return {
    view() {
      if (!identity()?.person) return signedIn() ? html`${head(signedIn()?.name ?? t('page.me'), t('me.noPerson'))}${own.view()}` : refused(['resident'], t('me.forbidden'));
      const variables = { asOf: scope.asOf, lang: apiLang() };
      remote.load(`${role()} ${JSON.stringify(variables)}`, signal => fetchData(QUESTION, variables, signal));
      return html`${head(remote.data?.myParticipation.person?.name ?? t('page.me'), t('me.lead'), printButton())}${shown(remote, body)}${own.view()}`;
    },
    close() { remote.forget(); data.forget(); own.forget(); fitting.forget(); },
  };
}
