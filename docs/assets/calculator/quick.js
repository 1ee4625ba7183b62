"use strict";

/**
 * The quick mode: the same form, of which one question is shown at a time, always the one that would
 * settle most. Nothing moves on by itself.
 */
class Quick {
  /** @type {string[]} the facts shown before the present one */
  #before = [];
  /** @type {string | null} the fact that is asked; none when there is nothing to ask, or not yet */
  #present = null;
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
    this.#before = [];
    this.#present = null;
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
    if (!this.#present || (this.#isWaiting && fact !== this.#present)) {
      const focus = this.#isWaiting;
      this.#isWaiting = false;
      this.#show(fact, focus);
    }
    this.refresh();
  }

  /** Let the way forward follow the answer, before the plan does. */
  refresh() {
    this.#button("next").disabled = !this.#isAnswered();
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
    this.#isWaiting = this.#next === this.#present || this.#next === null;
    if (this.#next !== this.#present) this.#show(this.#next, true);
  }

  #back() {
    const fact = this.#before.pop() ?? this.#next;
    this.#present = null;
    this.#show(fact, true);
  }

  /**
   * @param {string | null} fact
   * @param {boolean} [focus]
   */
  #show(fact, focus = false) {
    for (const field of fieldsOf(this.form)) {
      field.toggleAttribute("data-current", field.dataset.fact === fact);
    }
    if (this.#present) this.#before.push(this.#present);
    this.#present = fact;
    this.#button("back").disabled = !this.#before.length;
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
