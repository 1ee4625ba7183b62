"use strict";

const PAUSE_IN_TYPING = 300;

const form = /** @type {HTMLFormElement} */ (element("plan-form"));
const region = element("plan");
const planPlace = element("plan-place");
const planStatus = element("plan-status");
const planFailure = element("plan-failure");

const planner = new Planner(startRuntime, showState, showResult);
let typing = 0;
let toShow = "";

const prefilledNote = element("plan-prefilled");
useAddress();
addEventListener("hashchange", useAddress);

form.addEventListener("input", ({ target }) => {
  const isTyped = target instanceof HTMLInputElement && target.type === "text";
  planAfter(isTyped ? PAUSE_IN_TYPING : 0);
});
form.addEventListener("change", () => planAfter(0));
form.addEventListener("reset", () => {
  prefilledNote.hidden = true;
  planAfter(0);
});
form.addEventListener("submit", (event) => event.preventDefault());
element("plan-retry").addEventListener("click", () => {
  planner.start();
  planAfter(0);
});
region.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest("a[href^='#']") : null;
  if (link) reveal(document.querySelector(link.getAttribute("href") ?? ""));
});
// A browser that goes back to this page may have kept the answers.
addEventListener("load", () => planAfter(0));

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The calculator's page has no #${id}`);
  return found;
}

function startRuntime() {
  if (location.protocol === "file:") return startOffline();
  return startOnline(new URL(region.dataset.wheel ?? "", location.href).href);
}

function useAddress() {
  const prefilled = fillFrom(form, location.hash);
  showPrefilled(prefilledNote, form, prefilled);
  toShow = prefilled.show;
  if (prefilled.filled.length) planAfter(0);
}

/** @param {number} delay in milliseconds, within which a further answer comes first */
function planAfter(delay) {
  clearTimeout(typing);
  if (planner.state.kind === "idle") planner.start();
  typing = setTimeout(() => planner.ask(answersOf(form)), delay);
}

/** @param {RuntimeState} state */
function showState(state) {
  region.dataset.state = state.kind;
  planFailure.hidden = state.kind !== "failed";
  if (state.kind === "loading") say("loading");
  if (state.kind === "failed") {
    say("");
    planPlace.replaceChildren();
    element("plan-failure-detail").textContent = state.message;
  }
}

/** @param {Planned | Refused} result */
function showResult(result) {
  const problems = result.ok ? [] : result.problems;
  const invalid = problems.filter((problem) => problem.kind === "invalid");
  showProblems(form, invalid);
  if (result.ok) return showPlan(result);
  say(invalid.length ? "invalid" : "missing");
  planPlace.replaceChildren(listOf(invalid.length ? invalid : problems));
}

/** @param {Planned} planned */
function showPlan({ html, announcement }) {
  placePlan(planPlace, html);
  if (toShow) openInPlan(planPlace, toShow);
  toShow = "";
  planStatus.textContent = announcement;
  const revision = Number(region.dataset.revision) + 1;
  region.dataset.revision = String(revision);
  if (revision === 1) performance.mark("vcf:first-plan");
}

/**
 * Say one of the sentences that the page holds ready in the status line's data attributes.
 * @param {string} sentence its name
 */
function say(sentence) {
  planStatus.textContent = planStatus.dataset[sentence] ?? "";
}

/** @param {Problem[]} problems */
function listOf(problems) {
  const list = document.createElement("ul");
  list.append(...problems.map(itemFor));
  return list;
}

/**
 * What is wrong, led by the question it is about; a question not yet answered speaks for itself.
 * @param {Problem} problem
 */
function itemFor({ fact, kind, message }) {
  const item = document.createElement("li");
  const question = fact && questionOf(form, fact);
  if (question) item.append(linkTo(`#fact-${fact}`, question));
  if (question && kind === "invalid") item.append(": ");
  if (!question || kind === "invalid") item.append(message);
  return item;
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
