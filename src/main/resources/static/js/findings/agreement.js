// @ts-check
/** A draft to start from: the service's outline of an agreement, with the parties filled in. */
import { html } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, listed, t } from '../i18n.js';
import { scope } from '../scope.js';
import { showDialog } from '../ui/dialog.js';
import { copy, saveText } from '../ui/download.js';
import { tell } from '../notice.js';

const QUESTION = gql`query Outline($place: ID!, $asOf: DateTime!, $lang: Lang) {
  diagnostics(place: $place, asOf: $asOf) { suggestions { agreementTemplate(lang: $lang) } }
}`;

/** @param {{name: string}[]} parties */
export async function draftAgreement(parties) {
  let outline = '';
  try {
    const data = await fetchData(QUESTION, { place: scope.place?.id, asOf: scope.asOf, lang: apiLang() });
    outline = data.diagnostics.suggestions.find((/** @type {any} */ one) => one.agreementTemplate)?.agreementTemplate ?? '';
  } catch (problem) {
    tell(/** @type {Error} */ (problem).message);
    return;
  }
  const text = `${t('agreement.heading')}\n\n${t('agreement.parties', { parties: listed(parties.map(one => one.name)) })}\n\n${outline}\n`;
  const field = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('draft')).value;
  showDialog({
    title: () => t('agreement.draft'),
    body: () => html`<p class="muted">${t('agreement.note')}</p>
      <label>${t('agreement.text')}<textarea id="draft" rows="14" .value=${text}></textarea></label>`,
    actions: () => html`<button class="primary" @click=${() => copy(field())}>${t('action.copy')}</button>
      <button @click=${() => saveText(field(), `${t('agreement.heading')}.txt`, 'text/plain')}>TXT</button>`,
  });
}
