// What a page costs: the memory of its process, and the heaps of its JavaScript.
import { readFile } from "node:fs/promises";

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<{footprint: number, private: number, heaps: number}>} in bytes: what no file stands behind, as
 *   Chromium's task manager counts; what no other process shares; JavaScript's own
 */
export async function memoryOf(browser, page) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const sizes = await Promise.all(renderers.map(({ id }) => sizesOf(id)));
  await session.detach();
  // The others are spares that Chromium keeps for the next page.
  const [largest] = sizes.sort((one, other) => other.footprint - one.footprint);
  return { ...largest, heaps: await heapsOf(page) };
}

/** @param {number} process */
async function sizesOf(process) {
  const rollup = await readFile(`/proc/${process}/smaps_rollup`, "utf-8");
  const bytes = (/** @type {string} */ name) => Number(rollup.match(`${name}: +(\\d+) kB`)?.[1] ?? 0) * 1024;
  return { private: bytes("Private_Clean") + bytes("Private_Dirty"), footprint: bytes("Anonymous") };
}

/** @param {import("puppeteer-core").Page} page */
async function heapsOf(page) {
  const own = await page.createCDPSession();
  const sessions = [own, ...page.workers().map(({ client }) => client)];
  const used = await Promise.all(sessions.map((session) => session.send("Runtime.getHeapUsage")));
  await own.detach();
  return used.reduce((sum, { usedSize }) => sum + usedSize, 0);
}
