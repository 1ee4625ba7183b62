"use strict";

/** The page of one companion calculator: answers go to Python, its result is put in place. */
class ScorePage {
  #form = /** @type {HTMLFormElement} */ (element("score-form"));
  #region = element("score");
  #status = element("score-status");
  #place = element("score-place");
  #planner = new Planner((state) => this.#showState(state));
  #typing = 0;

  constructor() {
    this.#form.addEventListener("input", ({ target }) => this.#answered(target));
    this.#form.addEventListener("reset", () => this.#clear());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    element("score-retry").addEventListener("click", () => this.#ask());
    // A browser that goes back to this page may have kept the answers.
    addEventListener("load", () => {
      settle(this.#form);
      if (this.#isAnswered()) this.#ask();
    });
  }

  #isAnswered() {
    return Object.keys(answersOf(this.#form)).some((name) => !isUnit(name));
  }

  /** @param {EventTarget | null} target */
  #answered(target) {
    settleAnswered(target);
    if (this.#planner.state.kind === "idle") this.#planner.start();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#ask(), pauseAfter(target));
  }

  async #ask() {
    const { score } = this.#region.dataset;
    this.#planner.start();
    const reply = await this.#planner.newest({
      ask: "score",
      score,
      answers: answersOf(this.#form),
      today: today(),
    });
    if (this.#isAnswered()) this.#show(reply);
    else this.#empty();
  }

  #clear() {
    clearTimeout(this.#typing);
    this.#empty();
    // The form is empty only after this event.
    setTimeout(() => settle(this.#form));
  }

  #empty() {
    this.#region.dataset.shows = "nothing";
    this.#place.replaceChildren();
    this.#status.textContent = "";
    showProblems(this.#form, []);
  }

  /** @param {RuntimeState} state */
  #showState(state) {
    this.#region.dataset.state = state.kind;
    this.#region.dataset.shows = "nothing";
    showFailure("score", state);
    const how = state.kind === "loading" ? state.how ?? "loading" : "";
    this.#status.textContent = this.#status.dataset[how] ?? "";
    if (state.kind === "failed") this.#place.replaceChildren();
  }

  /** @param {Scored | Refused} reply */
  #show(reply) {
    showProblems(this.#form, reply.ok ? [] : reply.problems);
    this.#status.textContent = reply.ok ? reply.announcement : this.#status.dataset.invalid ?? "";
    this.#region.dataset.shows = reply.ok ? "result" : "problem";
    this.#put(reply.ok ? reply.html : "");
    this.#region.dataset.revision = String(Number(this.#region.dataset.revision) + 1);
  }

  /** @param {string} html from our own renderer, which escapes */
  #put(html) {
    const links = () => [...this.#place.querySelectorAll("a")];
    const focused = links().findIndex((link) => link === document.activeElement);
    this.#place.innerHTML = html;
    links()[focused]?.focus({ preventScroll: true });
  }
}

/** @typedef {{ ok: true, html: string, announcement: string }} Scored */

new ScorePage();
