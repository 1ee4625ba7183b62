"use strict";

/**
 * The quick mode: the same form, of which one question is shown at a time, always the one that would
 * settle most. Nothing moves on by itself.
 */
class Quick {
  /** @type {string[]} the facts shown so far, the present one last */
  #shown = [];
  /** @type {string | null} what the plan asks next */
  #next = null;
  #isWaiting = false;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} panel with its buttons and its words
   */
  constructor(form, panel) {
    this.form = form;
    this.panel = panel;
    this.#button("next").addEventListener("click", () => this.#forward());
    this.#button("back").addEventListener("click", () => this.#back());
  }

  get isOn() {
    return this.form.dataset.mode === "quick";
  }

  /** @param {boolean} on */
  turn(on) {
    this.panel.hidden = !on;
    this.form.dataset.mode = on ? "quick" : "all";
    this.#shown = [];
    if (on) this.#show(this.#next);
    else for (const field of fieldsOf(this.form)) field.removeAttribute("data-current");
  }

  /** Take the present question as answered: what the Enter key does. */
  submit() {
    if (this.isOn) this.#forward();
  }

  /**
   * @param {string | null} fact to ask next
   * @param {string} words how far it is
   */
  ask(fact, words) {
    this.#next = fact;
    this.#words.textContent = words;
    if (!this.isOn) return;
    if (!this.#shown.length || (this.#isWaiting && fact !== this.#present)) {
      this.#show(fact, this.#isWaiting);
      this.#isWaiting = false;
    }
    this.refresh();
  }

  /** Let the way forward follow the answer, before the plan does. */
  refresh() {
    this.#button("next").disabled = !this.#isAnswered();
  }

  get #present() {
    return this.#shown.at(-1) ?? null;
  }

  get #words() {
    return /** @type {HTMLElement} */ (this.panel.querySelector("[data-words]"));
  }

  /** @param {string} name */
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.panel.querySelector(`[data-quick=${name}]`));
  }

  #isAnswered() {
    const isWrong = this.#field(this.#present)?.querySelector("[aria-invalid=true]");
    return this.#present !== null && !isWrong && this.#present in answersOf(this.form);
  }

  /** The plan may not have followed the answer yet: then it goes on when it has. */
  #forward() {
    if (!this.#isAnswered()) return;
    this.#isWaiting = this.#next === this.#present;
    if (!this.#isWaiting) this.#show(this.#next, true);
  }

  #back() {
    this.#shown.pop();
    this.#show(this.#shown.pop() ?? this.#next, true);
  }

  /**
   * @param {string | null} fact
   * @param {boolean} [focus]
   */
  #show(fact, focus = false) {
    for (const field of fieldsOf(this.form)) {
      field.toggleAttribute("data-current", field.dataset.fact === fact);
    }
    if (fact) this.#shown.push(fact);
    this.panel.toggleAttribute("data-done", !fact);
    this.#button("back").disabled = this.#shown.length < 2;
    const field = this.#field(fact);
    reveal(field);
    const first = field?.querySelector("input:checked, input:not([disabled])") ?? this.#words;
    if (focus && first instanceof HTMLElement) first.focus();
    this.refresh();
  }

  /** @param {string | null} fact */
  #field(fact) {
    return fieldsOf(this.form).find((one) => one.dataset.fact === fact) ?? null;
  }
}
