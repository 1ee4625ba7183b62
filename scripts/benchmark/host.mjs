// The server as the benchmark speaks to it.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LOOK = 250;
const PATIENCE = 60_000;

export class Host {
  /**
   * @param {import("node:child_process").ChildProcess} process
   * @param {string} address
   */
  constructor(process, address) {
    this.process = process;
    this.address = address;
  }

  /**
   * @param {string} site
   * @param {string} encoding "gzip" or "plain"
   */
  static async start(site, encoding) {
    const process = fork(join(import.meta.dirname, "server.mjs"), [site, encoding]);
    const ended = once(process, "exit").then(([code]) => Promise.reject(new Error(`The server ended with code ${code}.`)));
    const [{ port }] = await Promise.race([once(process, "message"), ended]);
    return new Host(process, `http://127.0.0.1:${port}`);
  }

  /** @param {object} message */
  async #ask(message) {
    const reply = once(this.process, "message");
    this.process.send(message);
    return (await reply)[0];
  }

  /** @param {import("./subjects.mjs").Speed} line */
  use(line) {
    return this.#ask({ line });
  }

  /** Count from here. */
  forget() {
    return this.#ask({ forget: true });
  }

  /**
   * @param {number} moment when the plan was there, in milliseconds since 1970
   * @returns {Promise<{before: number, after: number}>} the bytes sent until then, and since
   */
  async bytes(moment) {
    const { sent } = await this.#ask({ report: true });
    const sum = (of) => of.reduce((total, { bytes }) => total + bytes, 0);
    return { before: sum(sent.filter(({ at }) => at <= moment)), after: sum(sent.filter(({ at }) => at > moment)) };
  }

  /**
   * Wait until nothing has been sent for a while: whatever goes on behind the page is done.
   * @param {number} calm how long, in milliseconds
   */
  async quiet(calm) {
    const called = Date.now();
    for (;;) {
      await pause(LOOK);
      const { sent } = await this.#ask({ report: true });
      const last = Math.max(called, sent.at(-1)?.at ?? 0);
      if (Date.now() - last > calm || Date.now() - called > PATIENCE) return;
    }
  }

  stop() {
    this.process.disconnect();
  }
}
