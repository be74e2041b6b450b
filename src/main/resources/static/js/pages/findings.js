// @ts-check
/** What was found, kind by kind: each with its reason, its path, what could be done and what that would change. */
import { html, nothing } from '../lit.js';
import { apiLang, date, t } from '../i18n.js';
import { scope } from '../scope.js';
import { param, set } from '../router.js';
import { keepsRecords, plans, role } from '../session.js';
import { head, linkButton, printButton } from '../ui/head.js';
import { refused } from '../ui/states.js';
import { dependencies } from '../findings/dependencies.js';
import { gaps } from '../findings/gaps.js';
import { untapped } from '../findings/untapped.js';
import { silent } from '../findings/silent.js';
import { unmet } from '../findings/unmet.js';

/** @type {Record<string, {make: (redraw: () => void) => {view: (about: About) => unknown, forget: () => void}, planners: boolean}>} */
const KINDS = {
  dependencies: { make: dependencies, planners: false },
  gaps: { make: gaps, planners: true },
  untapped: { make: untapped, planners: false },
  silent: { make: silent, planners: true },
  unmet: { make: unmet, planners: true },
};

/** @typedef {{key: string, variables: {place: string, asOf: string, lang: string}}} About */

/** @param {() => void} redraw */
export function open(redraw) {
  /** @type {Record<string, ReturnType<typeof dependencies>>} */
  const made = {};

  return {
    view() {
      if (!keepsRecords()) return refused(['planner', 'agency', 'charity', 'administrator'], t('findings.forbidden'));
      if (!scope.place) return nothing;
      const allowed = Object.keys(KINDS).filter(kind => plans() || !KINDS[kind].planners);
      const kind = allowed.includes(param('kind')) ? param('kind') : allowed[0];
      const part = made[kind] ??= KINDS[kind].make(redraw);
      const { place: { id: place }, asOf } = scope;
      const variables = { place, asOf, lang: apiLang() };
      return html`
        ${head(t('findings.title', { place: scope.place.name }), t('findings.lead', { date: date(asOf) }), html`${linkButton()}${printButton()}`)}
        <nav class="tabs" aria-label=${t('page.findings')}>${allowed.map(one => html`
          <button aria-pressed=${one === kind} @click=${() => set({ kind: one })}>${t(`finding.${one}`)}</button>`)}</nav>
        <h2 class="only-heard">${t(`finding.${kind}`)}</h2>
        ${part.view({ key: `${role()} ${JSON.stringify(variables)}`, variables })}`;
    },
    close() { Object.values(made).forEach(part => part.forget()); },
  };
}
