"use strict";
// Answers outlive a reload only where somebody asks for it, only in this tab, and only until it is closed.

const KEPT = "vcf-answers";

/** @returns {Answers | null} */
function keptAnswers() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {Answers | null} answers nothing forgets them
 * @returns {boolean} whether this browser can keep anything
 */
function keepAnswers(answers) {
  try {
    if (answers) sessionStorage.setItem(KEPT, JSON.stringify(answers));
    else sessionStorage.removeItem(KEPT);
    return true;
  } catch {
    return false;
  }
}
