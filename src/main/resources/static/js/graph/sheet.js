// @ts-check
/** A drawing of more than the window shows, which is moved about under it; a worker draws the next one before it is needed. */
import { same, sheetFor } from './part.js';
import { Told } from './told.js';
import { worker } from './worker.js';

export class Sheet {
  /** @param {() => void} arrived a drawing that is newer */
  constructor(arrived) {
    this.told = new Told();
    this.worker = worker('paint-worker', { type: 'module' });
    this.busy = false;
    this.paints = 0;
    /** @type {{bitmap: ImageBitmap, part: import('./part.js').Part, everything: import('./part.js').Part, density: number} | null} */
    this.drawn = null;
    this.worker.onmessage = ({ data }) => {
      this.busy = false;
      this.paints++;
      this.drawn?.bitmap.close();
      this.drawn = data;
      arrived();
    };
  }

  /** Has it drawn anew where that is needed, and says whether what there is will do. @param {import('./look.js').Look} look @param {import('./part.js').Part} window @param {number} density */
  ask(look, window, density) {
    if (this.busy) return false;
    const news = this.told.news(look);
    if (!news && this.#fits(window, density)) return true;
    this.busy = true;
    this.worker.postMessage({ ...news, window, density, lang: document.documentElement.lang });
    return false;
  }

  /** @param {import('./part.js').Part} window @param {number} density */
  #fits(window, density) {
    return this.drawn?.density === density && this.drawn.part.scale === window.scale
      && same(this.drawn.part, sheetFor(window, this.drawn.everything, density));
  }

  /** To the pixel, or for the moment larger or smaller than it was drawn. @param {CanvasRenderingContext2D} c @param {string} background @param {import('./part.js').Part} window @param {number} density */
  show(c, background, window, density) {
    const { canvas } = c;
    const { bitmap, part } = this.drawn ?? {};
    const grown = part ? window.scale / part.scale : 1;
    const whole = grown === 1 && this.drawn?.density === density;
    const x = part ? (part.left * grown - window.left) * density : 0, y = part ? (part.top * grown - window.top) * density : 0;
    const width = part ? part.width * grown * density : 0, height = part ? part.height * grown * density : 0;
    if (!bitmap || x > 0 || y > 0 || x + width < canvas.width || y + height < canvas.height) {
      c.fillStyle = background;
      c.fillRect(0, 0, canvas.width, canvas.height);
    }
    if (!bitmap) return;
    if (whole) c.drawImage(bitmap, Math.round(x), Math.round(y));
    else c.drawImage(bitmap, x, y, width, height);
  }

  close() {
    this.worker.terminate();
    this.drawn?.bitmap.close();
    this.drawn = null;
  }
}
