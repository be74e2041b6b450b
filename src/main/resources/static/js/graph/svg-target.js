// @ts-check
/** Takes what is drawn on a canvas down as SVG: one way to draw for screen, picture and print. */
export class SvgTarget {
  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    /** @type {string[]} */ this.parts = [];
    this.d = '';
    this.dash = '';
    this.fillStyle = '#000'; this.strokeStyle = '#000'; this.lineWidth = 1; this.globalAlpha = 1;
    this.font = ''; this.textBaseline = ''; this.lineJoin = 'round';
  }

  beginPath() { this.d = ''; }
  moveTo(/** @type {number} */ x, /** @type {number} */ y) { this.d += `M${at(x)} ${at(y)}`; }
  lineTo(/** @type {number} */ x, /** @type {number} */ y) { this.d += `L${at(x)} ${at(y)}`; }
  closePath() { this.d += 'Z'; }
  arc(/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ r) {
    this.d += `M${at(x - r)} ${at(y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0Z`;
  }
  setLineDash(/** @type {number[]} */ dash) { this.dash = dash.join(' '); }
  fillRect(/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h) {
    this.parts.push(`<rect x="${x}" y="${y}" width="${at(w)}" height="${at(h)}" fill="${this.fillStyle}"/>`);
  }
  fill() { if (this.d) this.parts.push(`<path d="${this.d}" fill="${this.fillStyle}"${this.#alpha()}/>`); }
  stroke() {
    if (!this.d) return;
    const dash = this.dash ? ` stroke-dasharray="${this.dash}"` : '';
    this.parts.push(`<path d="${this.d}" fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"${dash}${this.#alpha()}/>`);
  }
  strokeText(/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) {
    this.parts.push(`<text x="${at(x)}" y="${at(y)}" dominant-baseline="middle" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-linejoin="round">${escaped(text)}</text>`);
  }
  fillText(/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) {
    this.parts.push(`<text x="${at(x)}" y="${at(y)}" dominant-baseline="middle" fill="${this.fillStyle}">${escaped(text)}</text>`);
  }
  #alpha() { return this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : ''; }

  toString() {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${at(this.width)}" height="${at(this.height)}" viewBox="0 0 ${at(this.width)} ${at(this.height)}" font-size="13" font-family="${escaped(this.font.replace(/^\d+px /, ''))}">${this.parts.join('')}</svg>`;
  }
}

const at = (/** @type {number} */ value) => String(Math.round(value * 10) / 10);
export const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
