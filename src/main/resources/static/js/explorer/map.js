// @ts-check
/** Places as a map of our own: no other host, unless tiles are configured. Territories are drawn around what lies in them. */
import { html, svg } from '../lit.js';
import { fetchData } from '../api.js';
import { gql } from '../gql.js';
import { apiLang, named, number, t } from '../i18n.js';
import { scope } from '../scope.js';
import { Remote } from '../remote.js';
import { shown } from '../ui/states.js';
import { mercator } from './mercator.js';
import { tilesBy, tilesUnder } from './tiles.js';

const QUESTION = gql`query Map($place: ID!, $asOf: DateTime!, $lang: Lang) { places(within: $place, first: 100, asOf: $asOf) { totalCount nodes {
  id name(lang: $lang) level location { latitude longitude } parent { id parent { id } }
  organizations(first: 100) { nodes { id } } resources(first: 100) { nodes { id } } localNeeds(first: 100) { nodes { id } } activities { totalCount } } } }`;

/** As large as it is shown, so that names can be read; where that would be too crowded for them, a little larger. */
function size() {
  const shown = document.querySelector('svg.map')?.clientWidth || (innerWidth > 1000 ? innerWidth - 760 : innerWidth);
  const width = Math.max(520, Math.min(1200, shown));
  return { width, height: Math.round(width * 0.9) };
}

/** @type {Remote | null} */
let remote = null;

/** @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state @param {any} controls @param {() => void} redraw */
export function map(model, state, controls, redraw) {
  remote ??= new Remote(redraw);
  const place = scope.place?.id;
  remote.load(`${place} ${scope.asOf} ${apiLang()}`, signal => fetchData(QUESTION, { place, asOf: scope.asOf, lang: apiLang() }, signal));
  return shown(remote, ({ places: { nodes, totalCount } }) => drawn(nodes.filter((/** @type {any} */ one) => one.location), totalCount, model, state, controls));
}

/** @param {any[]} places @param {number} total @param {import('../graph/model.js').Model} model @param {import('./state.js').State} state @param {any} controls */
function drawn(places, total, model, state, controls) {
  const { width, height } = size();
  const { at, perKilometre, world } = mercator(places.map(place => place.location), { width, height, margin: 100 });
  const of = (/** @type {any} */ place) => at(place.location);
  const communities = places.filter(place => place.level === 'COMMUNITY');
  const spots = places.filter(place => place.level === 'SITE' || place.level === 'GRID');
  const here = (/** @type {any} */ place) => [place.organizations, place.resources, place.localNeeds].flatMap(list => list.nodes).filter(record => model.byId.has(record.id)).length;
  const choose = (/** @type {any} */ place) => controls.change({ around: place.id, ask: null, more: null, sel: place.id, view: null, pin: null, cam: null });
  const words = (/** @type {any} */ place) => `${place.name}: ${t('map.here', { count: here(place) })}`;
  const chosen = state.selected && places.find(place => place.id === state.selected);
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label=${t('map.label', { place: scope.place?.name })}>
    ${tilesUnder(world, width, height)}
    ${communities.map(area => svg`<path class="area" d=${hullOf(within(places, area).map(of))}></path>`)}
    ${spots.map(place => { const [x, y] = of(place); const count = here(place); return svg`<g><circle class="spot k-PLACE ${chosen === place ? 'chosen' : ''}" cx=${x} cy=${y} r=${3 + Math.sqrt(count) * 3 * Math.max(0.6, width / 1000)} tabindex="0" role="button" aria-label=${words(place)}
        @click=${() => choose(place)} @keydown=${(/** @type {KeyboardEvent} */ e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(place); } }}><title>${words(place)}</title></circle></g>`; })}
    ${labels(places, communities, spots, of, here, width)}
    ${scale(perKilometre, height)}</svg>
    <div class="shown-of"><span>${t('map.shown', { shown: places.length, total })} · ${tilesBy(named('map', 'own'))}</span></div>`;
}

/** @param {any[]} places @param {any} area */
const within = (places, area) => places.filter(one => one.id === area.id || one.parent?.id === area.id || one.parent?.parent?.id === area.id);

/** Names of communities below them, and of sites where there is room, those with most records first.
 * @param {any[]} places @param {any[]} communities @param {any[]} spots @param {(place: any) => number[]} at @param {(place: any) => number} here @param {number} width */
function labels(places, communities, spots, at, here, width) {
  /** @type {number[][]} */
  const taken = [];
  const put = (/** @type {string} */ text, /** @type {number} */ middle, /** @type {number[]} */ heights, /** @type {boolean} */ always) => {
    const half = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 13 : always ? 8.7 : 7.6), 0) / 2;
    const x = Math.max(half, Math.min(width - half, middle));
    const box = (/** @type {number} */ y) => [x - half, y - 15, x + half, y + 4];
    const free = heights.find(y => { const mine = box(y); return !taken.some(other => mine[0] < other[2] && mine[2] > other[0] && mine[1] < other[3] && mine[3] > other[1]); });
    if (free === undefined && !always) return '';
    const y = free ?? heights[0];
    taken.push(box(y));
    return svg`<text class=${always ? 'strong' : ''} x=${x} y=${y} text-anchor="middle">${text}</text>`;
  };
  const areas = communities.map(area => {
    const points = within(places, area).map(at), ys = points.map(([, y]) => y);
    const below = Math.max(...ys) + 46, above = Math.min(...ys) - 34;
    return put(area.name, points.reduce((sum, [x]) => sum + x, 0) / points.length, [below, above, below + 18], true);
  });
  const sites = spots.filter(place => place.level === 'SITE').sort((a, b) => here(b) - here(a)).map(place => { const [x, y] = at(place); return put(place.name, x, [y - 9 - Math.sqrt(here(place)) * 3], false); });
  return [...areas, ...sites];
}

/** @param {number} perKilometre @param {number} height */
function scale(perKilometre, height) {
  const km = [0.1, 0.2, 0.5, 1, 2, 5, 10].find(one => one * perKilometre > 80) ?? 20;
  return svg`<g><line x1="20" x2=${20 + km * perKilometre} y1=${height - 46} y2=${height - 46} stroke="currentColor" stroke-width="2"></line><text x="20" y=${height - 54}>${t('untapped.km', { value: number(km) })}</text></g>`;
}

/** A soft outline around points (monotone chain), or a circle around few. @param {number[][]} points */
function hullOf(points) {
  const sortedPoints = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cross = (/** @type {number[]} */ o, /** @type {number[]} */ a, /** @type {number[]} */ b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (/** @type {number[][]} */ list) => list.reduce((/** @type {number[][]} */ hull, point) => { while (hull.length > 1 && cross(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) hull.pop(); return [...hull, point]; }, []);
  const hull = [...half(sortedPoints).slice(0, -1), ...half([...sortedPoints].reverse()).slice(0, -1)];
  if (hull.length < 3) { const [x, y] = points[0]; return `M${x - 40} ${y}a40 40 0 1 0 80 0a40 40 0 1 0 -80 0Z`; }
  const cx = hull.reduce((sum, [x]) => sum + x, 0) / hull.length, cy = hull.reduce((sum, [, y]) => sum + y, 0) / hull.length;
  const wide = hull.map(([x, y]) => { const d = Math.hypot(x - cx, y - cy) || 1; return [x + (x - cx) / d * 26, y + (y - cy) / d * 26]; });
  return `M${wide.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}
