// @ts-check
/** Something that is shown once, and gone when the dialog is closed. */
import { html } from '../lit.js';
import { t } from '../i18n.js';
import { tell } from '../notice.js';
import { showDialog } from './dialog.js';

/** @param {string} title @param {string} text */
export const secret = (title, text) => showDialog({
  title: () => title,
  body: () => html`<p>${t('secret.once')}</p><p><code class="secret">${text}</code></p>`,
  actions: () => html`<button class="primary" @click=${() => navigator.clipboard.writeText(text).then(() => tell(t('secret.copied')), () => tell(t('secret.byHand')))}>${t('secret.copy')}</button>`,
});
