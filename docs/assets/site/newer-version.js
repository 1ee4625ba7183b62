"use strict";
// Says that a newer version of the site waits, or that the copy could not be compared with the site. Nothing
// changes under a reader: a version is taken on their word, and by all open pages together.

const newerVersion = {
  notice: /** @type {HTMLElement} */ (document.querySelector(".vcf-newer")),
  /** @type {SiteCopyKeeper | null} */
  copy: null,
  /** Whether the reader of this page wants the newer version. */
  agreed: false,
  /** Until the page is left. */
  refused: false,
};

/** @param {SiteCopyKeeper} copy not registered yet */
function watchForNewerVersion(copy) {
  newerVersion.copy = copy;
  copy.addEventListener("waiting", () => void offerNewerVersion());
}

/** @param {SiteCopyKeeper} copy */
async function compareWithSite(copy) {
  if (await siteCopy.isDeclined()) return;
  const notes = await caches.open(siteCopy.cache("notes"));
  const today = new Date().toLocaleDateString("sv"); // year, month, day
  const compared = await copy.update().then(() => true, () => false);
  if (compared) return notes.put("compared", new Response(today));
  const last = await notes.match("compared").then((note) => note?.text());
  if (last !== today) await sayAlone(last ?? "");
}

/** @param {string} last the day on which the copy was last compared with the site; empty for never */
async function sayAlone(last) {
  const own = await editionOf(siteCopy.openedWith);
  if (!own || newerVersion.notice.dataset.shown) return;
  const { since = "", sinceToday = "", alone = "" } = newerVersion.notice.dataset;
  const day = last ? since.replace("{day}", last) : sinceToday;
  showNotice("alone", [filled(alone, own).replace("{since}", day)], ["close"]);
}

async function offerNewerVersion() {
  const waiting = (await siteCopy.registration())?.waiting;
  if (!waiting || newerVersion.refused || newerVersion.agreed) return;
  const [own, its] = await Promise.all([editionOf(siteCopy.openedWith), editionOf(waiting)]);
  const { ready = "", guidance = "", same = "" } = newerVersion.notice.dataset;
  const which = own?.guidance === its?.guidance ? same : guidance;
  const about = its ? filled(which.replace("{new}", its.guidance), { ...its, guidance: own?.guidance ?? "" }) : "";
  showNotice("ready", [ready, own ? about : "", aboutAnswers()], ["use", "later"]);
}

/**
 * @param {ServiceWorker | null} worker
 * @returns {Promise<Edition | null>}
 */
async function editionOf(worker) {
  return worker && workbox.messageSW(worker, { ask: "edition" });
}

/**
 * @param {string} words
 * @param {Pick<Edition, "guidance" | "updated">} edition
 */
function filled(words, { guidance, updated }) {
  return words.replace("{old}", guidance).replace("{updated}", updated);
}

/** What taking the newer version would do to what was entered here. */
function aboutAnswers() {
  const { answers = "", scoreAnswers = "", kept = "" } = newerVersion.notice.dataset;
  const keeping = document.getElementById("plan-keep");
  if (!hasAnswers()) return "";
  if (!(keeping instanceof HTMLInputElement)) return scoreAnswers;
  return keeping.checked ? kept : answers;
}

function hasAnswers() {
  const forms = document.querySelectorAll("form:is(#plan-form, #score-form)");
  const controls = [...forms].flatMap((form) => [...form.querySelectorAll("input")]);
  return controls.some(({ type, checked, defaultChecked, value, defaultValue }) =>
    ["radio", "checkbox"].includes(type) ? checked && !defaultChecked : value !== defaultValue,
  );
}

/**
 * Room for it is kept at the end of the page, and nothing else moves.
 * @param {string} shown
 * @param {string[]} words
 * @param {string[]} choices the buttons
 */
