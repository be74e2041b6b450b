// @ts-check
/** The drawing on a canvas: knows what to draw and when, and nothing of where it comes from. */
import { Camera } from './camera.js';
import { isShown, paint, TIES } from './draw.js';
import { listen } from './pointer.js';
import { SvgTarget } from './svg-target.js';
import { KINDS } from './shapes.js';
import { NOTHING } from './model.js';

export class Scene {
  /** @param {HTMLCanvasElement} canvas @param {{pick: (id: string | null) => void, expand: (id: string) => void, pinned: () => void, settled: () => void}} told */
  constructor(canvas, told) {
    this.canvas = canvas;
    this.context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
    this.camera = new Camera();
    this.frame = 0;
    this.frames = 0;
    /** @type {import('./draw.js').Look} */
    this.look = { model: NOTHING, hiddenKinds: new Set(), hiddenLayers: new Set(),
      lit: new Set(), route: [], selected: null, moving: false, camera: this.camera, ...colours() };
    this.resized = new ResizeObserver(() => this.resize());
    this.resized.observe(canvas);
    this.themed = () => { Object.assign(this.look, colours()); this.changed(); };
    document.addEventListener('themechange', this.themed);
    listen(canvas, {
      camera: this.camera, at: (x, y) => this.at(x, y), changed: () => this.changed(),
      pick: node => told.pick(node?.id ?? null), expand: node => told.expand(node.id), pinned: told.pinned, settled: told.settled,
    });
    this.resize();
  }

  /** @param {Partial<import('./draw.js').Look>} look */
  show(look) {
    Object.assign(this.look, look);
    this.changed();
  }

  changed() { this.frame ||= requestAnimationFrame(() => { this.frame = 0; this.paint(); }); }

  paint() {
    const density = Math.min(2, devicePixelRatio || 1);
    this.context.setTransform(density, 0, 0, density, 0, 0);
    paint(this.context, this.look);
    this.frames++;
  }

  /** @param {number} x @param {number} y */
  at(x, y) {
    let best = null, nearest = 20 * 20;
    for (const node of this.look.model.nodes) {
      const dx = node.px - x, dy = node.py - y, distance = dx * dx + dy * dy;
      if (distance < nearest && isShown(this.look, node)) { best = node; nearest = distance; }
    }
    return best;
  }

  shownNodes() { return this.look.model.nodes.filter(node => isShown(this.look, node)); }

  fit() {
    this.camera.fit(this.shownNodes().filter(node => !Number.isNaN(node.x)));
    this.changed();
  }

  resize() {
    const { width, height } = this.canvas.getBoundingClientRect();
    const density = Math.min(2, devicePixelRatio || 1);
    const first = !this.camera.width;
    Object.assign(this.camera, { width, height });
    this.canvas.width = width * density;
    this.canvas.height = height * density;
    if (first) this.camera.fit(this.look.model.nodes.filter(node => !Number.isNaN(node.x)));
    this.changed();
  }

  toSvg() {
    this.look.moving = false;
    const target = new SvgTarget(this.camera.width, this.camera.height);
    paint(target, this.look);
    return target.toString();
  }

  /** @returns {Promise<Blob>} */
  toPng() {
    this.look.moving = false;
    this.paint();
    return new Promise((resolve, reject) => this.canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('PNG'))));
  }

  close() {
    cancelAnimationFrame(this.frame);
    this.resized.disconnect();
    document.removeEventListener('themechange', this.themed);
  }
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    font: value('--font'),
    colours: {
      bg: value('--bg'), ink: value('--ink'), strong: value('--edge-strong'),
      kinds: Object.fromEntries(KINDS.map(kind => [kind, value(`--k-${kind.toLowerCase()}`)])),
      ties: Object.fromEntries(Object.keys(TIES).map(name => [name, value(name === 'stored' ? '--edge' : `--l-${name.toLowerCase()}`)])),
    },
  };
}
