// Measures, and prints a JSON object a line. Arguments: Chromium, the built site, rounds, "gzip" or "plain".
import { createHash } from "node:crypto";
import { answerMany } from "./answers.mjs";
import { copyMade, inNewProfile, launch, leave, visit } from "./browser.mjs";
import { Host } from "./host.mjs";
import { carried } from "./line-check.mjs";
import { memoryOf } from "./memory.mjs";
import { CALCULATOR, FAST, LOCAL, NETWORKS, SUBJECTS } from "./subjects.mjs";

/** @typedef {import("./subjects.mjs").Subject} Subject */
/** @typedef {import("./subjects.mjs").Network} Network */

const [executable, site, rounds, encoding] = process.argv.slice(2);
/** Milliseconds without a byte. The copy for use without a network begins some seconds after the plan. */
const CALM = { returns: 6000, leaves: 2000 };

/** @type {string | null} the same on every page, or the comparison is void */
let plan = null;
const host = await Host.start(site, encoding);
try {
  for (const network of NETWORKS) await checkLine(network);
  for (let round = 1; round <= Number(rounds); round += 1) {
    for (const network of NETWORKS) await measureAll(network, round);
  }
  await measureAnswers();
  print({ kind: "plan", sha256: plan });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  host.stop();
}

/** @param {Network} network */
async function checkLine(network) {
  await host.use(network.served);
  await inNewProfile(async (profile) => {
    const { browser, page } = await launch(executable, profile, network.emulated);
    print({ kind: "line", network: network.name, megabits: await carried(page, host) });
    await browser.close();
  });
}

/**
 * Each in turn, and another one first in each round, so that what drifts meets all alike.
 * @param {Network} network
 * @param {number} round
 */
async function measureAll(network, round) {
  await host.use(network.served);
  const subjects = SUBJECTS.filter(({ name }) => name !== "empty" || network.name === LOCAL);
  for (const index of subjects.keys()) {
    await measure(subjects[(index + round) % subjects.length], network, round);
  }
}

/**
 * One subject in a browser that has never seen it.
 * @param {Subject} subject
 * @param {Network} network
 * @param {number} round
 */
async function measure(subject, network, round) {
  const told = { subject: subject.name, network: network.name, round };
  await inNewProfile(async (profile) => {
    const { browser, page } = await launch(executable, profile, network.emulated);
    try {
      await see(page, subject, { ...told, visit: "cold" }, network.name === LOCAL);
      if (network.name === LOCAL) await stay(browser, page, subject, told);
    } finally {
      await browser.close();
    }
    if (subject.returns && network.name === LOCAL) await restart(profile, subject, told);
  });
}

/**
 * What the page needs at rest, and how fast it is after one has left it.
 * @param {import("puppeteer-core").Browser} browser
 * @param {import("puppeteer-core").Page} page
 * @param {Subject} subject
 * @param {{network: string}} told
 */
async function stay(browser, page, subject, told) {
  print({ kind: "memory", ...told, ...(await memoryOf(browser, page)) });
  if (!subject.returns) return;
  await leave(page);
  await see(page, subject, { ...told, visit: "repeat" });
}

/**
 * The next visit in a new process with the same profile.
 * @param {string} profile
 * @param {Subject} subject
 * @param {{network: string}} told
 */
async function restart(profile, subject, told) {
  const { browser, page } = await launch(executable, profile);
  try {
    await see(page, subject, { ...told, visit: "restarted" });
  } finally {
    await browser.close();
  }
}

/**
 * One visit, with what came over the wire before the plan and behind it.
 * @param {import("puppeteer-core").Page} page
 * @param {Subject} subject
 * @param {{network: string, visit: string}} told
 * @param {boolean} stays until all that goes on behind the page is done
 */
async function see(page, subject, told, stays = false) {
  await host.forget();
  const { milliseconds, moment, plan: html } = await visit(page, host.address + subject.path);
  checkPlan(subject, html);
  if (stays) await host.quiet(subject.returns ? CALM.returns : CALM.leaves);
  if (stays) await copyMade(page);
  const { before, after } = await host.bytes(moment);
  print({ kind: "visit", ...told, milliseconds, bytes: before, bytes_later: after });
}

/**
 * @param {Subject} subject
 * @param {string | null} html
 */
function checkPlan(subject, html) {
  if (!subject.plans) return;
  if (!html) throw new Error(`${subject.name} shows no plan.`);
  const sum = createHash("sha256").update(html).digest("hex");
  plan ??= sum;
  if (sum !== plan) throw new Error(`${subject.name} shows another plan than the others, so nothing can be compared.`);
}

async function measureAnswers() {
  await host.use(FAST);
  await inNewProfile(async (profile) => {
    const { browser, page } = await launch(executable, profile);
    try {
      await visit(page, host.address + CALCULATOR.path);
      await host.quiet(CALM.returns);
      await copyMade(page);
      print({ kind: "answers", ...(await answerMany(page)) });
      print({ kind: "browser", version: await browser.version() });
    } finally {
      await browser.close();
    }
  });
}

/** @param {object} found */
function print(found) {
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
