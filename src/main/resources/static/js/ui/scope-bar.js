// @ts-check
/** Place and day: what all figures of the page are about. */
import { html, nothing } from '../lit.js';
import { t } from '../i18n.js';
import { set } from '../router.js';
import { Remote } from '../remote.js';
import { findGrids, scope } from '../scope.js';

const INDENT = { DISTRICT: '', SUBDISTRICT: '', COMMUNITY: '\u2003', GRID: '\u2003\u2003' };

/** @type {Remote | null} */
let grids = null;

/** @param {() => void} redraw */
export function scopeBar(redraw) {
  grids ??= new Remote(redraw);
  const { community, place: chosen } = scope;
  if (community) grids.load(`${scope.looked} ${community}`, signal => findGrids(community, signal));
  const offered = scope.places.filter(place => place.level !== 'GRID' || place.parent?.id === community || place === chosen);
  return html`
  <label>${t('scope.place')}
    <select @change=${(/** @type {any} */ e) => set({ place: e.target.value })}>
      ${offered.map(place => html`<option value=${place.id} .selected=${place === chosen}
        >${INDENT[/** @type {keyof INDENT} */ (place.level)] ?? ''}${place.name}</option>`)}
    </select></label>
  <label>${t('scope.on')}
    <input type="date" .value=${scope.on} max="2100-01-01"
      @change=${(/** @type {any} */ e) => set({ on: e.target.value === scope.latest ? null : e.target.value })}></label>`;
}

/** The address may be of another service, or of a place that is gone or not for this viewer. */
export const unknownPlace = () => scope.unknown && scope.place ? html`<div class="banner" role="status">${t('scope.unknown', { place: scope.place.name })}
  <button class="small" @click=${() => set({ place: null })}>${t('scope.unknown.stay', { place: scope.place.name })}</button></div>` : nothing;
