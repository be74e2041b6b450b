// @ts-check
/** What can be undone: the address is the whole state, so steps are addresses. */
export class History {
  /** @type {string[]} */ past = [];
  /** @type {string[]} */ future = [];

  /** @param {string} before the state that is left */
  step(before) {
    this.past.push(before);
    this.future = [];
    if (this.past.length > 100) this.past.shift();
  }

  /** @param {string} now @returns {string | null} */
  undo(now) {
    const back = this.past.pop();
    if (back === undefined) return null;
    this.future.push(now);
    return back;
  }

  /** @param {string} now @returns {string | null} */
  redo(now) {
    const next = this.future.pop();
    if (next === undefined) return null;
    this.past.push(now);
    return next;
  }
}
