// @ts-check
/** Place and day: what all figures of the page are about. */
import { html } from '../lit.js';
import { t } from '../i18n.js';
import { set } from '../router.js';
import { scope } from '../scope.js';

const INDENT = { DISTRICT: '', SUBDISTRICT: '', COMMUNITY: '\u2003' };

export const scopeBar = () => html`
  <label>${t('scope.place')}
    <select @change=${(/** @type {any} */ e) => set({ place: e.target.value })}>
      ${scope.places.map(place => html`<option value=${place.id} ?selected=${place.id === scope.place?.id}
        >${INDENT[/** @type {keyof INDENT} */ (place.level)]}${place.name}</option>`)}
    </select></label>
  <label>${t('scope.on')}
    <input type="date" .value=${scope.on} max="2100-01-01"
      @change=${(/** @type {any} */ e) => set({ on: e.target.value === scope.latest ? null : e.target.value })}></label>`;
