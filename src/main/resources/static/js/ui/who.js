// @ts-check
/** Who one is at the moment: signing in and out, and who of the sample one may be. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { identities } from '../settings.js';
import { href } from '../router.js';
import { become, leave, role, signedIn } from '../session.js';

let open = false;

/** @param {() => void} redraw */
export function whoMenu(redraw) {
  const me = signedIn();
  if (!me && !identities.length) return html`<a class="button" href=${href('/sign-in')}>${t('page.sign-in')}</a>`;
  const toggle = () => { open = !open; redraw(); };
  const choose = (/** @type {string | null} */ chosen) => { open = false; become(chosen); };
  const out = () => { open = false; leave(); };
  return html`<div class="who" @keydown=${(/** @type {KeyboardEvent} */ e) => { if (e.key === 'Escape' && open) toggle(); }}>
    <button aria-expanded=${open} aria-controls="who-menu" @click=${toggle}>
      <span class="dot ${role() ? '' : 'none'}" aria-hidden="true"></span>${role() ? me?.name ?? t('who.as', { role: t(`role.${role()}`) }) : t('who.nobody')} ▾</button>
    ${open ? html`<div class="menu" id="who-menu">
      ${me ? html`<p class="small muted">${t('who.as', { role: t(`role.${me.role}`) })}</p>
        <a class="button" href=${href('/me')} @click=${toggle}>${t('page.me')}</a>
        <button @click=${out}>${t('sign.out')}</button>` : html`<a class="button" href=${href('/sign-in')} @click=${toggle}>${t('page.sign-in')}</a>`}
      ${identities.length ? html`<p class="small muted">${t('who.demo')}</p>
        ${identities.map(one => html`<button aria-pressed=${!me && one.role === role()} @click=${() => choose(one.role)}>
          <b>${t(`role.${one.role}`)}</b><span class="small muted">${t(`role.${one.role}.who`)}</span></button>`)}
        ${role() && !me ? html`<button @click=${() => choose(null)}>${t('who.leave')}</button>` : nothing}` : nothing}
    </div>` : nothing}
  </div>`;
}

/** The same as cards, for somebody who has just come. */
export const whoCards = () => html`<ul class="who-cards">${identities.map(one => html`<li><button class="card" @click=${() => become(one.role)}>
  <b>${t(`role.${one.role}`)}</b><span class="muted">${t(`role.${one.role}.who`)}</span><span class="does">${t(`role.${one.role}.does`)}</span></button></li>`)}</ul>`;
