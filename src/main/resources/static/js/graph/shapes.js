// @ts-check
/** A shape for each kind of record, so that colour is never the only sign. Points lie in the unit circle. */

export const KINDS = ['ORGANIZATION', 'PERSON', 'RESOURCE', 'NEED', 'ACTIVITY', 'PLACE', 'AGREEMENT', 'WHISTLE', 'CATEGORY', 'COHORT'];

/** @param {number} corners @param {number} [turn] degrees @param {number} [inner] radius of a star's inner corners */
function polygon(corners, turn = -90, inner = 0) {
  const count = inner ? corners * 2 : corners;
  return Array.from({ length: count }, (_, i) => {
    const angle = (turn + i * 360 / count) * Math.PI / 180;
    const radius = inner && i % 2 ? inner : 1;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}

const CROSS = [[-.36, -1], [.36, -1], [.36, -.36], [1, -.36], [1, .36], [.36, .36], [.36, 1], [-.36, 1], [-.36, .36], [-1, .36], [-1, -.36], [-.36, -.36]];
const PAGE = [[-.72, -1], [.72, -1], [.72, 1], [-.72, 1]];

/** No points stand for a circle. @type {Record<string, number[][]>} */
export const SHAPES = {
  PERSON: [], ORGANIZATION: polygon(4, 45), RESOURCE: polygon(4, 0), NEED: polygon(3), ACTIVITY: polygon(5, -90, .5),
  PLACE: polygon(3, 90), AGREEMENT: PAGE, WHISTLE: CROSS, CATEGORY: polygon(5), COHORT: polygon(6, 0),
};

/** As an SVG path of a radius about a point. @param {string} kind @param {number} x @param {number} y @param {number} r */
export function pathOf(kind, x, y, r) {
  const points = SHAPES[kind] ?? [];
  const at = (/** @type {number} */ value) => value.toFixed(1);
  if (!points.length) return `M${at(x - r)} ${at(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return `M${points.map(([px, py]) => `${at(x + px * r)} ${at(y + py * r)}`).join('L')}Z`;
}

/** The kind of a record by the name of its type. */
export const kindOf = (/** @type {string} */ typename) => typename.toUpperCase();
