// @ts-check
/** What the service told the page when it sent it. */
const content = document.querySelector('meta[name="commonweave"]')?.getAttribute('content') ?? '{}';

/** @typedef {{role: string, organization?: string, person?: string}} Identity */

/** @typedef {{address: string, attribution: string, maxZoom: number}} Tiles */

/** @type {{demo: Identity[], providers?: {id: string, name: string}[], tiles?: Tiles}} */
const told = JSON.parse(content);

/** In the order in which a newcomer meets them. */
const ORDER = ['planner', 'agency', 'charity', 'resident', 'administrator'];

/** People of the sample that a visitor may be; none on a service that others can reach. */
export const identities = [...told.demo].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));

/** Where people may sign in elsewhere. */
export const providers = told.providers ?? [];

/** What lies under maps; nothing unless the installation has chosen it. */
export const tiles = told.tiles;

/** Where this version's files are. */
export const base = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
