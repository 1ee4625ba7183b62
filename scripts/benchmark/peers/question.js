"use strict";

const FIRST_PLAN = "vcf:first-plan";

/** The same patient on every page, asked for as the calculator asks. */
function question() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const today = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return JSON.stringify({ ask: "plan", answers: { age_years: "74", fracture_levels: ["L1"] }, today });
}

/** @param {string} reply what `vcf_logic.bridge.answer` gave, as JSON text */
function showFirstPlan(reply) {
  document.getElementById("plan").innerHTML = JSON.parse(reply).html;
  performance.mark(FIRST_PLAN);
}
