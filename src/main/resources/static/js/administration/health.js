// @ts-check
/** Whether the service is well, in its own words. */
import { html } from '../lit.js';
import { t } from '../i18n.js';
import { Remote } from '../remote.js';
import { shown } from '../ui/states.js';

/** @param {() => void} redraw */
export function health(redraw) {
  const remote = new Remote(redraw);
  const body = (/** @type {any} */ found) => html`<dl class="facts">${Object.entries(found.components ?? {}).map(([name, one]) => html`<dt>${t(`health.${name}`)}</dt>
    <dd><span class="badge ${/** @type {any} */ (one).status === 'UP' ? 'ok' : 'bad'}">${/** @type {any} */ (one).status}</span></dd>`)}</dl>`;
  return {
    view() {
      remote.load('health', async signal => (await fetch('/actuator/health', { signal })).json());
      return html`<section class="panel"><header><h2>${t('health.title')}</h2></header><div class="body">${shown(remote, body)}
        <p class="small"><a href="/graphiql" target="_blank" rel="noopener">${t('health.graphiql')}</a> · <a href="/actuator/prometheus" target="_blank" rel="noopener">Prometheus</a></p></div></section>`;
    },
    forget: () => remote.forget(),
  };
}
