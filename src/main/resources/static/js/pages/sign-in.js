// @ts-check
/** Signing in: with a local account, or at an identity provider. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { go, href, param } from '../router.js';
import { identities, providers } from '../settings.js';
import { enter, signedIn } from '../session.js';
import { head } from '../ui/head.js';
import { form } from '../ui/form.js';
import { whoCards } from '../ui/who.js';

/** Codes of the service that a form without scripts, or a provider, comes back with. */
const REFUSED = ['SIGN_IN_FAILED', 'TOO_MANY_ATTEMPTS', 'PROVIDER'];

/** Only pages of this service. */
const next = () => /^\/[\w-]/.test(param('next')) ? param('next') : '/';

/** @param {() => void} redraw */
export function open(redraw) {
  const entry = form(redraw, {
    fields: [
      { name: 'name', label: () => t('sign.name'), autocomplete: 'username' },
      { name: 'password', label: () => t('sign.password'), type: 'password', autocomplete: 'current-password' },
    ],
    submit: () => t('sign.in'),
    send: async typed => {
      const wrong = await enter('/sign-in', typed);
      if (!wrong) go(href(next()));
      return wrong;
    },
  });
  const refused = () => {
    const code = param('refused');
    return code ? html`<p class="note warn" role="alert">${t(`sign.refused.${REFUSED.includes(code) ? code : 'SIGN_IN_FAILED'}`)}</p>` : nothing;
  };
  return {
    view: () => html`${head(t('page.sign-in'), t('sign.lead'))}
      ${signedIn() ? html`<p class="note">${t('sign.already', { name: signedIn()?.name ?? '' })}</p>` : nothing}
      ${refused()}
      <div class="columns"><section class="panel"><header><h2>${t('sign.local')}</h2></header><div class="body">${entry.view()}<p class="small muted">${t('sign.forgotten')}</p></div></section>
      ${providers.length ? html`<section class="panel"><header><h2>${t('sign.elsewhere')}</h2></header><div class="body"><div class="actions">${providers.map(one => html`<a class="button" href="/oauth2/authorization/${one.id}">${t('sign.at', { name: one.name })}</a>`)}</div></div></section>` : nothing}</div>
      ${identities.length ? html`<section class="stack"><h2>${t('welcome.who')}</h2><p class="muted">${t('who.demo')}</p>${whoCards()}</section>` : nothing}`,
  };
}
