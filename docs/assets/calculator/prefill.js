"use strict";
// Answers that came with the address, after the number sign: from a recommendation's card or from a worked
// example. They are shown as what they are: taken from a page, and not yet checked for this patient.

/**
 * Fill the form from a fragment such as "#likely_osteoporotic=yes&show=calcitonin-acute".
 * @param {HTMLFormElement} form
 * @param {string} fragment
 * @returns {Prefilled}
 */
function fillFrom(form, fragment) {
  const given = fragment.includes("=") ? new URLSearchParams(fragment.replace(/^#/, "")) : [];
  /** @type {Prefilled} */
  const result = { filled: [], refused: [], show: "" };
  for (const [name, value] of given) {
    if (name === "show") result.show = value;
    else if (fillIn(form, name, value)) result.filled.push(name);
    else result.refused.push(`${name}=${value}`);
  }
  result.filled = [...new Set(result.filled)];
  return result;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function fillIn(form, name, value) {
  const controls = [...form.querySelectorAll("input")].filter((one) => one.name === name);
  const option = controls.find((one) => one.type !== "text" && one.value === value);
  const box = controls.find((one) => one.type === "text");
  if (option) option.checked = true;
  else if (box) box.value = value;
  return Boolean(option ?? box);
}

/**
 * Say what was filled in, each with a link to its question.
 * @param {HTMLElement} note
 * @param {HTMLFormElement} form
 * @param {Prefilled} prefilled
 */
function showPrefilled(note, form, { filled, refused, show }) {
  note.hidden = !(filled.length || refused.length || show);
  const list = document.createElement("ul");
  for (const fact of filled) {
    const item = document.createElement("li");
    item.append(linkTo(`#fact-${fact}`, questionOf(form, fact)));
    list.append(item);
  }
  const words = note.dataset[filled.length ? "filled" : "empty"] ?? "";
  note.replaceChildren(words, ...(filled.length ? [list] : []));
  if (refused.length) note.append(`${note.dataset.refused} ${refused.join(", ")}`);
}

/**
 * Open the recommendation that the address asked for, once it stands in the plan.
 * @param {HTMLElement} place
 * @param {string} recommendation
 */
function openInPlan(place, recommendation) {
  const item = [...place.querySelectorAll("[data-recommendation]")].find(
    (one) => one instanceof HTMLElement && one.dataset.recommendation === recommendation,
  );
  reveal(item ?? null);
}
