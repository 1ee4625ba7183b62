"use strict";
// What stands above a plan to carry it away. What is carried, and how, is in the scripts beside this one.

const carryBar = element("carry");
const carryStatus = element("carry-status");
const carryProblem = element("carry-problem");

const KEPT_FOR_DOWNLOAD = 60_000;

carryBar.hidden = false;
region.addEventListener("planned", offerToCarry);
region.addEventListener("click", ({ target }) => {
  const closing = target instanceof Element ? target.closest("[data-close]") : null;
  closing?.closest("dialog")?.close();
});
// A dialog gives the focus back to the button that opened it, which may be gone with the plan.
region.addEventListener("close", keepFocus, { capture: true });

function offerToCarry() {
  const offered = hasPlan();
  const hadFocus = carryBar.contains(document.activeElement);
  for (const button of carryBar.querySelectorAll("button")) {
    if ("needsPlan" in button.dataset) button.hidden = !offered;
  }
  if (hadFocus) keepFocus();
  if (planner.state.kind === "failed") sayCarried("");
}

/** Where the control in focus has gone, the one that is always offered takes its place. */
function keepFocus() {
  const focused = document.activeElement;
  const isLost = !focused || focused === document.body || !focused.checkVisibility();
  if (isLost) element("carry-open").focus();
}

/** Whether there is a plan to carry away. */
function hasPlan() {
  return planPlace.querySelector(".vcf-plan") !== null;
}

/**
 * Ask Python for something to carry away. What stands against it is said in words.
 * @param {string} ask
 * @param {object} [more]
 * @returns {Promise<any>} its reply; null when there is none
 */
async function askToCarry(ask, more) {
  sayCarried(planner.state.kind === "ready" ? "" : (carryBar.dataset.waiting ?? ""));
  const reply = await askPython(ask, more);
  sayCarried("");
  if (reply.ok) return reply;
  // Without problems the runtime has failed, which is said in the plan's place.
  if (reply.problems.length) carryProblem.append(listOf(reply.problems));
  return null;
}

/**
 * Say what came of it, in place of what was said before.
 * @param {...(string | Node)} words
 */
function sayCarried(...words) {
  carryProblem.replaceChildren();
  carryStatus.replaceChildren(...words);
}

/** @param {string | undefined} words */
function sayRefused(words) {
  sayCarried("");
  carryProblem.textContent = words ?? "";
}

/**
 * @param {string} name of the file
 * @param {string} type
 * @param {string} text
 */
function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_DOWNLOAD);
}

/**
 * Copy what a field holds, or else leave it selected, and say which.
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} said
 */
async function copyText(field, said) {
  said.textContent = "";
  const copied = (await wasWritten(field.value)) || wasCopied(field);
  said.textContent = carryBar.dataset[copied ? "copied" : "notCopied"] ?? "";
}

/** @param {string} text */
async function wasWritten(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The older way, for browsers that keep the clipboard from pages opened from a folder.
 * @param {HTMLTextAreaElement} field
 */
function wasCopied(field) {
  field.focus();
  field.select();
  return document.execCommand("copy");
}

/**
 * Safari leaves a pressed button without the focus, and a dialog gives back only what it found.
 * @param {string} name of the dialog and of its button
 */
function openDialog(name) {
  element(`carry-${name}`).focus();
  dialog(`${name}-dialog`).showModal();
}

/** @param {string} id */
function dialog(id) {
  return /** @type {HTMLDialogElement} */ (element(id));
}

/** @param {string} id */
function textField(id) {
  return /** @type {HTMLTextAreaElement} */ (element(id));
}
