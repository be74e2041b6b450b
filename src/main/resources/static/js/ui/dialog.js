// @ts-check
/** One dialog at a time, over the page. */
import { html, nothing, ref } from '../lit.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';

/** @typedef {{title: () => string, body: () => unknown, actions?: () => unknown}} Content */

/** @type {Content | null} */
let content = null;
/** @type {() => void} */
let redraw = () => {};

/** @param {Content} next */
export function showDialog(next) {
  content = next;
  redraw();
}

export function closeDialog() {
  content = null;
  redraw();
}

/** @param {() => void} draw */
export function dialog(draw) {
  redraw = draw;
  if (!content) return nothing;
  return html`<dialog aria-labelledby="dialog-title" @close=${closeDialog} ${ref(shownAtOnce)}>
    <div class="dialog-head"><h2 id="dialog-title">${content.title()}</h2>
      <button class="quiet icon-only" aria-label=${t('shell.close')} @click=${closeDialog}>${icon('close')}</button></div>
    <div class="dialog-body">${content.body()}</div>
    ${content.actions ? html`<div class="dialog-foot actions">${content.actions()}</div>` : nothing}
  </dialog>`;
}

/** @param {Element | undefined} element */
function shownAtOnce(element) {
  if (element instanceof HTMLDialogElement && !element.open) queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}
