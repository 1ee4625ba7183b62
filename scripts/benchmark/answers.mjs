// Random single answers, one after the other, on a page that is ready. The page itself takes the times.
import { setTimeout as pause } from "node:timers/promises";

const ANSWERS = 200;
const NUMBERS = 0.1;
const LONGEST_PAUSE = 800;
const SEED = 20261121;
const AGE = "#answer-age_years";
const PATIENT = "age_years=74&fracture_levels=L1";

/**
 * @param {import("puppeteer-core").Page} page the calculator with a plan
 * @returns {Promise<{given: number, worker: number[], screen: number[]}>} milliseconds from each answer to its plan
 */
export async function answerMany(page) {
  const random = randomFrom(SEED);
  await page.evaluate(makeReady);
  for (let given = 0; given < ANSWERS; given += 1) {
    await answered(page, () => (random() < NUMBERS ? giveAge(page, random) : giveOption(page, random)));
    if (await page.evaluate(() => !document.querySelector("#plan .vcf-plan"))) await beginAgain(page);
    await pause(random() * LONGEST_PAUSE);
  }
  const taken = await page.evaluate(() => ["vcf:plan-in-worker", "vcf:plan-on-screen"].map((name) =>
    performance.getEntriesByName(name, "measure").map(({ duration }) => duration)));
  return { given: ANSWERS, worker: taken[0], screen: taken[1] };
}

/** Runs in the page: everything can be reached, and a plan is told. */
function makeReady() {
  for (const section of document.querySelectorAll("#plan-form details")) section.open = true;
  const region = document.getElementById("plan");
  region.addEventListener("planned", () => (globalThis.plansSeen = (globalThis.plansSeen ?? 0) + 1));
  performance.clearMeasures();
}

/**
 * Answer, and wait for what comes of it.
 * @param {import("puppeteer-core").Page} page
 * @param {() => Promise<void>} answer
 */
async function answered(page, answer) {
  const seen = await page.evaluate(() => globalThis.plansSeen ?? 0);
  await answer();
  await page.waitForFunction((before) => (globalThis.plansSeen ?? 0) > before, { polling: 50 }, seen);
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {() => number} random
 */
async function giveOption(page, random) {
  const open = "#plan-form input[type=radio]:not(:checked):not(:disabled)";
  const options = (await page.$$(open)).filter(Boolean);
  const chosen = options[Math.floor(random() * options.length)];
  await chosen.evaluate((option) => option.scrollIntoView({ block: "center", behavior: "instant" }));
  await chosen.click();
  if (!(await chosen.evaluate((option) => option.checked))) throw new Error("A click did not reach its answer.");
}

/**
 * A number counts when its field is left.
 * @param {import("puppeteer-core").Page} page
 * @param {() => number} random
 */
async function giveAge(page, random) {
  const present = await page.$eval(AGE, (field) => field.value);
  const age = String(60 + Math.floor(random() * 30));
  await page.focus(AGE);
  await page.$eval(AGE, (field) => field.select());
  await page.keyboard.type(age === present ? "59" : age);
  await page.keyboard.press("Tab");
}

/**
 * Some answers contradict others, and then there is no plan.
 * @param {import("puppeteer-core").Page} page
 */
async function beginAgain(page) {
  await answered(page, () => page.click("#plan-clear"));
  await answered(page, () => page.evaluate((patient) => void (location.hash = patient), PATIENT));
}

/**
 * Numbers from 0 to 1 that are the same in every run (Mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
