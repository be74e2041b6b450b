// @ts-check
/**
 * Where a location is in a picture: the projection of web maps (EPSG:3857), so that tiles lie under what we draw. Within a town
 * equal distances look equal in it.
 */
const EARTH = 6378.137;

/** @typedef {{latitude: number, longitude: number}} Location */

const across = (/** @type {number} */ longitude) => longitude * Math.PI / 180;
const up = (/** @type {number} */ latitude) => Math.asinh(Math.tan(latitude * Math.PI / 180));

/**
 * A frame around locations.
 * @param {Location[]} locations @param {{width: number, height: number, margin: number}} picture
 */
export function mercator(locations, { width, height, margin }) {
  const xs = locations.map(one => across(one.longitude)), ys = locations.map(one => up(one.latitude));
  const left = Math.min(...xs), right = Math.max(...xs), bottom = Math.min(...ys), top = Math.max(...ys);
  const least = 0.001 * Math.PI / 180;
  const k = Math.min((width - margin) / (Math.max(right - left, least)), (height - margin) / Math.max(top - bottom, least));
  const dx = (width - (right - left) * k) / 2 - left * k, dy = (height - (top - bottom) * k) / 2 + top * k;
  const middle = Math.atan(Math.sinh((bottom + top) / 2));
  return {
    /** @param {Location} location @returns {[number, number]} */
    at: ({ latitude, longitude }) => [dx + across(longitude) * k, dy - up(latitude) * k],
    perKilometre: k / (EARTH * Math.cos(middle)),
    /** Where the whole world is, a square. */
    world: { x: dx - Math.PI * k, y: dy - Math.PI * k, size: 2 * Math.PI * k },
  };
}
