// @ts-check
/** For somebody who has just come and is nobody yet. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { href } from '../router.js';
import { identities } from '../settings.js';
import { head } from './head.js';
import { whoCards } from './who.js';

export const welcome = () => html`
  ${head(t('welcome.title'), t('welcome.lead'))}
  ${identities.length ? html`<section class="stack"><h2>${t('welcome.who')}</h2>${whoCards()}</section>` : html`<p>${t('welcome.closed')}</p>`}
  <div class="actions welcome-enter"><a class="button ${identities.length ? '' : 'primary'}" href=${href('/sign-in')}>${t('page.sign-in')}</a></div>
  <section class="stack welcome-public"><h2>${t('welcome.public')}</h2>
    <p>${t('welcome.public.text')}</p>
    <div class="actions"><a class="button" href=${href('/explore')}>${t('welcome.explore')}</a><a class="button" href=${href('/about')}>${t('page.about')}</a>
    ${identities.length ? nothing : html`<a class="button" href="/graphiql">GraphQL</a>`}</div></section>`;
