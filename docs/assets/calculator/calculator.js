"use strict";

const PAUSE_BEFORE_WHAT_IF = 400;

const form = /** @type {HTMLFormElement} */ (element("plan-form"));
const region = element("plan");
const planPlace = element("plan-place");
const planStatus = element("plan-status");
const prefilledNote = element("plan-prefilled");
const nextLead = element("plan-next");
const keepSwitch = /** @type {HTMLInputElement} */ (element("plan-keep"));
const modeSwitch = element("plan-mode");
const toPlan = element("to-plan");

const planner = new Planner(showState);
const quick = new Quick(form, element("plan-quick"));
let typing = 0;
let asked = 0;
let wondering = 0;
let toShow = "";

start();

form.addEventListener("input", (event) => follow(event, pauseAfter(event.target)));
form.addEventListener("change", (event) => follow(event, 0));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  quick.submit();
});
element("plan-clear").addEventListener("click", clearAll);
element("plan-retry").addEventListener("click", () => {
  planner.start();
  planAfter(0);
  element("plan-title").focus();
});
modeSwitch.addEventListener("change", ({ target }) => {
  quick.turn(target instanceof HTMLInputElement && target.value === "quick");
});
keepSwitch.addEventListener("change", () => keepIfAsked());
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest(".vcf-calculator a[href^='#']") : null;
  if (link) goTo(link.getAttribute("href") ?? "");
});
addEventListener("hashchange", useAddress);
// A browser that goes back to this page may have kept the answers.
addEventListener("load", () => {
  settle(form);
  if (Object.keys(answersOf(form)).length) planAfter(0);
  else whenIdle(() => planner.start());
});
for (const touch of ["pointerdown", "focusin"]) form.addEventListener(touch, () => planner.start(), { once: true });

/** @param {() => void} then */
function whenIdle(then) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(then, { timeout: 2000 });
  else setTimeout(then, 500);
}

function start() {
  const kept = keptAnswers();
  if (kept) fillForm(form, kept);
  keepSwitch.checked = Boolean(kept);
  useAddress();
  askNeeded();
}

function useAddress() {
  if (!location.hash.includes("=")) return;
  const prefilled = fillFrom(form, location.hash);
  showPrefilled(prefilledNote, form, prefilled);
  toShow = prefilled.show;
  forgetAddress();
  if (prefilled.filled.length || prefilled.from) planAfter(0);
}

/** The answers stand in the form now; in the address they would only grow old. */
function forgetAddress() {
  history.replaceState(null, "", location.pathname + location.search);
}

/**
 * Where a link inside the calculator leads: to a question, which quick mode may hide, or into the plan.
 * @param {string} address
 */
function goTo(address) {
  const goal = document.getElementById(address.slice(1));
  if (!goal) return;
  if (form.contains(goal) && quick.isOn) turnQuick(false);
  reveal(goal);
  // The browser moves to the goal after this; what has the focus there is what one came for.
  const control = goal.querySelector("input:checked, input:not([disabled]), summary") ?? goal;
  if (control instanceof HTMLElement) setTimeout(() => control.focus({ preventScroll: true }));
}

/** @param {boolean} on */
function turnQuick(on) {
  const option = modeSwitch.querySelector(`input[value=${on ? "quick" : "all"}]`);
  if (option instanceof HTMLInputElement) option.checked = true;
  quick.turn(on);
}

/**
 * @param {Event} event at the control that was answered
 * @param {number} delay
 */
function follow({ target, timeStamp }, delay) {
  settleAnswered(target);
  planAfter(delay, timeStamp);
}

/**
 * @param {number} delay in milliseconds, within which a further answer comes first
 * @param {number} [since] when the answer was given
 */
function planAfter(delay, since = performance.now()) {
  clearTimeout(typing);
  showProgress(form, element("plan-progress"));
  quick.refresh();
  if (planner.state.kind !== "ready") askNeeded();
  keepIfAsked();
  if (planner.state.kind === "idle") planner.start();
  asked = since + delay;
  typing = setTimeout(makePlan, delay);
}

async function makePlan() {
  const from = asked;
  const reply = /** @type {Planned | Refused} */ (await planner.newest(questionFor("plan")));
  showResult(reply);
  measurePainted("vcf:plan-on-screen", from);
}

/**
 * How long it took until the browser had painted what was just changed.
 * @param {string} name
 * @param {number} from
 */
function measurePainted(name, from) {
  requestAnimationFrame(() => setTimeout(() => performance.measure(name, { start: from, end: performance.now() })));
}

/**
 * @param {string} ask
 * @param {object} [more]
 * @returns {Question}
 */
