"use strict";

const offlineScript = /** @type {HTMLScriptElement} */ (document.currentScript).src;

const WORKER_BOOT = `onmessage = ({ data: files }) =>
  import(URL.createObjectURL(files["offline.mjs"]))
    .then(({ serveFiles }) => serveFiles(self, files))
    .catch((error) => postMessage({ kind: "failed", message: String(error) }));`;

/** The road from a folder: one script brings everything, and nothing is fetched. */
async function startOffline() {
  if (!globalThis.offlinePayload) await loadScript("offline-payload.js");
  const files = await unpackAll(globalThis.offlinePayload ?? {});
  try {
    const boot = new Blob([WORKER_BOOT], { type: "text/javascript" });
    return await throughWorker(new BrowserWorker(URL.createObjectURL(boot)), files);
  } catch {
    return startOnThePage(files);
  }
}

/**
 * Some browsers refuse a worker that imports: plan on the page itself there.
 * @param {Record<string, Blob>} files
 * @returns {Promise<Runtime>}
 */
async function startOnThePage(files) {
  const offline = await import(URL.createObjectURL(files["offline.mjs"]));
  const answer = await offline.startFromFiles(files);
  return { answer: async (question) => answer(question), stop: () => {} };
}

/**
 * @param {Record<string, Packed>} payload
 * @returns {Promise<Record<string, Blob>>}
 */
async function unpackAll(payload) {
  const names = Object.keys(payload);
  const files = await Promise.all(names.map((name) => unpack(payload[name])));
  return Object.fromEntries(names.map((name, position) => [name, files[position]]));
}

/** @param {Packed} packed */
async function unpack({ type, gzip }) {
  const { body } = await fetch(`data:application/gzip;base64,${gzip}`);
  const bytes = /** @type {NonNullable<typeof body>} */ (body).pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes, { headers: { "Content-Type": type } }).blob();
}

/**
 * @param {string} name
 * @returns {Promise<void>}
 */
function loadScript(name) {
  const script = document.createElement("script");
  script.src = new URL(name, offlineScript).href;
  const loaded = new Promise((resolve, reject) => {
    script.onload = () => resolve(undefined);
    script.onerror = () => reject(new Error(`${name} is missing beside the page.`));
  });
  document.head.append(script);
  return loaded.finally(() => script.remove());
}
