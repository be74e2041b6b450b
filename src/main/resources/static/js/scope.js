// @ts-check
/** Which place is looked at, and when: chosen in the address, else what somebody new should see first. */
import { fetchData } from './api.js';
import { gql } from './gql.js';
import { apiLang, sorted } from './i18n.js';
import { identity } from './session.js';
import { param } from './router.js';

const DAY = 86_400_000;
/** Books that ended longer ago than this are looked at on their last day. */
const STALE = 45 * DAY;

const PLACE = 'id uuid level name(lang: $lang) parent { id } servedBy { totalCount }';
const PAGE = `nodes { ${PLACE} } pageInfo { hasNextPage endCursor }`;
const TERRITORIES = 'where: {level: {in: [DISTRICT, SUBDISTRICT, COMMUNITY]}}, first: 100';
const QUESTION = gql`query Scope($lang: Lang, $organization: ID!, $asked: ID!) {
  places(${TERRITORIES}) { ${PAGE} }
  asked: place(id: $asked) { ${PLACE} }
  organization(id: $organization) { servedPlaces(first: 5) { nodes { id level } } }
  lastWhistle: whistles(first: 1, orderBy: [{field: BLOWN_AT, direction: DESC}]) { nodes { blownAt } }
  lastActivity: activities(first: 1, orderBy: [{field: START, direction: DESC}], where: {kind: {eq: DECISION}}) {
    nodes { start }
  }
}`;

const MORE = gql`query Places($after: String, $lang: Lang) { places(${TERRITORIES}, after: $after) { ${PAGE} } }`;
const GRIDS = gql`query Grids($community: ID!, $lang: Lang) { places(within: $community, where: {level: {eq: GRID}}, first: 100) { nodes { ${PLACE} } } }`;

/** @typedef {{id: string, level: string, name: string, parent?: {id: string}, servedBy: {totalCount: number}}} Place */

export const scope = {
  ready: false,
  /** How often places were looked for; each time begins without grids. */
  looked: 0,
  /** @type {Place[]} */ places: [],
  home: '',
  latest: '',
  /** The place looked at, or nothing when there is no place at all. */
  get place() {
    const asked = param('place');
    return this.places.find(place => place.id === asked) ?? this.places.find(place => place.id === this.home) ?? null;
  },
  /** Whether the address names a place that is not known, or not to this viewer. */
  get unknown() {
    const asked = param('place');
    return Boolean(asked) && this.ready && !this.places.some(place => place.id === asked);
  },
  /** The community looked at, or that of the grid looked at. */
  get community() {
    const { place } = this;
    return place?.level === 'GRID' ? place.parent?.id ?? '' : place?.level === 'COMMUNITY' ? place.id : '';
  },
  /** The day looked at. */
  get on() {
    return /^\d{4}-\d\d-\d\d$/.test(param('on')) ? param('on') : this.latest;
  },
  /** The instant looked at: the end of that day where the place is. */
  get asOf() { return endOf(this.on); },
};

/** @param {string} day */
export const endOf = day => `${day}T00:00:00+08:00`;

/** @param {Date} instant */
const dayOf = instant => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

export async function findScope() {
  const lang = apiLang();
  const data = await fetchData(QUESTION, { lang, organization: identity()?.organization ?? 'none', asked: param('place') || 'none' });
  const places = [...data.places.nodes];
  for (let page = data.places.pageInfo; page.hasNextPage;) {
    const next = (await fetchData(MORE, { lang, after: page.endCursor })).places;
    places.push(...next.nodes);
    page = next.pageInfo;
  }
  scope.places = [];
  scope.looked++;
  add(data.asked ? [...places, data.asked] : places);
  scope.home = homeOf(data)?.id ?? '';
  scope.latest = lastDay([data.lastWhistle.nodes[0]?.blownAt, data.lastActivity.nodes[0]?.start]);
  scope.ready = true;
}

/** Grids are many, so they are asked for and offered in the community looked at only. @param {string} community @param {AbortSignal} signal */
export async function findGrids(community, signal) {
  add((await fetchData(GRIDS, { community, lang: apiLang() }, signal)).places.nodes);
  return true;
}

/** @param {Place[]} found */
function add(found) {
  scope.places = ordered([...new Map([...scope.places, ...found].map(place => [place.id, place])).values()]);
}

/** What is old is looked at at the end of its last month; what is kept up to date, now. @param {(string | undefined)[]} dates */
function lastDay(dates) {
  const known = dates.filter(Boolean).map(date => new Date(/** @type {string} */ (date)).getTime());
  const now = Date.now();
  const last = known.length ? Math.min(now, Math.max(...known)) : now;
  if (now - last < STALE) return dayOf(new Date(now + DAY));
  const local = new Date(last + 8 * 3_600_000);
  const end = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0);
  return new Date(end).toISOString().slice(0, 10);
}

/** The viewer's own territory, else the sub-district that most serve. @param {any} data */
function homeOf(data) {
  const own = data.organization?.servedPlaces.nodes ?? [];
  const levels = ['SUBDISTRICT', 'COMMUNITY', 'DISTRICT'];
  for (const level of levels) {
    const served = own.find((/** @type {Place} */ place) => place.level === level);
    if (served) return served.level === 'COMMUNITY' ? parentOf(served.id) ?? served : served;
  }
  const districts = scope.places.filter(place => place.level === 'SUBDISTRICT');
  const most = (/** @type {Place[]} */ list) => [...list].sort((a, b) => b.servedBy.totalCount - a.servedBy.totalCount)[0];
  return most(districts) ?? most(scope.places) ?? null;
}

/** @param {string} id */
const parentOf = id => scope.places.find(place => place.id === scope.places.find(one => one.id === id)?.parent?.id);

/** Each place followed by its parts. @param {Place[]} places */
function ordered(places) {
  const byName = sorted(places, place => place.name);
  const roots = byName.filter(place => !places.some(other => other.id === place.parent?.id));
  /** @type {(place: Place) => Place[]} */
  const withParts = place => [place, ...byName.filter(part => part.parent?.id === place.id).flatMap(withParts)];
  return roots.flatMap(withParts);
}
