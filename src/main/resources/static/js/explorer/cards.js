// @ts-check
/** Where to begin: questions in plain words. */
import { html } from '../lit.js';
import { t } from '../i18n.js';
import { QUESTIONS } from '../graph/questions.js';

/** @param {{change: (changes: Record<string, string | null>) => void}} controls */
export const questionCards = controls => html`<div class="below"><div class="stack">
  <h2>${t('explore.begin')}</h2><p class="muted">${t('explore.begin.text')}</p>
  <ul class="who-cards">${Object.keys(QUESTIONS).map(question => html`<li><button class="card" @click=${() => controls.change({ ask: question, around: null, more: null, sel: null, pin: null, cam: null })}>
    <b>${t(`explore.ask.${question}`)}</b><span class="muted">${t(`explore.ask.${question}.text`)}</span></button></li>`)}</ul></div></div>`;
