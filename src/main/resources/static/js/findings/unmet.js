// @ts-check
/** The register of needs that stay unmet, by what and where, and what could be done next. */
import { html, nothing } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { listed, named, number, t } from '../i18n.js';
import { patiently } from '../diagnostics.js';
import { Remote } from '../remote.js';
import { chip, chips } from '../ui/kind.js';
import { empty, shown } from '../ui/states.js';
import { verdictBadge } from '../ui/verdict.js';
import { openEvidence } from '../ui/evidence.js';
import { unitName } from './untapped.js';

const QUESTION = gql`query Unmet($place: ID!, $asOf: DateTime!, $lang: Lang) {
  diagnostics(place: $place, asOf: $asOf) {
    resources { unmetNeeds { id title(lang: $lang) verdict withheld
      gaps { unmet met repeats longestDays medianDays missing { unit quantity } category { __typename id name(lang: $lang) } area { __typename id name(lang: $lang) } } } }
    suggestions { kind reason(lang: $lang) cohorts categories { __typename id name(lang: $lang) } organizations { __typename id name(lang: $lang) } convenor { __typename id name(lang: $lang) } }
  }
}`;

/** @param {() => void} redraw */
export function unmet(redraw) {
  const remote = new Remote(redraw);
  let repeatsOnly = true;

  const body = (/** @type {any} */ { resources: { unmetNeeds: found }, suggestions }) => {
    const gaps = found.gaps.filter((/** @type {any} */ gap) => !repeatsOnly || gap.repeats);
    return html`<div class="columns"><section class="panel"><header><h3>${t('unmet.register')}</h3>${verdictBadge(found.verdict)}
        <label class="inline"><input type="checkbox" .checked=${repeatsOnly} @change=${() => { repeatsOnly = !repeatsOnly; redraw(); }}>${t('unmet.repeats')}</label>
        <button class="quiet" @click=${() => openEvidence(found, redraw)}>${t('action.method')}</button></header>
      ${gaps.length ? html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t('unmet.register')}><table><thead><tr><th>${t('unmet.area')}</th><th>${t('unmet.category')}</th><th class="number">${t('unmet.open')}</th><th class="number">${t('unmet.met')}</th><th class="number">${t('unmet.longest')}</th><th>${t('unmet.missing')}</th></tr></thead>
        <tbody>${gaps.map((/** @type {any} */ gap) => html`<tr><td>${gap.area ? chip(gap.area) : '–'}</td><td>${gap.category ? chip(gap.category) : t('word.unknown')}</td><td class="number">${gap.unmet}</td><td class="number">${gap.met}</td>
          <td class="number">${gap.longestDays === null ? '–' : t('unit.days', { count: Math.round(gap.longestDays) })}</td><td>${gap.missing.map((/** @type {any} */ one) => `${number(one.quantity)} ${unitName(one.unit)}`).join(' · ')}</td></tr>`)}</tbody></table></div>`
        : html`<div class="body">${empty(t('unmet.none'))}</div>`}
      ${found.withheld ? html`<p class="note">${t('unmet.withheld')}</p>` : nothing}</section>
      <section class="panel"><header><h3>${t('unmet.steps')}</h3></header><div class="body"><p class="muted">${t('unmet.steps.text')}</p><ul class="list">${suggestions.map((/** @type {any} */ one) => html`<li>
        <div class="row"><span class="badge accent">${named('SuggestionKind', one.kind)}</span>${chips(one.categories, 4)}</div><p>${one.reason}</p>
        ${one.organizations.length ? chips(one.organizations, 4) : nothing}${one.cohorts.length ? html`<p class="small">${t('unmet.cohorts', { bands: listed(one.cohorts) })}</p>` : nothing}
        ${one.convenor ? html`<p class="row small">${t('unmet.convenor')} ${chip(one.convenor)}</p>` : nothing}</li>`)}</ul></div></section></div>`;
  };

  return {
    /** @param {import('../pages/findings.js').About} about */
    view(about) {
      remote.load(about.key, signal => patiently(() => fetchData(QUESTION, about.variables, signal)));
      return shown(remote, data => body(data.diagnostics));
    },
    forget() { remote.forget(); },
  };
}
