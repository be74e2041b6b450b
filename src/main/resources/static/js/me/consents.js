// @ts-check
/** What one agreed to, what each means, and how to take it back. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { mutate } from './mutate.js';
import { gql } from '../gql.js';

const CONSENTS = ['consentShare', 'consentIntroduce', 'consentStats', 'consentInvite'];
const CHANGE = gql`mutation Consent($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id version } userErrors { message } } }`;

/** @param {() => void} redraw @param {() => void} done */
export function consents(redraw, done) {
  let busy = false;
  const change = async (/** @type {any} */ person, /** @type {string} */ name) => {
    busy = true;
    redraw();
    const given = !person[name];
    const input = { id: person.id, expectedVersion: person.version, [name]: given, ...(name === 'consentShare' ? { visibility: given ? 'PARTNERS' : 'PRIVATE' } : {}) };
    await mutate(CHANGE, { input }, 'updatePerson', t(person[name] ? 'consent.withdrawn' : 'consent.given'), () => { busy = false; done(); });
  };
  return {
    /** @param {any} person */
    view: person => person ? html`<section class="panel"><header><h2>${t('consent.title')}</h2></header><div class="body"><p class="muted">${t('consent.text')}</p>
      <ul class="list">${CONSENTS.map(name => html`<li><label class="inline"><input type="checkbox" .checked=${Boolean(person[name])} ?disabled=${busy} @change=${() => change(person, name)}><b>${t(`consent.${name}`)}</b></label>
        <p class="small muted">${t(`consent.${name}.text`)}</p></li>`)}</ul></div></section>` : nothing,
  };
}
