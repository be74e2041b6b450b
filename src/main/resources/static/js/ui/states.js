// @ts-check
/** Loading, empty, refused, broken: what is so, and what to do. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { identities } from '../settings.js';
import { href } from '../router.js';
import { become, role } from '../session.js';

/** @param {boolean} [slow] */
export const loading = slow => html`<div class="state" role="status"><span class="bar" aria-hidden="true"></span>
  <p>${slow ? t('state.slow') : t('state.loading')}</p></div>`;

/** The service is on its way up. */
export const beginning = () => html`<div class="state" role="status"><span class="bar" aria-hidden="true"></span>
  <h1>${t('state.starting')}</h1><p>${t('state.starting.next')}</p></div>`;

/** @param {string} title @param {unknown} [next] what to do about it */
export const empty = (title, next) => html`<div class="state"><p>${title}</p>${next ? html`<p class="muted">${next}</p>` : nothing}</div>`;

/** @param {{kind: string, message: string, code?: string}} problem @param {() => void} [retry] */
export function failure(problem, retry) {
  if (problem.kind === 'forbidden' || problem.kind === 'signIn') return refused(['planner', 'administrator'], undefined, true);
  return html`<div class="state bad" role="alert">
    <h2>${t(`problem.${problem.kind}`)}</h2>
    <p>${t(`problem.${problem.kind}.next`)}</p>
    ${problem.message ? html`<p class="small muted">${problem.message} ${problem.code ? html`<code>${problem.code}</code>` : nothing}</p>` : nothing}
    ${retry ? html`<div class="actions"><button class="primary" @click=${retry}>${t('state.retry')}</button></div>` : nothing}
  </div>`;
}

/** The page, or a part of it, is for others. @param {string[]} roles @param {string} [reason] @param {boolean} [part] */
export const refused = (roles, reason, part = false) => html`<div class="state">
  ${part ? html`<h2>${t('state.forbidden')}</h2>` : html`<h1>${t('state.forbidden')}</h1>`}
  <p>${reason ?? t('state.forbidden.next')}</p>
  ${identities.length ? html`<div class="actions">${identities.filter(one => roles.includes(one.role)).map(one => html`
    <button @click=${() => become(one.role)}>${t('who.look', { role: t(`role.${one.role}`) })}</button>`)}</div>` : nothing}
  ${role() ? nothing : html`<div class="actions"><a class="button" href=${href('/sign-in', { next: location.pathname })}>${t('page.sign-in')}</a></div>`}
</div>`;

/**
 * What was asked for, or how it stands with it; what was known stays while it is asked again.
 * @param {import('../remote.js').Remote} remote @param {(data: any) => unknown} view
 */
export function shown(remote, view) {
  if (remote.state === 'failed') return failure(remote.problem, () => remote.again());
  if (remote.data === null) return loading(remote.slow);
  return html`<div class=${remote.state === 'loading' ? 'refreshing' : ''} aria-busy=${remote.state === 'loading'}>${view(remote.data)}</div>`;
}

/** What the reader must know. @param {{text: string}[]} list */
export const caveats = list => list.length ? html`<ul class="caveats small">${list.map(one => html`<li>${one.text}</li>`)}</ul>` : nothing;
