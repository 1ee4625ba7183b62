// A browser of its own for every sample, and a visit in it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const PATIENCE = 120_000;
const STARTED = 1000;
const FLAGS = ["--no-sandbox", "--disable-component-update", "--disable-background-networking", "--no-default-browser-check"];

/**
 * Give a profile that nobody has used, and forget it afterwards.
 * @param {(profile: string) => Promise<void>} use
 */
export async function inNewProfile(use) {
  const profile = await mkdtemp(join(tmpdir(), "benchmark-"));
  try {
    await use(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A new process, settled, with one empty page.
 * @param {string} executablePath
 * @param {string} profile
 * @param {import("./subjects.mjs").Speed | null} line to be emulated
 */
export async function launch(executablePath, profile, line = null) {
  const browser = await puppeteer.launch({ executablePath, userDataDir: profile, args: FLAGS, protocolTimeout: 2 * PATIENCE });
  const [page] = await browser.pages();
  page.setDefaultTimeout(PATIENCE);
  if (line) await emulate(browser, page, line);
  await pause(STARTED);
  return { browser, page };
}

/**
 * Open an address and wait for its first plan.
 * @param {import("puppeteer-core").Page} page
 * @param {string} address
 * @returns {Promise<{milliseconds: number, moment: number, plan: string | null}>} the time from the start of the
 *   navigation, the moment in milliseconds since 1970, and the plan's HTML; all by the page's own clock
 */
export async function visit(page, address) {
  /** @type {string[]} */
  const noted = [];
  const note = (what) => noted.push(String(what.text?.() ?? what));
  page.on("pageerror", note).on("console", note);
  try {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    return await page.evaluate(firstPlan, PATIENCE);
  } catch (error) {
    throw new Error(`${address} gave no plan: ${error}\n${noted.slice(-8).join("\n")}`);
  } finally {
    page.off("pageerror", note).off("console", note);
  }
}

/**
 * Runs in the page.
 * @param {number} patience in milliseconds
 */
function firstPlan(patience) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`waited ${patience / 1000} s`)), patience);
    new PerformanceObserver((list) => {
      const mark = list.getEntriesByName("vcf:first-plan")[0];
      if (!mark) return;
      const plan = document.querySelector("#plan .vcf-plan")?.outerHTML ?? null;
      resolve({ milliseconds: mark.startTime, moment: performance.timeOrigin + mark.startTime, plan });
    }).observe({ type: "mark", buffered: true });
  });
}

/**
 * Wait until the site's own copy for use without a network is whole, where one is made.
 * @param {import("puppeteer-core").Page} page
 */
export async function copyMade(page) {
  await page.evaluate(async () => {
    if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
  });
}

/**
 * Leave the page for an empty one.
 * @param {import("puppeteer-core").Page} page
 */
export async function leave(page) {
  await page.goto("about:blank");
  await pause(STARTED);
}

/**
 * Chromium's own emulation of a slow line: for a page with its workers, and for service workers.
 * @param {import("puppeteer-core").Browser} browser
 * @param {import("puppeteer-core").Page} page
 * @param {import("./subjects.mjs").Speed} line
 */
async function emulate(browser, page, { megabits, delay }) {
  const bytes = (megabits * 1e6) / 8;
  const conditions = { offline: false, latency: delay, downloadThroughput: bytes, uploadThroughput: bytes };
  const slow = async (/** @type {import("puppeteer-core").CDPSession} */ session) => {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", conditions);
  };
  await slow(await page.createCDPSession());
  browser.on("targetcreated", async (target) => {
    if (target.type() === "service_worker") await slow(await target.createCDPSession());
  });
}
