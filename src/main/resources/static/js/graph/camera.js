// @ts-check
/** Which part of the plane is seen, and how large. */
const NEAREST = 6;
const FARTHEST = 0.04;
/** Pixels that are left free around everything. */
const EDGE = 45;

export class Camera {
  x = 0;
  y = 0;
  scale = 1;
  width = 0;
  height = 0;

  toScreenX(/** @type {number} */ x) { return (x - this.x) * this.scale + this.width / 2; }
  toScreenY(/** @type {number} */ y) { return (y - this.y) * this.scale + this.height / 2; }
  toWorldX(/** @type {number} */ px) { return (px - this.width / 2) / this.scale + this.x; }
  toWorldY(/** @type {number} */ py) { return (py - this.height / 2) / this.scale + this.y; }

  /** What the window shows, on whole pixels of the screen. @param {number} density @returns {import('./part.js').Part} */
  part(density) {
    const onPixel = (/** @type {number} */ value) => Math.round(value * density) / density;
    return { left: onPixel(this.x * this.scale - this.width / 2), top: onPixel(this.y * this.scale - this.height / 2), width: this.width, height: this.height, scale: this.scale };
  }

  /** @param {number} dx pixels @param {number} dy pixels */
  pan(dx, dy) { this.x -= dx / this.scale; this.y -= dy / this.scale; }

  /** Keeps what is under the point where it is. @param {number} factor @param {number} [px] @param {number} [py] */
  zoom(factor, px = this.width / 2, py = this.height / 2) {
    const wx = this.toWorldX(px), wy = this.toWorldY(py);
    this.scale = Math.min(NEAREST, Math.max(FARTHEST, this.scale * factor));
    this.x = wx - (px - this.width / 2) / this.scale;
    this.y = wy - (py - this.height / 2) / this.scale;
  }

  /** @param {{x: number, y: number}[]} points */
  fit(points) {
    if (!points.length || !this.width) return;
    let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    for (const { x, y } of points) { left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y); }
    // Names stand to the right of their nodes, as wide at any scale.
    const beside = Math.min(190, this.width * 0.3);
    this.scale = Math.min(1.6, Math.max(FARTHEST, Math.min((this.width - EDGE - beside) / (right - left || 1), (this.height - 2 * EDGE) / (bottom - top || 1))));
    this.x = (left + right) / 2 + (beside - EDGE) / 2 / this.scale;
    this.y = (top + bottom) / 2;
  }
}
