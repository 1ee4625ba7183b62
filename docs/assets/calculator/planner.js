"use strict";

/** Keeps one runtime and asks it one thing at a time. */
class Planner {
  /** @type {RuntimeState} */
  state = { kind: "idle" };
  /** @type {Runtime | null} */
  #runtime = null;
  /** @type {Waiting[]} */
  #waiting = [];
  #busy = false;

  /**
   * @param {(state: RuntimeState) => void} onState
   * @param {{ slow: number, enough: number, answer: number }} [patience] in milliseconds: when to say that starting
   *   takes long, when to give it up, and when to give up an answer
   */
  constructor(onState, patience = { slow: 15_000, enough: 180_000, answer: 60_000 }) {
    this.onState = onState;
    this.patience = patience;
  }

  /** Start the runtime, for the first time or after a failure. */
  async start() {
    if (this.state.kind === "loading" || this.state.kind === "ready") return;
    this.#enter({ kind: "loading" });
    const slow = setTimeout(() => this.#enter({ kind: "loading", how: "slow" }), this.patience.slow);
    try {
      this.#runtime = await this.#startInTime();
      this.#enter({ kind: "ready" });
    } catch (error) {
      this.#fail(error);
    }
    clearTimeout(slow);
    this.#work();
  }

  /** @returns {Promise<Runtime>} */
  #startInTime() {
    return new Promise((resolve, reject) => {
      const late = new DOMException("The files did not arrive in time.", "TimeoutError");
      const enough = setTimeout(() => reject(late), this.patience.enough);
      const start = startRuntime(() => this.#enter({ kind: "loading", how: "plain" }));
      start.then(resolve, reject).finally(() => clearTimeout(enough));
    });
  }

  /**
   * Ask for something in its turn.
   * @param {Question} question
   * @returns {Promise<any>} the reply; without problems and not ok when the runtime fails, as its state tells
   */
  request(question) {
    return new Promise((resolve) => {
      this.#waiting.push({ question, resolve, isNewest: false });
      this.#work();
    });
  }

  /**
   * Ask before everything else that waits, and instead of an older question of the same kind.
   * @param {Question} question
   * @returns {Promise<any>} the reply; none when a newer question came before it was asked
   */
  newest(question) {
    this.#waiting = this.#waiting.filter((one) => !one.isNewest || one.question.ask !== question.ask);
    return new Promise((resolve) => {
      this.#waiting.unshift({ question, resolve, isNewest: true });
      this.#work();
    });
  }

  async #work() {
    if (!this.#runtime || this.#busy) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#busy = true;
    try {
      const { text, took } = await this.#answerInTime(this.#runtime, JSON.stringify(next.question));
      performance.measure(`vcf:${next.question.ask}-in-worker`, { end: performance.now(), duration: took });
      const reply = JSON.parse(text);
      const newer = this.#waiting.some((one) => one.isNewest && one.question.ask === next.question.ask);
      if (!next.isNewest || !newer) next.resolve(reply);
    } catch (error) {
      if (!next.isNewest) next.resolve({ ok: false, problems: [] });
      this.#fail(error);
    }
    this.#busy = false;
    this.#work();
  }

  /**
   * @param {Runtime} runtime
   * @param {string} question
   * @returns {Promise<Answered>}
   */
  #answerInTime(runtime, question) {
    return new Promise((resolve, reject) => {
      const stalled = Object.assign(new Error("No answer came."), { name: "Stalled" });
      const enough = setTimeout(() => reject(stalled), this.patience.answer);
      runtime.answer(question).then(resolve, reject).finally(() => clearTimeout(enough));
    });
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#runtime?.stop();
    this.#runtime = null;
    const asked = this.#waiting.filter((one) => !one.isNewest);
    this.#waiting = [];
    for (const one of asked) one.resolve({ ok: false, problems: [] });
    const { name = "", message = String(error) } = /** @type {Partial<Error>} */ (error);
    this.#enter({ kind: "failed", cause: name, message });
  }

  /** @param {RuntimeState} state */
  #enter(state) {
    this.state = state;
    this.onState(state);
  }
}
