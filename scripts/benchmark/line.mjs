// A line of a certain speed that everything shares: what is sent waits until there was time for it.
import { setTimeout as pause } from "node:timers/promises";

/** A timer that is late must not make the line slower; more than this is not caught up with. */
const CAUGHT_UP = 25;

export class Line {
  #freeAt = 0;

  /**
   * @param {number} megabits per second; 0 for as fast as it goes
   * @param {number} delay before each answer, in milliseconds
   */
  constructor(megabits, delay) {
    this.megabits = megabits;
    this.delay = delay;
  }

  /** Wait as an answer waits for its first byte. */
  async begin() {
    if (this.delay) await pause(this.delay);
  }

  /**
   * Wait until so many bytes have gone through.
   * @param {number} bytes
   */
  async pass(bytes) {
    if (!this.megabits) return;
    const now = performance.now();
    this.#freeAt = Math.max(this.#freeAt, now - CAUGHT_UP) + (bytes * 8) / (this.megabits * 1000);
    if (this.#freeAt > now) await pause(this.#freeAt - now);
  }
}
