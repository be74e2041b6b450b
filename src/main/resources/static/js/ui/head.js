// @ts-check
/** The head of a page. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { copy } from './download.js';

/** @param {string} title @param {unknown} lead @param {unknown} [actions] */
export const head = (title, lead, actions) => html`<div class="page-head"><div><h1>${title}</h1>${lead ? html`<p>${lead}</p>` : nothing}</div>
  ${actions ? html`<div class="actions">${actions}</div>` : nothing}</div>`;

export const printButton = () => html`<button @click=${() => print()}>${icon('print')}${t('action.print')}</button>`;
export const linkButton = () => html`<button @click=${() => copy(location.href)}>${icon('link')}${t('action.link')}</button>`;
