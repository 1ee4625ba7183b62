"use strict";

/** Keeps one runtime, asks it one thing at a time, and hands on only the newest result. */
class Planner {
  /** @type {RuntimeState} */
  state = { kind: "idle" };
  /** @type {Runtime | null} */
  #runtime = null;
  /** @type {string | null} */
  #waiting = null;
  #busy = false;

  /**
   * @param {() => Promise<Runtime>} startRuntime
   * @param {(state: RuntimeState) => void} onState
   * @param {(result: Planned | Refused) => void} onResult
   */
  constructor(startRuntime, onState, onResult) {
    this.startRuntime = startRuntime;
    this.onState = onState;
    this.onResult = onResult;
  }

  /** Start the runtime, for the first time or after a failure. */
  async start() {
    if (this.state.kind === "loading" || this.state.kind === "ready") return;
    this.#enter({ kind: "loading" });
    try {
      this.#runtime = await this.startRuntime();
      this.#enter({ kind: "ready" });
    } catch (error) {
      this.#fail(error);
    }
    this.#work();
  }

  /**
   * Plan for these answers, unless newer ones come first.
   * @param {string} answers
   */
  ask(answers) {
    this.#waiting = answers;
    this.#work();
  }

  async #work() {
    if (!this.#runtime || this.#busy || this.#waiting === null) return;
    const answers = this.#waiting;
    this.#waiting = null;
    this.#busy = true;
    try {
      const result = JSON.parse(await this.#runtime.plan(answers));
      if (this.#waiting === null) this.onResult(result);
    } catch (error) {
      this.#waiting ??= answers;
      this.#fail(error);
    }
    this.#busy = false;
    this.#work();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#runtime?.stop();
    this.#runtime = null;
    this.#enter({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }

  /** @param {RuntimeState} state */
  #enter(state) {
    this.state = state;
    this.onState(state);
  }
}
