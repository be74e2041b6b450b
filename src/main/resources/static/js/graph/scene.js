// @ts-check
/** The drawing on a canvas: knows what to draw and when, and nothing of where it comes from. */
import { Camera } from './camera.js';
import { paint } from './draw.js';
import { isShown, TIES } from './look.js';
import { listen } from './pointer.js';
import { Sheet } from './sheet.js';
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
    /** @type {import('./look.js').Look} */
    this.look = { model: NOTHING, hiddenKinds: new Set(), hiddenLayers: new Set(),
      lit: new Set(), route: [], selected: null, moving: false, ...colours() };
    this.sheet = new Sheet(() => this.changed());
    /** @type {(() => void)[]} */ this.waiting = [];
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

  /** @param {Partial<import('./look.js').Look>} look */
  show(look) {
    Object.assign(this.look, look);
    this.changed();
  }

  changed() { this.frame ||= requestAnimationFrame(() => { this.frame = 0; this.paint(); }); }

  paint() {
    const density = this.density(), window = this.camera.part(density);
    const done = this.sheet.ask(this.look, window, density);
    this.sheet.show(this.context, this.look.colours.bg, window, density);
    this.frames++;
    if (done && !this.look.moving) this.waiting.splice(0).forEach(resolve => resolve());
  }

  density() { return Math.min(2, devicePixelRatio || 1); }

  /** Waits until what is seen is what was asked for last, with names. @returns {Promise<void>} */
  settled() { return new Promise(resolve => { this.waiting.push(resolve); this.changed(); }); }

  /** @param {number} x @param {number} y */
  at(x, y) {
    let best = null, nearest = 20 * 20;
    for (const node of this.look.model.nodes) {
      const dx = this.camera.toScreenX(node.x) - x, dy = this.camera.toScreenY(node.y) - y, distance = dx * dx + dy * dy;
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
    const density = this.density();
    const first = !this.camera.width;
    Object.assign(this.camera, { width, height });
    this.canvas.width = width * density;
    this.canvas.height = height * density;
    if (first) this.camera.fit(this.look.model.nodes.filter(node => !Number.isNaN(node.x)));
    // A canvas of another size is blank, and would be seen so until the next frame.
    this.paint();
  }

  toSvg() {
    this.look.moving = false;
    const target = new SvgTarget(this.camera.width, this.camera.height);
    paint(target, this.look, this.camera.part(1));
    return target.toString();
  }

  /** @returns {Promise<Blob>} */
  async toPng() {
    await this.settled();
    return new Promise((resolve, reject) => this.canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('PNG'))));
  }

  close() {
    cancelAnimationFrame(this.frame);
    this.resized.disconnect();
    this.sheet.close();
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
