// @ts-check
/** What to look at first, in sentences: a planner should not have to read figures to find it. */
import { html, nothing } from '../lit.js';
import { listed, t } from '../i18n.js';
import { href } from '../router.js';

export const PRIORITIES = `
  collaboration {
    singlePersonDependency { verdict activePairs relationshipOnly pairs { formal minCover pair { first { name(lang: $lang) } second { name(lang: $lang) } } } }
    collaborationGaps { verdict gaps { first { name(lang: $lang) } second { name(lang: $lang) } } }
    voice { verdict silent { name(lang: $lang) } }
  }
  resources { whyUntapped { verdict rows { resource { name(lang: $lang) } } } unmetNeeds { verdict gaps { repeats unmet category { name(lang: $lang) } area { name(lang: $lang) } } } }`;

/** @param {any} found */
export function priorities({ collaboration, resources }) {
  const alone = collaboration.singlePersonDependency.pairs.filter((/** @type {any} */ pair) => !pair.formal && pair.minCover === 1);
  const gaps = collaboration.collaborationGaps.gaps;
  const silent = collaboration.voice.silent;
  const idle = resources.whyUntapped.rows;
  const repeated = resources.unmetNeeds.gaps.filter((/** @type {any} */ gap) => gap.repeats);
  const items = [
    alone.length && one('dependencies', collaboration.singlePersonDependency.verdict, { count: alone.length, total: collaboration.singlePersonDependency.activePairs, example: pairNames(alone[0].pair) }),
    gaps.length && one('gaps', collaboration.collaborationGaps.verdict, { count: gaps.length, example: pairNames(gaps[0]) }),
    silent.length && one('silent', collaboration.voice.verdict, { count: silent.length, example: listed(silent.slice(0, 2).map((/** @type {any} */ o) => o?.name ?? '')) }),
    idle.length && one('untapped', resources.whyUntapped.verdict, { count: idle.length, example: listed(idle.slice(0, 2).map((/** @type {any} */ row) => row.resource?.name ?? '')) }),
    repeated.length && one('unmet', resources.unmetNeeds.verdict, { count: repeated.length, example: [repeated[0].area?.name, repeated[0].category?.name].filter(Boolean).join(' · ') }),
  ].filter(Boolean);
  return html`<section aria-labelledby="first-look"><h2 id="first-look" class="only-heard">${t('priorities.title')}</h2>
    ${items.length ? html`<ul class="priorities">${items}</ul>` : html`<p class="note">${t('priorities.none')}</p>`}</section>`;
}

/** @param {any} pair */
const pairNames = pair => listed([pair.first?.name ?? '', pair.second?.name ?? '']);

/** @param {string} kind @param {string} verdict @param {Record<string, any>} given */
const one = (kind, verdict, given) => html`<li class=${verdict === 'CONCERN' ? '' : 'watch'}>
  <h3>${t(`priority.${kind}`, given)}</h3>
  ${given.example ? html`<p class="muted">${t('priority.example', given)}</p>` : nothing}
  <a class="go" href=${href('/findings', { kind })}>${t(`priority.${kind}.go`)}</a></li>`;