function questionFor(ask, more) {
  return { ask, answers: answersOf(form), today: today(), ...more };
}

/**
 * Ask Python something about the present answers.
 * @param {string} ask
 * @param {object} [more]
 * @returns {Promise<any>} its reply
 */
function askPython(ask, more) {
  planner.start();
  return planner.request(questionFor(ask, more));
}

/** @param {RuntimeState} state */
function showState(state) {
  region.dataset.state = state.kind;
  showFailure("plan", state);
  if (state.kind === "loading") say(state.how ?? "loading");
  if (state.kind === "ready") makePlan();
  if (state.kind === "failed") {
    say("");
    clearPlan();
    askNext(null);
  }
}

/** @param {Planned | Refused} result */
function showResult(result) {
  const problems = result.ok ? [] : result.problems;
  const invalid = problems.filter((problem) => problem.kind === "invalid");
  showProblems(form, invalid);
  if (result.ok) return showPlan(result);
  say(invalid.length ? "invalid" : "missing");
  clearPlan(listOf(invalid.length ? invalid : problems));
  const { fact = null } = invalid[0] ?? problems[0] ?? {};
  askNext(fact, fact ? modeSwitch.dataset[invalid.length ? "wrong" : "needed"] : "");
}

/** @param {Planned} planned */
function showPlan(planned) {
  if (!planPlace.querySelector(".vcf-plan")) planPlace.replaceChildren();
  const changed = placePlan(planPlace, planned.html);
  element("plan-what-if").toggleAttribute("data-old", true);
  if (toShow) openInPlan(planPlace, toShow);
  toShow = "";
  planStatus.textContent = planned.announcement + (changed ? ` Changed by this answer: ${changed}.` : "");
  showComputed(form, planned.computed);
  toPlan.textContent = `${toPlan.dataset.words}: ${planned.alarm}`;
  askNext(planned.next, wordsFor(planned));
  wonder();
  const revision = Number(region.dataset.revision) + 1;
  region.dataset.revision = String(revision);
  region.dispatchEvent(new Event("planned"));
  if (revision === 1) performance.mark("vcf:first-plan");
}

/** @param {HTMLElement} [instead] what stands in the plan's place */
function clearPlan(instead) {
  clearTimeout(wondering);
  planPlace.replaceChildren(...(instead ? [instead] : []));
  element("plan-what-if").replaceChildren();
  showComputed(form, {});
  toPlan.textContent = toPlan.dataset.words ?? "";
  region.dispatchEvent(new Event("planned"));
}

/** What other answers would change takes longer than the plan, and follows when nobody is answering. */
function wonder() {
  clearTimeout(wondering);
  wondering = setTimeout(async () => {
    const reply = await planner.newest(questionFor("what_if"));
    if (!reply.ok) return;
    placeParts(element("plan-what-if"), reply.html);
    element("plan-what-if").removeAttribute("data-old");
  }, PAUSE_BEFORE_WHAT_IF);
}

/**
 * @param {string | null} fact the question that would settle most
 * @param {string} [words] how far the plan is settled
 */
function askNext(fact, words = "") {
  markNext(form, nextLead, fact, words);
  quick.ask(fact, words);
}

/**
 * How far the plan is settled. What was asked for in vain is as open as what was not asked.
 * @param {Planned} planned
 */
function wordsFor({ open, to_find_out: toFindOut, red_flags_open: flags }) {
  const words = modeSwitch.dataset;
  const about = flags ? words.flags : words.flagsSettled;
  const rest = open.length ? words.open : toFindOut ? words.toFindOut : words.settled;
  return `${about} ${rest}`
    .replace("{flags}", String(flags))
    .replace("{open}", String(open.length))
    .replace("{unknown}", String(toFindOut));
}

/** Before there is a plan to say what helps most, ask what every plan needs. */
function askNeeded() {
  const answered = answersOf(form);
  const needed = fieldsOf(form).filter((field) => field.querySelector(".vcf-needed"));
  const missing = needed.find((field) => !((field.dataset.fact ?? "") in answered));
  askNext(missing?.dataset.fact ?? null, modeSwitch.dataset[missing ? "needed" : "starting"]);
}

function clearAll() {
  form.reset();
  settle(form);
  prefilledNote.hidden = true;
  keepSwitch.checked = false;
  if (quick.isOn) quick.turn(true);
  planAfter(0);
  fieldsOf(form)[0].querySelector("input")?.focus();
}

function keepIfAsked() {
  const kept = keepAnswers(keepSwitch.checked ? answersOf(form) : null);
  element("plan-keep-failed").hidden = kept || !keepSwitch.checked;
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
