"use strict";

/**
 * Put a plan in place of the one before. What stays the same is left alone, so that what was open stays
 * open, focus stays where it was and nothing jumps; what came out otherwise is marked.
 * @param {HTMLElement} place
 * @param {string} html from our own renderer, which escapes
 * @returns {number} how many recommendations came out otherwise
 */
function placePlan(place, html) {
  const before = statusesIn(place);
  const made = document.createElement("template");
  made.innerHTML = html;
  const plan = /** @type {Element} */ (made.content.firstElementChild);
  const changed = before.size ? markChanged(plan, before) : 0;
  const present = place.firstElementChild;
  if (!present) place.append(plan);
  else morphdom(present, plan, { getNodeKey: nameInPlan, onBeforeElUpdated: keepAsItIs });
  return changed;
}

/**
 * Put other content into a place, and leave alone what is the same.
 * @param {HTMLElement} place
 * @param {string} html from our own renderer, which escapes
 */
function placeParts(place, html) {
  const made = /** @type {HTMLElement} */ (place.cloneNode());
  made.innerHTML = html;
  morphdom(place, made, { getNodeKey: nameInPlan, onBeforeElUpdated: keepAsItIs });
}

/**
 * What an element of a plan is, so that it is found again in the next plan.
 * @param {Node} node
 */
function nameInPlan(node) {
  if (!(node instanceof HTMLElement)) return undefined;
  const { recommendation, controversy, part } = node.dataset;
  const name = recommendation ?? controversy ?? part;
  return name && `${node.tagName} ${name}`;
}

/**
 * @param {Element} present
 * @param {Element} next
 * @returns {boolean} whether there is anything to change
 */
function keepAsItIs(present, next) {
  if (present instanceof HTMLDetailsElement && next instanceof HTMLDetailsElement) next.open = present.open;
  return !present.isEqualNode(next);
}

/**
 * @param {ParentNode} plan
 * @returns {Map<string | undefined, string | undefined>} status by recommendation
 */
function statusesIn(plan) {
  const items = /** @type {NodeListOf<HTMLElement>} */ (plan.querySelectorAll("[data-recommendation]"));
  return new Map([...items].map(({ dataset }) => [dataset.recommendation, dataset.status]));
}

/**
 * @param {Element} plan
 * @param {Map<string | undefined, string | undefined>} before
 */
function markChanged(plan, before) {
  const items = /** @type {NodeListOf<HTMLElement>} */ (plan.querySelectorAll("[data-recommendation]"));
  const changed = [...items].filter(({ dataset }) => before.get(dataset.recommendation) !== dataset.status);
  for (const item of changed) {
    const mark = document.createElement("span");
    mark.className = "vcf-changed";
    mark.textContent = "changed";
    item.querySelector("summary")?.append(" ", mark);
  }
  return changed.length;
}
