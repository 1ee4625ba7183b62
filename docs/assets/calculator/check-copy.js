"use strict";
// "Check this copy": the built-in patients, worked out in this very browser, a few at a time so that no answer
// to the form waits for long.

const PATIENTS_AT_A_TIME = 5;

/**
 * @typedef {object} Checked
 * @property {number} passed
 * @property {string[]} failed the names of the patients whose plan is another one
 * @property {number} total
 * @property {string} version
 * @property {string} guideline_version
 * @property {string} rules_hash
 * @property {boolean} rules_as_built
 */

/** @typedef {"passed" | "damaged" | "mixed" | "stopped"} Verdict */

class CopyCheck {
  #box = element("check-copy");
  #button = element("check-copy-start");
  #progress = element("check-copy-progress");
  #warning = element("check-copy-warning");
  #said = element("check-copy-said");
  #details = element("check-copy-details");

  constructor() {
    this.#button.addEventListener("click", () => this.#run());
    this.#button.hidden = false;
  }

  async #run() {
    if (this.#box.dataset.state === "running") return;
    this.#enter("running");
    const start = performance.now();
    const [checked, isRefused] = await this.#checked();
    const verdict = isRefused ? "mixed" : verdictOn(checked, this.#box.dataset);
    this.#enter(verdict);
    this.#show(verdict, checked, (performance.now() - start) / 1000);
  }

  /** @returns {Promise<[Checked | null, boolean]>} all pieces in one, and whether the question was refused */
  async #checked() {
    planner.start();
    /** @type {Checked | null} */
    let sum = null;
    for (let from = 0; from < (sum?.total ?? 1); from += PATIENTS_AT_A_TIME) {
      const piece = await planner.request({ ask: "check", from, count: PATIENTS_AT_A_TIME });
      // Without problems the runtime has failed; with one, the package does not know the question.
      if (!piece.ok) return [null, piece.problems.length > 0];
      sum = together(sum, piece);
      this.#showProgress(sum);
      await aMoment();
    }
    return [sum, false];
  }

  /** @param {Verdict | "running"} state */
  #enter(state) {
    const isRunning = state === "running";
    this.#box.dataset.state = state;
    // A button that is disabled would lose the focus.
    this.#button.setAttribute("aria-disabled", String(isRunning));
    this.#progress.hidden = !isRunning;
    // A copy that was found damaged stays so until it has passed.
    if (state === "passed") this.#warning.hidden = true;
    if (state === "damaged" || state === "mixed") this.#warning.hidden = false;
    this.#said.replaceChildren(isRunning ? (this.#box.dataset.running ?? "") : "");
    this.#details.replaceChildren();
    this.#showProgress(null);
  }

  /** @param {Checked | null} sum */
  #showProgress(sum) {
    const done = sum ? sum.passed + sum.failed.length : 0;
    const total = sum?.total ?? Number(this.#box.dataset.total);
    const bar = this.#progress.querySelector("progress");
    if (bar) Object.assign(bar, { max: total, value: done });
    const words = this.#progress.querySelector("[data-words]");
    if (words) words.textContent = `${done} of ${total}`;
  }

  /**
   * @param {Verdict} verdict
   * @param {Checked | null} checked
   * @param {number} seconds
   */
  #show(verdict, checked, seconds) {
    // The hash is not read out: only this line is a live region.
    this.#said.append(inTag("strong", this.#box.dataset[verdict] ?? ""));
    if (!checked) return;
    this.#details.append(
      listOfTerms([
        [this.#box.dataset.patients, `${checked.passed} of ${checked.total}`],
        ["Software", checked.version],
        ["Guidance", checked.guideline_version],
        ["Hash of the rules", inTag("code", checked.rules_hash)],
        ["Time taken", `${seconds.toFixed(1)} seconds`],
      ]),
    );
    if (checked.failed.length) this.#details.append(foldedList(this.#box.dataset.others ?? "", checked.failed));
  }
}

/**
 * @param {Checked | null} checked
 * @param {DOMStringMap} page what the page was built with
 * @returns {Verdict}
 */
function verdictOn(checked, page) {
  if (!checked) return "stopped";
  if (checked.passed !== checked.total || !checked.rules_as_built) return "damaged";
  const isOfThisPage =
    checked.version === page.version &&
    checked.guideline_version === page.guidance &&
    checked.rules_hash === page.rulesHash &&
    checked.total === Number(page.total);
  return isOfThisPage ? "passed" : "mixed";
}

/**
 * @param {Checked | null} before
 * @param {Checked} piece
 * @returns {Checked}
 */
function together(before, piece) {
  if (!before) return piece;
  const failed = [...before.failed, ...piece.failed];
  return { ...piece, passed: before.passed + piece.passed, failed };
}

/** Where Python works on the page itself, let the browser draw and hear in between. */
function aMoment() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @param {[string | undefined, string | Node][]} rows */
function listOfTerms(rows) {
  const list = document.createElement("dl");
  for (const [term, told] of rows) list.append(inTag("dt", term ?? ""), inTag("dd", told));
  return list;
}

/**
 * @param {string} title
 * @param {string[]} names
 */
function foldedList(title, names) {
  const folded = document.createElement("details");
  folded.className = "vcf-check-others";
  const list = document.createElement("ul");
  list.append(...names.map((name) => inTag("li", name)));
  folded.append(inTag("summary", `${title} (${names.length})`), list);
  return folded;
}

/**
 * @param {string} name
 * @param {string | Node} content
 */
function inTag(name, content) {
  const made = document.createElement(name);
  made.append(content);
  return made;
}

new CopyCheck();
