// @ts-check
/** The explorer's state is the address and nothing else, so that a link shows the same and every step can be undone. */
import { params } from '../router.js';
import { scope } from '../scope.js';
import { apiLang } from '../i18n.js';
import { role } from '../session.js';

const list = (/** @type {string | null} */ text) => text ? text.split(',').filter(Boolean) : [];
const within = (/** @type {string | null} */ text, /** @type {number} */ least, /** @type {number} */ most, /** @type {number} */ usual) => {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= least && value <= most ? value : usual;
};

export function read() {
  const at = params();
  return {
    question: at.get('ask') ?? '', around: at.get('around') ?? '', more: list(at.get('more')),
    hops: within(at.get('hops'), 1, 3, 1), limit: within(at.get('limit'), 10, 2000, 300),
    hiddenKinds: new Set(list(at.get('hide'))), hiddenLayers: new Set(list(at.get('off'))),
    selected: at.get('sel') ?? '', from: at.get('from') ?? '', to: at.get('to') ?? '',
    view: ['table', 'map'].includes(at.get('view') ?? '') ? /** @type {string} */ (at.get('view')) : 'graph',
    pins: pinsOf(at.get('pin')), camera: cameraOf(at.get('cam')),
  };
}

/** @typedef {ReturnType<typeof read>} State */

/** What has to be asked of the service. @param {State} state */
export const keyOf = state => JSON.stringify([role(), apiLang(), scope.place?.id, scope.asOf, state.question, state.around, state.more, state.hops, state.limit]);

export const isEmpty = (/** @type {State} */ state) => !state.question && !state.around;

/** @param {Set<string>} set @param {string} value */
export function toggled(set, value) {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return [...next].join(',');
}

/** Pins by the beginning of the uuid: a whole one would make links very long. @param {string | null} text @returns {Map<string, {x: number, y: number}>} */
const pinsOf = text => new Map(list(text).map(pin => pin.split(':')).filter(pin => pin.length === 3).map(([uuid, x, y]) => [uuid, { x: Number(x), y: Number(y) }]));

/** @param {import('../graph/model.js').Node[]} nodes */
export const pinsText = nodes => nodes.filter(node => node.pinned).map(node => `${node.uuid.slice(0, 8)}:${Math.round(node.x)}:${Math.round(node.y)}`).join(',');

/** @param {string | null} text */
const cameraOf = text => {
  const [x, y, scale] = (text ?? '').split(':').map(Number);
  return text && [x, y, scale].every(Number.isFinite) && scale > 0 ? { x, y, scale } : null;
};

/** @param {{x: number, y: number, scale: number}} camera */
export const cameraText = ({ x, y, scale }) => `${Math.round(x)}:${Math.round(y)}:${scale.toFixed(3)}`;
