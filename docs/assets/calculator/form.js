"use strict";

/**
 * What the form holds, as the bridge reads it: fact to text, or to a list for a checkbox group.
 * @param {HTMLFormElement} form
 */
function answersOf(form) {
  const data = new FormData(form);
  /** @type {Record<string, FormDataEntryValue | FormDataEntryValue[]>} */
  const answers = {};
  for (const field of fieldsOf(form)) {
    const key = field.dataset.fact ?? "";
    const given = data.getAll(key).filter((value) => String(value).trim());
    if (given.length) answers[key] = field.dataset.kind === "choices" ? given : given[0];
  }
  return JSON.stringify(answers);
}

/**
 * Show each problem where it was made, and take back the ones that are mended.
 * @param {HTMLFormElement} form
 * @param {Problem[]} problems
 */
function showProblems(form, problems) {
  for (const field of fieldsOf(form)) {
    const own = problems.filter((problem) => problem.fact === field.dataset.fact);
    showProblem(field, own.map((problem) => problem.message).join(" "));
  }
}

/**
 * How the form asks a fact; empty when it does not.
 * @param {HTMLFormElement} form
 * @param {string} fact
 */
function questionOf(form, fact) {
  const field = [...fieldsOf(form)].find((one) => one.dataset.fact === fact);
  return field?.querySelector("legend, label")?.firstChild?.textContent ?? "";
}

/**
 * Open the sections around a part of the form.
 * @param {Element | null} part
 */
function reveal(part) {
  let section = part?.closest("details");
  while (section) {
    section.open = true;
    section = section.parentElement?.closest("details");
  }
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-fact]"));
}

/**
 * @param {HTMLElement} field
 * @param {string} message empty when there is nothing wrong
 */
function showProblem(field, message) {
  const line = /** @type {HTMLElement} */ (field.querySelector(".vcf-error"));
  line.textContent = message;
  line.hidden = !message;
  for (const control of field.querySelectorAll("input")) {
    if (message) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  if (message) reveal(field);
}
