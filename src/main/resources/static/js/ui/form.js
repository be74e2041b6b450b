// @ts-check
/** A few fields that are sent together. What is wrong is told at its field, and what was typed stays. */
import { html, nothing } from '../lit.js';

/**
 * @typedef {{name: string, label: () => string, hint?: () => string, type?: string, value?: string, autocomplete?: string,
 *   optional?: boolean, more?: boolean, accept?: string, options?: () => {value: string, text: string}[]}} Field
 * @typedef {{message: string, field?: string}} Wrong
 */

let count = 0;

/**
 * @param {() => void} redraw
 * @param {{fields: Field[], submit: () => string, send: (typed: Record<string, any>) => Promise<Wrong | null>, more?: () => string, keep?: boolean}} how
 *   more names the fields that few need, which are folded away; keep leaves what was typed when it was sent
 */
export function form(redraw, { fields, submit, send, more, keep }) {
  const id = `form-${++count}`;
  let busy = false;
  /** @type {Wrong | null} */
  let wrong = null;

  const onSubmit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const element = /** @type {HTMLFormElement} */ (event.target);
    const typed = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, value instanceof File ? value : String(value)]));
    busy = true;
    wrong = null;
    redraw();
    try {
      wrong = await send(typed);
      if (!wrong && !keep) element.reset();
    } catch (fault) {
      wrong = { message: /** @type {Error} */ (fault).message };
    }
    busy = false;
    redraw();
    if (!wrong) return;
    const at = /** @type {HTMLElement | null} */ (element.elements.namedItem(wrong.field ?? '') ?? element.querySelector('input'));
    at?.closest('details')?.setAttribute('open', '');
    at?.focus();
  };

  const told = (/** @type {Field} */ field) => wrong?.field === field.name;
  const described = (/** @type {Field} */ field) => told(field) ? `${id}-wrong` : field.hint ? `${id}-${field.name}-hint` : nothing;

  const control = (/** @type {Field} */ field) => field.options
    ? html`<select name=${field.name} aria-describedby=${described(field)}>${field.options().map(one => html`<option value=${one.value} ?selected=${one.value === field.value}>${one.text}</option>`)}</select>`
    : html`<input name=${field.name} type=${field.type ?? 'text'} value=${field.value ?? ''} ?required=${!field.optional} autocomplete=${field.autocomplete ?? 'off'} accept=${field.accept ?? nothing}
        autocapitalize="none" spellcheck="false" aria-invalid=${told(field)} aria-describedby=${described(field)}>`;

  const labelled = (/** @type {Field} */ field) => html`<div class="stack tight"><label>${field.label()}${control(field)}</label>
    ${field.hint ? html`<span class="small muted" id="${id}-${field.name}-hint">${field.hint()}</span>` : nothing}</div>`;

  return {
    view: () => html`<form class="stack" @submit=${onSubmit}>
      ${fields.filter(field => !field.more).map(labelled)}
      ${more ? html`<details><summary>${more()}</summary><div class="stack">${fields.filter(field => field.more).map(labelled)}</div></details>` : nothing}
      ${wrong ? html`<p class="note warn" role="alert" id="${id}-wrong">${wrong.message}</p>` : nothing}
      <div class="actions"><button class="primary" ?disabled=${busy}>${submit()}</button></div></form>`,
  };
}
