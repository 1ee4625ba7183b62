"use strict";

/**
 * Say why the planner does not run and what to do, in the words that the page holds ready.
 * @param {string} prefix of the ids
 * @param {RuntimeState} state
 */
function showFailure(prefix, state) {
  const place = element(`${prefix}-failure`);
  place.hidden = state.kind !== "failed";
  if (state.kind !== "failed") return;
  const causes = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-cause]")]);
  const named = causes.find((cause) => cause.dataset.cause?.split(" ").includes(state.cause || "none"));
  for (const cause of causes) cause.hidden = cause !== (named ?? causes.at(-1));
  element(`${prefix}-failure-detail`).textContent = state.message;
}
