// What a line really carries, for a page and its worker at once.

/**
 * @param {import("puppeteer-core").Page} page
 * @param {import("./host.mjs").Host} host
 * @returns {Promise<number>} megabits a second
 */
export async function carried(page, host) {
  await page.goto(`${host.address}/peers/empty.html`);
  await host.forget();
  const seconds = await page.evaluate(loadTwice, `${host.address}/peers/pyodide/python_stdlib.zip`);
  const { before } = await host.bytes(Infinity);
  return (before * 8) / seconds / 1e6;
}

/**
 * Runs in the page.
 * @param {string} address
 * @returns {Promise<number>} seconds
 */
async function loadTwice(address) {
  const load = (/** @type {string} */ from) => fetch(from).then((response) => response.arrayBuffer());
  const program = `onmessage = ({ data }) => (${load})(data).then(() => postMessage(0));`;
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: "text/javascript" })));
  const start = performance.now();
  const inWorker = new Promise((resolve) => (worker.onmessage = resolve));
  worker.postMessage(`${address}?worker`);
  await Promise.all([inWorker, load(`${address}?page`)]);
  return (performance.now() - start) / 1000;
}
