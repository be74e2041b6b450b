// @ts-check
/** Donations: what there is, a plan of what should go where, why, how fair it is, and what became of it. */
import { html, nothing } from '../lit.js';
import { gql } from '../gql.js';
import { apiLang, date, t } from '../i18n.js';
import { scope } from '../scope.js';
import { param, set } from '../router.js';
import { keepsRecords, role } from '../session.js';
import { Remote } from '../remote.js';
import { head, linkButton, printButton } from '../ui/head.js';
import { refused, shown } from '../ui/states.js';
import { POLICIES, policyOf } from '../donations/policies.js';
import { PLAN, planView } from '../donations/plan.js';
import { planning } from '../donations/planning.js';
import { commitment } from '../donations/commit.js';
import { lots } from '../donations/lots.js';
import { registerLot } from '../donations/register.js';
import { journey } from '../donations/journey.js';

const QUESTION = gql`subscription Plan($input: ProposeMatchInput!, $lang: Lang) { matchProgress(input: $input) { plan solved parts proposal {
  plan { ${PLAN} } compared { ${PLAN} } differences { given givenCompared unit need { __typename id name(lang: $lang) } } userErrors { message } } } }`;

const DAY = 86_400_000;

/** @param {() => void} redraw */
export function open(redraw) {
  const remote = new Remote(redraw);
  const list = lots(redraw);
  const commit = commitment(redraw, () => { remote.forget(); list.forget(); redraw(); }, list);
  const trace = journey(redraw);
  const work = planning(redraw);

  const choice = (/** @type {string} */ name, /** @type {string} */ chosen, /** @type {boolean} */ none) => html`<label>${t(`donations.${name}`)}<select @change=${(/** @type {any} */ e) => set({ [name]: e.target.value || null })}>
    ${none ? html`<option value="" ?selected=${!chosen}>${t('donations.noComparison')}</option>` : nothing}
    ${Object.keys(POLICIES).map(policy => html`<option value=${policy} ?selected=${policy === chosen}>${t(`policy.${policy}`)}</option>`)}</select></label>`;

  const proposal = () => {
    const first = POLICIES[param('policy')] ? param('policy') : 'usual';
    const second = POLICIES[param('compare')] ? param('compare') : '';
    const input = { place: scope.place?.id, asOf: scope.asOf, timeLimitSeconds: work.limit(), policy: policyOf(first), ...(second ? { comparedWith: policyOf(second) } : {}), ...(list.chosen().length ? { lots: list.chosen().map(lot => ({ lot })) } : {}) };
    remote.load(`${role()} ${apiLang()} ${JSON.stringify(input)}`, signal => work.make(QUESTION, input, signal));
    return html`<section class="stack"><h2>${t('donations.plan')}</h2>
      <div class="row end">${choice('policy', first, false)}${choice('compare', second, true)}${work.chooser()}</div>
      <p class="muted small">${t(`policy.${first}.text`)}</p>
      ${Date.parse(scope.asOf) < Date.now() - DAY ? html`<p class="note">${t('donations.past', { date: date(scope.asOf) })}</p>` : nothing}
      ${work.view(remote)}
      ${remote.state === 'loading' ? nothing : shown(remote, answer => answer.plan
        ? html`<div class=${answer.compared ? 'versus' : ''}>${planView(answer.plan, t(`policy.${first}`), answer.compared ? null : commit)}${answer.compared ? planView(answer.compared, t(`policy.${second}`), null) : nothing}</div>
          ${answer.compared ? differences(answer.differences) : nothing}`
        : html`<p class="note warn">${answer.userErrors.map((/** @type {any} */ error) => error.message).join(' ')}</p>`)}</section>`;
  };

  const differences = (/** @type {any[]} */ rows) => html`<section class="panel"><header><h3>${t('donations.differences', { count: rows.length })}</h3></header><div class="body">${rows.length ? html`<table><thead><tr><th>${t('donations.need')}</th><th class="number">${t('donations.first')}</th><th class="number">${t('donations.second')}</th></tr></thead>
    <tbody>${rows.map(one => html`<tr><td>${one.need?.name}</td><td class="number">${one.given} ${one.unit}</td><td class="number">${one.givenCompared} ${one.unit}</td></tr>`)}</tbody></table>` : html`<p>${t('donations.same')}</p>`}<p class="muted small">${t('donations.commitNeedsOne')}</p></div></section>`;

  return {
    view() {
      if (!keepsRecords()) return refused(['charity', 'agency', 'planner', 'administrator'], t('donations.forbidden'));
      if (!scope.place) return nothing;
      return html`${head(t('donations.title', { place: scope.place.name }), t('donations.lead'), html`
          <button class="primary" @click=${() => registerLot(redraw, () => { list.forget(); remote.forget(); redraw(); })}>${t('lot.register')}</button>${linkButton()}${printButton()}`)}
        <div class="stack">${list.view(lot => trace.show(lot))}${proposal()}</div>`;
    },
    close() { remote.forget(); list.forget(); },
  };
}
