// @ts-check
/** Undo, view, zoom and files. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { set } from '../router.js';
import { icon } from '../icons.js';
import { copy, save, saveText } from '../ui/download.js';
import { edgesCsv, graphMl } from '../graph/export.js';

const VIEWS = ['graph', 'table', 'map'];

/** @param {import('./state.js').State} state @param {any} controls */
export function toolbar(state, controls) {
  const scene = controls.scene();
  const tool = (/** @type {string} */ name, /** @type {() => void} */ act, disabled = false) => html`<button class="icon-only" title=${t(`tool.${name}`)} aria-label=${t(`tool.${name}`)} ?disabled=${disabled} @click=${act}>${icon(name)}</button>`;
  const zoom = (/** @type {number} */ factor) => { scene.camera.zoom(factor); scene.changed(); };
  const name = `commonweave-${state.question || 'view'}`;
  return html`<div class="tools" role="toolbar" aria-label=${t('tool.bar')}>
    ${tool('undo', controls.undo, !controls.history.past.length)}${tool('redo', controls.redo, !controls.history.future.length)}
    ${VIEWS.map(view => html`<button aria-pressed=${state.view === view} @click=${() => controls.change({ view: view === 'graph' ? null : view })}>${t(`view.${view}`)}</button>`)}
    ${state.view === 'graph' ? html`${tool('fit', () => { scene.fit(); set({ cam: null }, { replace: true }); })}${tool('plus', () => zoom(1.3))}${tool('minus', () => zoom(1 / 1.3))}
      <button @click=${controls.arrange}>${t('tool.arrange')}</button>` : nothing}
    <span class="spacer"></span>
    <details class="drop"><summary class="button">${icon('download')}${t('tool.export')}</summary><div>
    ${state.view === 'graph' ? html`<button @click=${async () => save(await scene.toPng(), `${name}.png`)}>PNG</button>
      <button @click=${() => saveText(scene.toSvg(), `${name}.svg`, 'image/svg+xml')}>SVG</button>` : nothing}
    <button @click=${() => saveText(edgesCsv(controls.model()), `${name}.csv`, 'text/csv')}>CSV</button>
    <button @click=${() => saveText(graphMl(controls.model()), `${name}.graphml`, 'application/xml')}>GraphML</button></div></details>
    <button @click=${() => copy(location.href)}>${icon('link')}${t('action.link')}</button></div>`;
}
