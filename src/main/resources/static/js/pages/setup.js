// @ts-check
/** The first administrator, for whoever has the code that the console showed. */
import { html } from '../lit.js';
import { t } from '../i18n.js';
import { go, href } from '../router.js';
import { enter } from '../session.js';
import { head } from '../ui/head.js';
import { form } from '../ui/form.js';

/** @param {() => void} redraw */
export function open(redraw) {
  // Behind the #, so that no server and no log ever saw it; not kept in the address either.
  const code = new URLSearchParams(location.hash.slice(1)).get('code') ?? '';
  if (code) history.replaceState(null, '', location.pathname + location.search);
  const entry = form(redraw, {
    fields: [
      { name: 'code', label: () => t('setup.code'), value: code, autocomplete: 'off' },
      { name: 'name', label: () => t('sign.name'), autocomplete: 'username' },
      { name: 'password', label: () => t('sign.password'), hint: () => t('sign.rule'), type: 'password', autocomplete: 'new-password' },
    ],
    submit: () => t('setup.make'),
    send: async typed => {
      const wrong = await enter('/setup', typed);
      if (!wrong) go(href('/administration'));
      return wrong;
    },
  });
  return {
    view: () => html`${head(t('page.setup'), t('setup.lead'))}<section class="panel"><div class="body">${entry.view()}</div></section>`,
  };
}
