// @ts-check
/** Whistles: where each stands, what each issue has been through, and honest figures. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, date, named, t } from '../i18n.js';
import { scope } from '../scope.js';
import { param, set } from '../router.js';
import { plans, role } from '../session.js';
import { Remote } from '../remote.js';
import { head, linkButton, printButton } from '../ui/head.js';
import { empty, shown } from '../ui/states.js';
import { figures } from '../whistles/figures.js';
import { openWhistle } from '../whistles/timeline.js';
import { followPlace } from '../live.js';

const QUESTION = gql`query Whistles($asOf: DateTime!, $where: WhistleWhere!, $lang: Lang) {
  whistles(asOf: $asOf, first: 100, where: $where, orderBy: [{field: BLOWN_AT, direction: DESC}]) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id name(lang: $lang) kind state blownAt closedAt blownBy { name(lang: $lang) } about { id name(lang: $lang) }
      summoned(first: 10) { edges { seq transferredFromSeq sentAt signedAt reportedAt resolvedAt returnedReason node { name(lang: $lang) } } } } }
}`;

const LANES = ['BLOWN', 'DISPATCHED', 'REOPENED', 'RESOLVED_UNCONFIRMED', 'CLOSED', 'WITHDRAWN'];
const KINDS = ['WORK', 'HARD_PROBLEM', 'ENFORCEMENT', 'EMERGENCY'];
const MOST = 8;

/** @param {() => void} redraw */
export function open(redraw) {
  const remote = new Remote(redraw);
  const panel = figures(redraw);
  /** @type {Set<string>} */
  const whole = new Set();
  /** @type {() => void} */
  let opened = () => {};
  /** @type {AbortController | null} */
  let following = null;
  let followed = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;

  /** The board as it changes; several events at once are one look. */
  function follow() {
    const key = `${role()} ${scope.place?.id ?? ''}`;
    if (key === followed || !role() || !scope.place) return;
    following?.abort();
    following = new AbortController();
    followed = key;
    followPlace(scope.place.id, () => { clearTimeout(soon); soon = setTimeout(() => { remote.again(); opened(); }, 300); }, following.signal);
  }

  const board = (/** @type {any} */ { whistles: { nodes, totalCount, pageInfo } }) => nodes.length ? html`
    <p class="muted" role="status">${everywhere() ? t('whistles.count', { count: totalCount }) : t('whistles.countHere', { count: totalCount, place: scope.place?.name ?? '' })}${pageInfo.hasNextPage ? ` · ${t('whistles.first', { count: nodes.length })}` : ''}</p>
    <div class="board" tabindex="0" role="region" aria-label=${t('whistles.board')}>${LANES.map(state => lane(state, nodes.filter((/** @type {any} */ one) => one.state === state)))}</div>`
    : empty(t('whistles.none'), !role() ? t('whistles.none.signIn') : everywhere() ? t('whistles.none.next') : html`${t('whistles.none.next')} <button class="small" @click=${() => set({ everywhere: '1' })}>${t('whistles.everywhere')}</button>`);

  const lane = (/** @type {string} */ state, /** @type {any[]} */ list) => list.length || state === 'DISPATCHED' ? html`<section class="lane" aria-labelledby="lane-${state}"><h3 id="lane-${state}">${named('WhistleState', state)}<span class="muted">${list.length}</span></h3>
    ${list.slice(0, whole.has(state) ? list.length : MOST).map(card)}
    ${list.length > MOST && !whole.has(state) ? html`<button class="quiet" @click=${() => { whole.add(state); redraw(); }}>${t('whistles.more', { count: list.length - MOST })}</button>` : nothing}</section>` : nothing;

  const card = (/** @type {any} */ one) => html`<button class="card" aria-haspopup="dialog" @click=${() => { opened = openWhistle(one.id, one.name, redraw, () => remote.again()); }}><b>${one.name}</b>
    <span class="small muted">${named('WhistleKind', one.kind)} · ${date(one.blownAt)}</span><span class="small">${one.blownBy?.name ?? ''}</span>
    ${one.summoned.edges.map((/** @type {any} */ edge) => html`<span class="small row"><span class="badge ${tone(edge, one.summoned.edges)}">${t(`summons.${stage(edge, one.summoned.edges)}`)}</span>${edge.node.name}</span>`)}</button>`;

  return {
    view() {
      const kind = KINDS.includes(param('kind')) ? param('kind') : '';
      const variables = { asOf: scope.asOf, where: { kind: { in: kind ? [kind] : KINDS }, ...here() }, lang: apiLang() };
      remote.load(`${role()} ${JSON.stringify(variables)}`, signal => fetchData(QUESTION, variables, signal));
      follow();
      return html`${head(t('whistles.title'), t('whistles.lead', { date: date(scope.asOf) }), html`
          <label>${t('whistles.kind')}<select @change=${(/** @type {any} */ e) => set({ kind: e.target.value || null })}><option value="" ?selected=${!kind}>${t('word.all')}</option>
            ${KINDS.map(one => html`<option value=${one} ?selected=${one === kind}>${named('WhistleKind', one)}</option>`)}</select></label>
          <label class="inline"><input type="checkbox" .checked=${everywhere()} @change=${(/** @type {any} */ e) => set({ everywhere: e.target.checked ? '1' : null })}>${t('whistles.everywhere')}</label>${linkButton()}${printButton()}`)}
        <div class="stack">${plans() && scope.place ? panel.view() : nothing}${shown(remote, board)}</div>`;
    },
    close() { following?.abort(); clearTimeout(soon); remote.forget(); panel.forget(); },
  };
}

const everywhere = () => param('everywhere') === '1' || !scope.place;
/** About something in the place looked at, or anywhere inside it. */
const here = () => everywhere() ? {} : { about: { some: { locations: { some: { within: scope.place?.id } } } } };

/** How far a department has come; who handed it on has nothing left to do. @param {any} edge @param {any[]} all */
const stage = (edge, all) => all.some(one => one.transferredFromSeq === edge.seq) ? 'transferred'
  : edge.returnedReason ? 'returned' : edge.resolvedAt ? 'resolved' : edge.reportedAt ? 'reported' : edge.signedAt ? 'signed' : 'sent';
const tone = (/** @type {any} */ edge, /** @type {any[]} */ all) => ({ transferred: '', returned: 'warn', resolved: 'ok', reported: 'accent', signed: '', sent: 'bad' })[stage(edge, all)];
