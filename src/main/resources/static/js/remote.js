// @ts-check
/** One thing a page asks for: what is known of it, and that only the last question's answer counts. */
export class Remote {
  /** @param {() => void} redraw */
  constructor(redraw) {
    this.redraw = redraw;
    /** @type {'idle' | 'loading' | 'ready' | 'failed'} */
    this.state = 'idle';
    /** @type {any} */ this.data = null;
    /** @type {any} */ this.problem = null;
    this.slow = false;
    /** @type {(signal: AbortSignal) => Promise<any>} */ this.question = async () => null;
    /** @type {AbortController | null} */ this.running = null;
    this.key = '';
  }

  /**
   * Asks, unless the same is known or being asked already. What was known stays on the page meanwhile.
   * @param {string} key @param {(signal: AbortSignal) => Promise<any>} question
   */
  load(key, question) {
    if (key === this.key && this.state !== 'idle') return;
    this.key = key;
    this.question = question;
    this.again();
  }

  async again() {
    this.running?.abort();
    const running = this.running = new AbortController();
    this.state = 'loading';
    this.slow = false;
    const waiting = setTimeout(() => { this.slow = true; this.redraw(); }, 5000);
    queueMicrotask(() => this.redraw());
    try {
      const data = await this.question(running.signal);
      if (running !== this.running) return;
      Object.assign(this, { state: 'ready', data, problem: null });
    } catch (problem) {
      if (running !== this.running || /** @type {Error} */ (problem).name === 'AbortError') return;
      Object.assign(this, { state: 'failed', problem });
      if (/** @type {any} */ (problem).kind === 'offline') addEventListener('online', () => { if (running === this.running) this.again(); }, { once: true });
    } finally {
      clearTimeout(waiting);
    }
    this.redraw();
  }

  forget() {
    this.running?.abort();
    Object.assign(this, { state: 'idle', data: null, problem: null, key: '', running: null });
  }
}
