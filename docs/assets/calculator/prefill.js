"use strict";
// Answers that came with the address, after the number sign: from a recommendation's card, a worked
// example, a companion calculator, or a link that somebody was given. They are shown as what they are.

/** In the address beside the answers: what to open in the plan, where they come from, which edition. */
const ASIDE = ["show", "from", "edition"];
const FROM = ["example", "link"];
/** So many of what was not understood are named, each by its beginning. */
const NAMED = 10;
const LONGEST_NAMED = 60;
/** In characters; a link with every question answered has about a fifth. Anybody can write a longer one. */
const LONGEST_FRAGMENT = 20_000;
/** What shows as nothing, or steers how other text is shown. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * Fill the form from a fragment such as "#likely_osteoporotic=yes&show=calcitonin-acute". A whole
 * patient replaces what the form holds; single answers are added to it.
 * @param {HTMLFormElement} form
 * @param {string} fragment
 * @returns {Prefilled}
 */
function fillFrom(form, fragment) {
  if (fragment.length > LONGEST_FRAGMENT) {
    return { filled: [], refused: [fragment], show: "", from: "link", edition: "" };
  }
  const given = new URLSearchParams(fragment.includes("=") ? fragment.replace(/^#/, "") : "");
  const { show = "", edition = "", ...others } = Object.fromEntries(given);
  const from = "from" in others ? (FROM.find((known) => known === others.from) ?? "link") : "";
  const names = [...new Set(given.keys())].filter((name) => !ASIDE.includes(name));
  if (from) form.reset();
  const unread = fillFields(form, Object.fromEntries(names.map((name) => [name, given.getAll(name)])));
  const filled = names.filter((name) => !unread.includes(name) && !isUnit(name));
  return { filled, refused: unread.map((name) => `${name}=${given.get(name)}`), show, from, edition };
}

/**
 * Say what was filled in, each with a link to its question.
 * @param {HTMLElement} note
 * @param {HTMLFormElement} form
 * @param {Prefilled} prefilled
 */
function showPrefilled(note, form, { filled, refused, show, from, edition }) {
  note.hidden = !(filled.length || refused.length || show || from);
  const list = document.createElement("ul");
  for (const fact of filled) {
    const item = document.createElement("li");
    item.append(linkTo(`#fact-${fact}`, questionOf(form, fact)));
    list.append(item);
  }
  const words = note.dataset[filled.length ? from || "filled" : from ? "nothing" : "empty"] ?? "";
  note.replaceChildren(words, ...(filled.length ? [folded(note.dataset.list ?? "", list)] : []));
  if (edition && edition !== note.dataset.edition) note.append(` ${note.dataset.older} `, quoted(edition), ".");
  const more = refused.length > NAMED ? ` (${refused.length})` : "";
  const named = refused.slice(0, NAMED).flatMap((one, at) => [at ? ", " : " ", quoted(one)]);
  if (refused.length) note.append(note.dataset.refused ?? "", ...named, more);
}

/**
 * What somebody else wrote into the address: short, and not mixed up with what the page says.
 * @param {string} words
 */
function quoted(words) {
  const shown = words.slice(0, LONGEST_NAMED).replace(UNSEEN, "\uFFFD");
  const place = document.createElement("bdi");
  place.textContent = words.length > LONGEST_NAMED ? `${shown}…` : shown;
  return place;
}

/**
 * @param {string} words
 * @param {HTMLElement} content
 */
function folded(words, content) {
  const details = document.createElement("details");
  details.className = "vcf-more";
  const summary = document.createElement("summary");
  summary.textContent = `${words} (${content.childElementCount})`;
  details.append(summary, content);
  return details;
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