function showNotice(shown, words, choices) {
  const { notice } = newerVersion;
  const choice = /** @type {HTMLElement} */ (notice.querySelector(".vcf-newer-choice"));
  // A click that was meant for what the notice now covers chooses nothing.
  choice.inert = notice.dataset.shown !== shown;
  setTimeout(() => (choice.inert = false), 800);
  notice.dataset.shown = shown;
  notice.setAttribute("role", "region");
  notice.setAttribute("aria-label", "Version of this site");
  for (const button of choice.querySelectorAll("button")) {
    button.hidden = !choices.includes(button.dataset.newer ?? "");
  }
  choice.hidden = false;
  sayInNotice(words);
  document.documentElement.style.setProperty("--vcf-notice", `${notice.offsetHeight}px`);
}

/** @param {string[]} words */
function sayInNotice(words) {
  const said = /** @type {HTMLElement} */ (newerVersion.notice.querySelector("[role=status]"));
  const text = words.filter(Boolean).join(" ");
  if (said.textContent !== text) said.textContent = text;
}

function hideNotice() {
  const { notice } = newerVersion;
  sayInNotice([]);
  /** @type {HTMLElement} */ (notice.querySelector(".vcf-newer-choice")).hidden = true;
  for (const name of ["data-shown", "role", "aria-label"]) notice.removeAttribute(name);
  document.documentElement.style.removeProperty("--vcf-notice");
}

/** Take the newer version as soon as every open page wants it; until then say how many do not. */
async function takeNewerVersion() {
  const waiting = (await siteCopy.registration())?.waiting;
  if (!waiting || !newerVersion.agreed) return;
  const left = await workbox.messageSW(waiting, { ask: "use" });
  if (!left || !newerVersion.agreed) return; // the page is loaded again when the newer version is in charge
  const { waiting: words = "" } = newerVersion.notice.dataset;
  showNotice("waiting", [words.replace("{count}", String(left))], ["later"]);
  setTimeout(takeNewerVersion, 2_000);
}

function noticeChange() {
  const { controller } = navigator.serviceWorker;
  if (!siteCopy.openedWith || controller === siteCopy.openedWith) return;
  if (newerVersion.agreed) location.reload();
  else showNotice("moved", [newerVersion.notice.dataset.moved ?? ""], ["reload"]);
}

{
  const HOUR = 3_600_000;
  const { notice } = newerVersion;
  let compared = Date.now();
  /** @type {EventTarget | null} where the focus was before it came to the notice */
  let from = null;

  notice.addEventListener("focusin", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !notice.contains(relatedTarget)) from = relatedTarget;
  });
  notice.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const choice = button?.dataset.newer;
    if (!choice) return;
    if (choice === "reload") location.reload();
    newerVersion.agreed = choice === "use";
    newerVersion.refused = choice === "later";
    if (newerVersion.agreed) return void takeNewerVersion();
    hideNotice();
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  });
  // What is answered, kept or cleared meanwhile changes what the newer version would do to it: agree again.
  document.addEventListener("change", ({ target }) => {
    const isAnswer = target instanceof Element && target.closest(".vcf-calculator, .vcf-score");
    if (!isAnswer || !["ready", "waiting"].includes(notice.dataset.shown ?? "")) return;
    newerVersion.agreed = false;
    void offerNewerVersion();
  });

  navigator.serviceWorker.addEventListener("controllerchange", noticeChange);
  // A page to which one goes back may be older than what is in charge now.
  addEventListener("pageshow", ({ persisted }) => persisted && noticeChange());
  navigator.serviceWorker.addEventListener("message", ({ data, ports }) => {
    const isFree = newerVersion.agreed || !navigator.serviceWorker.controller;
    if (data?.ask === "agreed") ports[0].postMessage(isFree);
  });
  // On a ward computer a page may stay open for days.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - compared < HOUR || !newerVersion.copy) return;
    compared = Date.now();
    void compareWithSite(newerVersion.copy);
  });
}
