// @ts-check
/** A letter to start from. Nothing is sent: people write to people. */
import { html } from '../lit.js';
import { listed, t } from '../i18n.js';
import { showDialog } from '../ui/dialog.js';
import { copy, saveText } from '../ui/download.js';

/** @param {{name: string}} we @param {any} partner */
export function draftIntroduction(we, partner) {
  const needs = partner.covers.slice(0, 4).map((/** @type {any} */ need) => need.name);
  const text = t('draft.letter', { we: we.name, they: partner.organization.name, needs: needs.length ? listed(needs) : t('draft.noNeeds'), shared: partner.sharedNeeds });
  const field = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('letter')).value;
  showDialog({
    title: () => t('partners.draft'),
    body: () => html`<p class="muted">${t('draft.note')}</p><label>${t('agreement.text')}<textarea id="letter" rows="12" .value=${text}></textarea></label>`,
    actions: () => html`<button class="primary" @click=${() => copy(field())}>${t('action.copy')}</button>
      <button @click=${() => saveText(field(), `${partner.organization.name}.txt`, 'text/plain')}>TXT</button>`,
  });
}
