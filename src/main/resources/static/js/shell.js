// @ts-check
/** The frame around every page, and the one place that draws. */
import { html, nothing, render } from './lit.js';
import { base } from './settings.js';
import { LANGUAGES, lang, languageName, speak, t } from './i18n.js';
import { chooseTheme, theme } from './theme.js';
import { ROUTES } from './routes.js';
import { followLinks, href, onMove, param, route, set } from './router.js';
import { onViewer, recall, role, signedIn } from './session.js';
import { findScope, scope } from './scope.js';
import { Remote } from './remote.js';
import { icon } from './icons.js';
import { message, onNotice } from './notice.js';
import { isStarting, ready } from './starting.js';
import { GO, listenToKeys } from './keys.js';
import { beginning, failure, loading } from './ui/states.js';
import { dialog, showDialog } from './ui/dialog.js';
import { whoMenu } from './ui/who.js';
import { scopeBar, unknownPlace } from './ui/scope-bar.js';

/** @typedef {{view: () => unknown, close?: () => void, moved?: () => void, scopeExtra?: () => unknown}} PageDrawn */

const state = {
  menu: false,
  /** @type {PageDrawn | null} */ page: null,
  opened: '',
  /** @type {unknown} */ broken: null,
};
/** @type {HTMLElement} */
let root;
let waiting = false;

/** Draws once, however many asked for it. */
export function redraw() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => { waiting = false; render(frame(), root); });
}

const found = new Remote(redraw);
const loadScope = () => isStarting() || found.load(`${role()} ${lang()} ${scope.unknown ? param('place') : ''}`, async () => { await findScope(); return true; });

/** @param {HTMLElement} element */
export function start(element) {
  root = element;
  root.textContent = '';
  followLinks();
  onMove(same => { state.menu = false; if (scope.unknown) loadScope(); if (same) { state.page?.moved?.(); redraw(); } else open(); });
  onViewer(() => { found.forget(); scope.ready = false; loadScope(); open(); });
  onNotice(redraw);
  listenToKeys(() => showDialog(keysHelp));
  addEventListener('online', redraw);
  addEventListener('offline', redraw);
  loadScope();
  open();
  if (isStarting()) ready().then(recall).then(() => { loadScope(); open(); });
}

async function open() {
  const next = route() ?? ROUTES[0];
  state.page?.close?.();
  Object.assign(state, { page: null, broken: null, opened: next.name });
  redraw();
  try {
    const module = await import(`./pages/${next.name}.js`);
    if (state.opened !== next.name || state.page) return;
    state.page = module.open(redraw);
    document.title = `${t(`page.${next.name}`)} · ${t('app.name')}`;
    const main = document.querySelector('main');
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) main?.focus({ preventScroll: true });
    scrollTo(0, 0);
  } catch (fault) {
    state.broken = fault;
  }
  redraw();
}

async function changeLanguage(/** @type {string} */ tag) {
  await speak(tag);
  if (param('lang')) set({ lang: tag }, { replace: true });
  found.forget();
  loadScope();
  open();
}

