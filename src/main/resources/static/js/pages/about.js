// @ts-check
/** How numbers come about, who sees what, and where it all is written down. */
import { html } from '../lit.js';
import { t } from '../i18n.js';
import { head } from '../ui/head.js';
import { VERDICTS, verdictBadge } from '../ui/verdict.js';

export function open() {
  const part = (/** @type {string} */ name) => html`<section class="panel"><header><h2>${t(`about.${name}`)}</h2></header>
    <div class="body"><p>${t(`about.${name}.text`)}</p></div></section>`;
  return {
    view: () => html`${head(t('page.about'), t('about.lead'))}
      <div class="grid two">${['numbers', 'privacy', 'time', 'sources', 'access'].map(part)}
        <section class="panel"><header><h2>${t('about.verdicts')}</h2></header><div class="body"><dl class="facts">
          ${VERDICTS.map(verdict => html`<dt>${verdictBadge(verdict)}</dt><dd>${t(`about.verdict.${verdict}`)}</dd>`)}</dl></div></section></div>`,
  };
}
