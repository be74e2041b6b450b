// @ts-check
/** A plan while it is made: what the service is at, how far it is, how long it may take, and whether it had to stop. */
import { html, nothing } from '../lit.js';
import { apiLang, number, percent, t } from '../i18n.js';
import { followPlan } from '../live.js';
import { param, set } from '../router.js';

/** Seconds that the service may search, of which the last is the most that it takes. */
const LIMITS = [1, 5, 10];
const USUAL = 5;

/** @param {() => void} redraw */
export function planning(redraw) {
  let course = { plan: 1, solved: 0, parts: 0 };
  let plans = 1;
  /** When the search began; before that, what there is was read. */
  let since = 0;

  const limit = () => LIMITS.find(seconds => String(seconds) === param('limit')) ?? USUAL;
  /** A comparison has the time of two. */
  const most = () => limit() * plans;

  /** @param {string} question @param {any} input @param {AbortSignal} signal */
  async function make(question, input, signal) {
    course = { plan: 1, solved: 0, parts: 0 };
    plans = input.comparedWith ? 2 : 1;
    since = 0;
    const ticking = setInterval(redraw, 1000);
    try {
      return await followPlan(question, { input, lang: apiLang() }, progress => {
        course = progress;
        if (progress.parts) since ||= Date.now();
        redraw();
      }, signal);
    } finally {
      clearInterval(ticking);
    }
  }

  const phase = () => !course.parts ? t('planning.reading') : plans > 1 ? t('planning.solving.of', { plan: course.plan, plans }) : t('planning.solving');
  const stopped = (/** @type {any} */ answer) => [answer?.plan, answer?.compared].some(plan => plan?.optimality === 'BEST_FOUND');

  /** Said once for each phase, not for each part. @param {import('../remote.js').Remote} remote */
  function announced({ state, data }) {
    if (state === 'loading') return phase();
    if (state !== 'ready' || !data.plan) return '';
    return stopped(data) ? t('planning.best', { count: limit() }) : t('planning.exact');
  }

  const running = () => {
    const done = (course.plan - 1 + course.solved / course.parts) / plans;
    return html`<div class="state">
      ${course.parts ? html`<progress max="1" value=${done} aria-label=${phase()}></progress>
        <p class="number">${t('planning.parts', { percent: percent(done), solved: course.solved, parts: course.parts })}</p>` : html`<progress aria-label=${phase()}></progress>`}
      <p class="small muted">${since ? t('planning.elapsed', { elapsed: number(Math.floor((Date.now() - since) / 1000)), count: most() }) : t('planning.limit.text', { count: most() })}</p></div>`;
  };

  return {
    limit,
    make,
    chooser: () => html`<label>${t('planning.limit')}<select @change=${(/** @type {any} */ e) => set({ limit: e.target.value === String(USUAL) ? null : e.target.value })}>
      ${LIMITS.map(seconds => html`<option value=${seconds} ?selected=${seconds === limit()}>${t('planning.seconds', { count: seconds })}</option>`)}</select></label>`,
    /** @param {import('../remote.js').Remote} remote */
    view: remote => html`<p role="status" class=${remote.state === 'ready' && stopped(remote.data) ? 'note' : 'small'}>${announced(remote)}</p>
      ${remote.state === 'loading' ? running() : nothing}
      ${remote.state === 'ready' && stopped(remote.data) && limit() < LIMITS[LIMITS.length - 1] ? html`<div class="actions"><button @click=${() => set({ limit: String(LIMITS[LIMITS.length - 1]) })}>${t('planning.longer', { count: LIMITS[LIMITS.length - 1] })}</button></div>` : nothing}`,
  };
}
