"use strict";
// How much of the form is answered, in all and section by section, and which question helps most.

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} measure
 */
function showProgress(form, measure) {
  const answered = new Set(Object.keys(answersOf(form)));
  const fields = fieldsOf(form);
  const done = fields.filter((field) => answered.has(field.dataset.fact ?? ""));
  const bar = measure.querySelector("progress");
  if (bar) Object.assign(bar, { max: fields.length, value: done.length });
  const words = measure.querySelector("[data-words]");
  if (words) words.textContent = `${done.length} of ${fields.length} answered`;
  for (const section of form.querySelectorAll("details.vcf-section")) countIn(section, answered);
}

/**
 * @param {Element} section
 * @param {Set<string>} answered
 */
function countIn(section, answered) {
  const place = section.querySelector("[data-count]");
  const fields = [.../** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("[data-fact]"))];
  const done = fields.filter((field) => answered.has(field.dataset.fact ?? ""));
  if (place) place.textContent = `${done.length} of ${fields.length}`;
}

/**
 * Mark the question that would settle most, and lead to it.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} lead a paragraph with a link
 * @param {string | null} fact
 * @param {string} otherwise what is said when there is nothing to ask
 */
function markNext(form, lead, fact, otherwise) {
  for (const field of fieldsOf(form)) {
    const mark = field.querySelector(".vcf-next");
    const isNext = field.dataset.fact === fact;
    if (mark instanceof HTMLElement) mark.hidden = !isNext;
    field.toggleAttribute("data-next", isNext);
  }
  const [words, link] = [lead.querySelector("span"), lead.querySelector("a")];
  if (!words || !link) return;
  words.textContent = fact ? lead.dataset.next ?? "" : otherwise;
  link.hidden = !fact;
  if (!fact) return;
  link.textContent = questionOf(form, fact);
  link.setAttribute("href", `#fact-${fact}`);
}

/**
 * Show the numbers that follow from the answers beside the questions they come from.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} computed
 */
function showComputed(form, computed) {
  for (const place of form.querySelectorAll("output")) {
    place.textContent = computed[place.dataset.computed ?? ""] ?? place.dataset.empty ?? "";
  }
}