function frame() {
  const here = route() ?? ROUTES[0];
  return html`
    <a class="skip" href="#main">${t('shell.skip')}</a>
    <div class="shell">
      <header class="top">
        ${brand()}
        <button class="icon-only" aria-expanded=${state.menu} aria-controls="side" aria-label=${t('shell.menu')}
          @click=${() => { state.menu = !state.menu; redraw(); }}>${icon(state.menu ? 'close' : 'menu')}</button>
      </header>
      <aside class="side ${state.menu ? 'open' : ''}" id="side" aria-label=${t('shell.menu')}>
        ${state.menu ? html`<div class="actions"><button @click=${() => { state.menu = false; redraw(); }}>${icon('close')} ${t('shell.close')}</button></div>` : brand()}
        <nav class="nav" aria-label=${t('shell.pages')}>
          ${ROUTES.filter(shown).map(one => html`<a href=${href(one.path)} aria-current=${one.name === here.name ? 'page' : nothing}>
            ${icon(one.name)}<span>${t(`page.${one.name}`)}</span></a>`)}
        </nav>
        <div class="side-foot">
          <label>${t('shell.language')}
            <select @change=${(/** @type {any} */ e) => changeLanguage(e.target.value)}>
              ${LANGUAGES.map(tag => html`<option value=${tag} lang=${tag} ?selected=${tag === lang()}>${languageName(tag)}</option>`)}
            </select></label>
          <label>${t('shell.theme')}
            <select @change=${(/** @type {any} */ e) => { chooseTheme(e.target.value); redraw(); }}>
              ${['system', 'light', 'dark'].map(one => html`<option value=${one} ?selected=${one === theme()}>${t(`theme.${one}`)}</option>`)}
            </select></label>
          <div class="row"><button class="quiet small" @click=${() => showDialog(keysHelp)}>${t('keys.title')}</button>
            <a href="/graphiql" target="_blank" rel="noopener">GraphQL</a></div>
        </div>
      </aside>
      <div class="stage">
        ${navigator.onLine ? nothing : html`<div class="banner" role="status">${t('state.offline')}</div>`}
        <div class="scope" role="region" aria-label=${t('shell.scope')}>${here.bar && scope.ready ? scopeBar(redraw) : nothing}${state.page?.scopeExtra?.() ?? nothing}<span class="spacer"></span>
          ${whoMenu(redraw)}</div>
        ${here.bar ? unknownPlace() : nothing}
        <main id="main" tabindex="-1" class=${here.wide ? 'wide' : ''}>${content(here)}</main>
        ${here.wide ? nothing : html`<footer class="foot"><span>${t('foot.sources')}</span><a href=${href('/about')}>${t('foot.method')}</a></footer>`}
      </div>
    </div>
    ${dialog(redraw)}
    <div role="status" aria-live="polite">${message() ? html`<div class="toast">${message()}</div>` : nothing}</div>`;
}

/** @param {import('./routes.js').ROUTES[number]} here */
function content(here) {
  if (state.broken) return html`<div class="fill">${failure({ kind: 'fault', message: t('state.newVersion'), code: '' }, () => location.reload())}</div>`;
  if (here.scope && isStarting()) return html`<div class="fill">${beginning()}</div>`;
  if (here.scope && found.state === 'failed') return html`<div class="fill">${failure(found.problem, () => found.again())}</div>`;
  if (!state.page || (here.scope && !scope.ready)) return html`<div class="fill">${loading(found.slow)}</div>`;
  return state.page.view();
}

/** @param {import('./routes.js').ROUTES[number]} one */
function shown(one) {
  if (one.name === 'sign-in' || one.name === 'setup') return false;
  if (one.name === 'me') return Boolean(signedIn()) || ['resident', null].includes(role());
  if (one.name === 'administration') return ['administrator', 'planner'].includes(role() ?? '');
  return true;
}

const brand = () => html`<a class="brand" href=${href('/')}><img src="${base}/icon.svg" alt="" width="30" height="30">
  <span><b>${t('app.name')}</b><small>${t('app.tagline')}</small></span></a>`;

const keysHelp = {
  title: () => t('keys.title'),
  body: () => html`<table><tbody>
    ${Object.entries(GO).map(([key, path]) => html`<tr><th scope="row"><kbd>g</kbd> <kbd>${key}</kbd></th><td>${t(`page.${ROUTES.find(one => one.path === path)?.name}`)}</td></tr>`)}
    <tr><th scope="row"><kbd>/</kbd></th><td>${t('keys.search')}</td></tr>
    <tr><th scope="row"><kbd>?</kbd></th><td>${t('keys.title')}</td></tr>
    <tr><th scope="row"><kbd>Esc</kbd></th><td>${t('keys.close')}</td></tr></tbody></table>`,
};
