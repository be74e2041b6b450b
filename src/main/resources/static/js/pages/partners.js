// @ts-check
/** Who would be a good partner, why, and who could introduce us. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, percent, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { scope } from '../scope.js';
import { param, set } from '../router.js';
import { identity, isOneOf, keepsRecords, role } from '../session.js';
import { Remote } from '../remote.js';
import { combo } from '../ui/combo.js';
import { head, linkButton, printButton } from '../ui/head.js';
import { chip, chips } from '../ui/kind.js';
import { caveats, empty, refused, shown } from '../ui/states.js';
import { introductions } from '../introductions.js';
import { draftIntroduction } from '../partners/draft.js';
import { partnersNow } from '../partners/now.js';
import { offers } from '../partners/offers.js';

const RECORD = '{ __typename id name(lang: $lang) }';
const QUESTION = gql`query Partners($organization: ID!, $place: ID, $asOf: DateTime!, $lang: Lang) {
  organization(id: $organization, asOf: $asOf) { __typename id name(lang: $lang) kind }
  complementaryPartners(organization: $organization, place: $place, asOf: $asOf) {
    candidates { gain reach slack score sharedNeeds formal otherBloc lowVoice forDiversity covers ${RECORD} organization { __typename id name(lang: $lang) kind } }
    caveats { text(lang: $lang) }
  }
}`;

/** @param {() => void} redraw */
export function open(redraw) {
  const remote = new Remote(redraw);
  const ways = introductions(redraw);
  const now = partnersNow(redraw);
  const offered = offers(redraw, ways, draftIntroduction);
  const search = combo(redraw, { label: () => t('partners.we'), types: ['Organization'], keep: true, choose: hit => set({ organization: hit.id }) });
  const filter = { text: '', reachable: false, newOnly: false };

  const list = (/** @type {any} */ { organization, complementaryPartners: found }) => {
    const wanted = filter.text.trim().toLowerCase();
    const shownOnes = found.candidates.filter((/** @type {any} */ one) => one.organization && (!filter.reachable || one.reach > 0) && (!filter.newOnly || !one.formal)
      && (!wanted || [one.organization.name, named('OrganizationKind', one.organization.kind), ...one.covers.map((/** @type {any} */ need) => need.name)].some(text => text.toLowerCase().includes(wanted))));
    return html`<section class="stack"><div class="row end">
        <label>${t('partners.filter')}<input type="search" .value=${filter.text} @input=${(/** @type {any} */ e) => { filter.text = e.target.value; redraw(); }}></label>
        ${toggle('reachable')}${toggle('newOnly')}<span class="muted" role="status">${t('partners.count', { count: shownOnes.length, total: found.candidates.length })}</span></div>
      ${shownOnes.length ? shownOnes.map((/** @type {any} */ one) => card(organization, one)) : empty(t('partners.none'), found.candidates.length ? t('partners.none.filter') : t('partners.none.next'))}
      ${caveats(found.caveats)}</section>`;
  };

  const toggle = (/** @type {'reachable' | 'newOnly'} */ name) => html`<label class="inline"><input type="checkbox" .checked=${filter[name]} @change=${() => { filter[name] = !filter[name]; redraw(); }}>${t(`partners.${name}`)}</label>`;

  const card = (/** @type {any} */ we, /** @type {any} */ one) => html`<article class="panel"><header><h3>${chip(one.organization)}</h3>
      <span class="small muted">${named('OrganizationKind', one.organization.kind)}</span><span class="badge accent">${t('partners.score', { value: percent(one.score) })}</span></header>
    <div class="body"><p>${reasons(one)}</p>
      <div class="row small">${one.formal ? html`<span class="badge ok">${t('dependencies.formal')}</span>` : nothing}
        ${one.otherBloc ? html`<span class="badge">${t('partners.otherBloc')}</span>` : nothing}${one.lowVoice ? html`<span class="badge">${t('partners.lowVoice')}</span>` : nothing}
        ${one.forDiversity ? html`<span class="badge">${t('partners.forDiversity')}</span>` : nothing}</div>
      ${one.covers.length ? html`<div class="stack tight"><h4>${t('partners.covers')}</h4>${chips(one.covers, 6)}</div>` : nothing}
      <div class="actions"><button class="primary" aria-expanded=${ways.shows(we, one.organization)} @click=${() => ways.toggle(we, one.organization)}>${t('introductions.who')}</button>
        <button @click=${() => draftIntroduction(we, one)}>${t('partners.draft')}</button></div>
      ${ways.shows(we, one.organization) ? ways.view() : nothing}</div></article>`;

  return {
    view() {
      if (!keepsRecords()) return refused(['agency', 'charity', 'planner', 'administrator'], t('partners.forbidden'));
      const organization = param('organization') || (isOneOf('agency', 'charity') ? identity()?.organization : '');
      const place = param('place') ? scope.place?.id : undefined;
      if (organization) {
        const variables = { organization, place, asOf: scope.asOf, lang: apiLang() };
        remote.load(`${role()} ${JSON.stringify(variables)}`, signal => patiently(() => fetchData(QUESTION, variables, signal)));
        if (remote.state === 'ready') search.set(remote.data.organization?.name ?? '');
      }
      return html`${head(t('partners.title'), t('partners.lead'), html`${linkButton()}${printButton()}`)}
        <div class="columns"><div class="stack">${search.view()}${offered.view(remote.data?.organization ?? null)}
          <h2>${t('partners.suggested')}</h2>${organization ? shown(remote, list) : empty(t('partners.choose'), t('partners.choose.next'))}</div>
          ${organization ? now.view(organization) : nothing}</div>`;
    },
    close() { remote.forget(); ways.forget(); now.forget(); offered.forget(); },
  };
}

/** @param {any} one */
const reasons = one => [
  one.covers.length ? t('partners.why.covers', { count: one.covers.length, share: percent(one.gain) }) : '',
  one.sharedNeeds ? t('partners.why.shared', { count: one.sharedNeeds }) : '',
  one.reach ? t('partners.why.reach', { value: percent(one.reach) }) : t('partners.why.noReach'),
  one.slack === null ? '' : t('partners.why.slack', { value: percent(one.slack) }),
].filter(Boolean).join(t('word.stop'));
