"use strict";

/** What is added to a number's name for the field that holds its unit. */
const UNIT = ".unit";
const PAUSE_IN_TYPING = 300;

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The calculator's page has no #${id}`);
  return found;
}

/** @param {string} name */
function isUnit(name) {
  return name.endsWith(UNIT);
}

/**
 * What a form holds, as Python reads it: field to text, or to a list for a checkbox group.
 * @param {HTMLFormElement} form
 * @returns {Answers}
 */
function answersOf(form) {
  const data = new FormData(form);
  /** @type {Answers} */
  const answers = {};
  for (const name of new Set(data.keys())) {
    const given = data.getAll(name).map(String).filter((value) => value.trim());
    if (given.length) answers[name] = isList(form, name) ? given : given[0];
  }
  return answers;
}

/**
 * Put answers in place of those that the form holds.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {string[]} the names that could not be filled in
 */
function fillForm(form, answers) {
  form.reset();
  return fillFields(form, answers);
}

/**
 * Fill in answers beside those that the form holds already.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {string[]} the names that could not be filled in
 */
function fillFields(form, answers) {
  // A number takes its unit away, and its unit follows.
  const names = Object.keys(answers).sort((one, other) => Number(isUnit(one)) - Number(isUnit(other)));
  const refused = names.filter((name) => !fillField(form, name, answers[name]));
  // A number in a unit that is not known here must not be read in another one.
  const unread = refused.filter(isUnit).map((name) => name.slice(0, -UNIT.length));
  for (const name of unread) for (const box of boxesOf(form, name)) box.value = "";
  settle(form);
  return [...new Set([...refused, ...unread])];
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string | string[]} value
 * @returns {boolean} whether every value found its place
 */
function fillField(form, name, value) {
  const values = Array.isArray(value) ? value : [value];
  for (const input of inputsOf(form, name)) clearInput(input);
  return values.map((one) => fillIn(form, name, one)).every(Boolean);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function fillIn(form, name, value) {
  const units = controlsOf(form, name).find((one) => one instanceof HTMLSelectElement);
  if (units) return chooseUnit(units, value);
  const option = inputsOf(form, name).find((one) => isOption(one) && one.value === value);
  if (option) {
    option.checked = true;
    return true;
  }
  const boxes = boxesOf(form, name);
  // A date finds its place in the field for dates, and everything else in the other.
  const box = boxes.find((one) => isDate(one) === /^\d{4}-\d{2}-\d{2}$/.test(value)) ?? boxes[0];
  if (box) box.value = value;
  return Boolean(box);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function controlsOf(form, name) {
  return [...form.elements].filter((one) => one.getAttribute("name") === name);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function inputsOf(form, name) {
  return controlsOf(form, name).filter((one) => one instanceof HTMLInputElement);
}

/**
 * Where something is typed.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function boxesOf(form, name) {
  return inputsOf(form, name).filter((one) => !isOption(one));
}

/**
 * An answer replaces the one before, with its unit.
 * @param {HTMLInputElement} input
 */
function clearInput(input) {
  if (isOption(input)) input.checked = false;
  else input.value = "";
  const units = input.closest("[data-fact]")?.querySelector("select");
  if (units) units.value = "";
}

/** @param {HTMLInputElement} input */
function isOption(input) {
  return ["radio", "checkbox"].includes(input.type);
}

/** @param {HTMLInputElement} input */
function isDate(input) {
  return input.type === "date";
}

/**
 * @param {HTMLSelectElement} units
 * @param {string} value
 */
function chooseUnit(units, value) {
  const isKnown = [...units.options].some((one) => one.value === value);
  if (isKnown) units.value = value;
  return isKnown;
}

/**
 * Show every number in its unit.
 * @param {HTMLFormElement} form
 */
function settle(form) {
  for (const units of form.querySelectorAll("select")) showUnit(units);
}

/**
 * Show the limits of the chosen unit, and the calendar for a date. What was typed stays as it is.
 * @param {HTMLSelectElement} units
 */
function showUnit(units) {
  const field = /** @type {HTMLElement} */ (units.closest("[data-fact]"));
  const range = field.querySelector(".vcf-unit");
  if (range) range.textContent = units.selectedOptions[0].dataset.limits ?? "";
  const day = field.querySelector("input[type=date]");
  const typed = field.querySelector("input[type=text]");
  if (!(day instanceof HTMLInputElement) || !(typed instanceof HTMLInputElement)) return;
  const asDate = units.value === "date";
  day.hidden = day.disabled = !asDate;
  typed.hidden = typed.disabled = asDate;
}

/**
 * Bring a question into line with what was just answered in it.
 * @param {EventTarget | null} changed
 */
function settleAnswered(changed) {
  const field = changed instanceof Element ? changed.closest("[data-fact]") : null;
  if (changed instanceof HTMLSelectElement) showUnit(changed);
  if (field instanceof HTMLElement) settleNotKnown(field, changed);
}

/**
 * How long to wait for a further answer: whoever types goes on typing.
 * @param {EventTarget | null} changed
 * @returns {number} milliseconds
 */
function pauseAfter(changed) {
  return changed instanceof HTMLInputElement && changed.type === "text" ? PAUSE_IN_TYPING : 0;
}

/**
 * A number that is typed is known; one that is not known is not typed.
 * @param {HTMLElement} field
 * @param {EventTarget | null} changed
 */
function settleNotKnown(field, changed) {
  const notKnown = field.querySelector(".vcf-number input[type=checkbox]");
  if (!(notKnown instanceof HTMLInputElement)) return;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (
    field.querySelectorAll("input[type=text], input[type=date]")
  );
  if (changed === notKnown && notKnown.checked) for (const box of boxes) box.value = "";
  if (changed !== notKnown && [...boxes].some((box) => box.value)) notKnown.checked = false;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function isList(form, name) {
  const field = form.querySelector(`[data-fact="${name}"]`);
  return field instanceof HTMLElement && field.dataset.kind === "choices";
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
  const field = fieldsOf(form).find((one) => one.dataset.fact === fact);
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

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLElement[]}
 */
function fieldsOf(form) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-fact]"))];
}

/**
 * @param {HTMLElement} field
 * @param {string} message empty when there is nothing wrong
 */
function showProblem(field, message) {
  const line = /** @type {HTMLElement} */ (field.querySelector(".vcf-error"));
  line.textContent = message;
  line.hidden = !message;
  for (const control of field.querySelectorAll("input:not([type=checkbox][value=unknown])")) {
    if (message) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  if (message) reveal(field);
}

/**
 * @param {string} address
 * @param {string} words
 */
function linkTo(address, words) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = words;
  return link;
}

/** @returns {string} this day here, as in "2026-01-31" */
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
