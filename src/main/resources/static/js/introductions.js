// @ts-check
/** Who can introduce one organization to another. */
import { html, nothing } from './lit.js';
import { fetchData } from './api.js';
import { gql } from './gql.js';
import { apiLang, percent, t } from './i18n.js';
import { patiently } from './diagnostics.js';
import { scope } from './scope.js';
import { Remote } from './remote.js';
import { empty, shown } from './ui/states.js';
import { INTRODUCTION, introduction, introductionWords } from './ui/path.js';
import { copy } from './ui/download.js';

export const INTRODUCTIONS = gql`query Introductions($from: ID!, $to: ID!, $place: ID, $asOf: DateTime!, $lang: Lang) {
  introductionPaths(from: $from, to: $to, place: $place, asOf: $asOf) {
    paths { ${INTRODUCTION} } combinedReliability caveats { text(lang: $lang) }
  }
}`;

/** @param {string} from @param {string} to @param {AbortSignal} [signal] */
export const askIntroductions = (from, to, signal) => patiently(() =>
  fetchData(INTRODUCTIONS, { from, to, place: scope.place?.id, asOf: scope.asOf, lang: apiLang() }, signal));

/** @param {() => void} redraw */
export function introductions(redraw) {
  const remote = new Remote(redraw);
  let open = '';
  const keyOf = (/** @type {any} */ a, /** @type {any} */ b) => `${a?.id} ${b?.id}`;
  return {
    shows: (/** @type {any} */ a, /** @type {any} */ b) => open === keyOf(a, b),
    /** @param {any} a who asks @param {any} b who is sought */
    toggle(a, b) {
      open = open === keyOf(a, b) ? '' : keyOf(a, b);
      if (open) { remote.forget(); remote.load(open, signal => askIntroductions(a.id, b.id, signal)); }
      redraw();
    },
    view: () => shown(remote, data => waysView(data.introductionPaths)),
    forget() { open = ''; remote.forget(); },
  };
}

/** @param {any} found */
export const waysView = found => found.paths.length ? html`<div class="stack tight" aria-live="polite">
  <h4>${t('introductions.ways', { count: found.paths.length })}</h4>
  <ul class="list">${found.paths.map((/** @type {any} */ way) => html`<li>${introduction(way)}
    <div><button class="quiet small" @click=${() => copy(introductionWords(way))}>${t('introductions.copy')}</button></div></li>`)}</ul>
  ${found.combinedReliability !== null && found.paths.length > 1 ? html`<p class="small muted">${t('introductions.combined', { value: percent(found.combinedReliability) })}</p>` : nothing}</div>`
  : empty(t('introductions.none'), t('introductions.none.next'));
