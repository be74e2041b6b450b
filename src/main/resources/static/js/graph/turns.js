// @ts-check
/** Goes over much without holding the page up: every few milliseconds keys, pointers and drawing have their turn. */

/** Milliseconds at a stretch. */
const STRETCH = 10;
/** How many are done between two looks at the clock. */
const FEW = 128;

export class Turns {
  constructor() { this.since = performance.now(); }

  /** @template T @param {T[]} list @param {(one: T) => void} each */
  async over(list, each) {
    for (let i = 0; i < list.length; i++) {
      each(list[i]);
      if (i % FEW === FEW - 1 && performance.now() - this.since > STRETCH) {
        await new Promise(done => setTimeout(done));
        this.since = performance.now();
      }
    }
  }
}
