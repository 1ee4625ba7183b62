"use strict";

/**
 * Put a plan in place of the one before: what was open stays open, and focus stays where it was.
 * @param {HTMLElement} place
 * @param {string} html from our own renderer, which escapes
 */
function placePlan(place, html) {
  const details = () => [...place.querySelectorAll("details")];
  const open = new Set(details().filter((one) => one.open).map(nameInPlan));
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  place.innerHTML = html;
  for (const one of details()) one.open ||= open.has(nameInPlan(one));
  if (focused) focusAgain(place, nameInPlan(focused));
}

/**
 * What an element of a plan is, so that it can be found again in the next plan.
 * @param {Element} element
 */
function nameInPlan(element) {
  const home = element.closest("[data-recommendation], [data-controversy], [data-part]");
  const { recommendation, controversy, part } = home instanceof HTMLElement ? home.dataset : {};
  return [element.tagName, recommendation, controversy, part, element.getAttribute("href")].join();
}

/**
 * @param {HTMLElement} place
 * @param {string} name
 */
function focusAgain(place, name) {
  /** @type {NodeListOf<HTMLElement>} */
  const candidates = place.querySelectorAll("a, summary, [tabindex]");
  const found = [...candidates].find((element) => nameInPlan(element) === name);
  found?.focus({ preventScroll: true });
}
