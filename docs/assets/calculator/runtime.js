"use strict";

const runtimeScript = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/**
 * Python, ready to answer: in a worker, or on the page itself where the browser refuses the worker.
 * @param {(reason: string) => void} onPlain when it has to start the plain way, which takes longer
 * @returns {Promise<Runtime>}
 */
async function startRuntime(onPlain) {
  const runtime = /** @type {RuntimeFiles} */ (JSON.parse(element("runtime-files").textContent ?? ""));
  const places = isOffline() ? await filesAtHand(runtime) : placesOnThisSite(runtime);
  try {
    return await startInWorker(runtime, places, onPlain);
  } catch (error) {
    if (!(error instanceof WorkerRefused)) throw error;
    return startOnThePage(runtime, places, onPlain);
  }
}

/**
 * @param {RuntimeFiles} runtime
 * @returns {Places}
 */
function placesOnThisSite({ files }) {
  const root = new URL("../../", runtimeScript);
  return Object.fromEntries(
    Object.entries(files).map(([name, { path, integrity }]) => [name, { address: new URL(path, root).href, integrity }]),
  );
}

/** The browser does not let this page have the worker, which says nothing about the files. */
class WorkerRefused extends Error {}

/**
 * @param {RuntimeFiles} runtime
 * @param {Places} places
 * @param {(reason: string) => void} onPlain
 * @returns {Promise<Runtime>}
 */
async function startInWorker(runtime, places, onPlain) {
  const source = new Blob([`${openerOf}; (${bootWorker})(self);`], { type: "text/javascript" });
  const address = URL.createObjectURL(source);
  let worker;
  try {
    worker = new BrowserWorker(address);
  } catch (error) {
    throw new WorkerRefused(String(error));
  }
  const exchange = exchangeWith(worker, onPlain);
  try {
    await exchange({ runtime, places });
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
  return { answer: exchange, stop: () => worker.terminate() };
}

/**
 * @param {Worker} worker
 * @param {(reason: string) => void} onPlain
 * @returns {(message: unknown) => Promise<Answered>}
 */
function exchangeWith(worker, onPlain) {
  return (message) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        const reply = /** @type {Reply} */ (data);
        if (reply.kind === "plain") onPlain(reply.reason);
        else if (reply.kind === "refused") reject(new WorkerRefused(reply.message));
        else if (reply.kind === "failed") reject(Object.assign(new Error(reply.message), { name: reply.cause }));
        else resolve(reply.kind === "answered" ? reply : { text: "", took: 0 });
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new WorkerRefused(event.message));
      };
      worker.postMessage(message);
    });
}

/**
 * @param {RuntimeFiles} runtime
 * @param {Places} places
 * @param {(reason: string) => void} onPlain
 * @returns {Promise<Runtime>}
 */
async function startOnThePage(runtime, places, onPlain) {
  const open = openerOf(places);
  const { startPython } = await import(URL.createObjectURL(await (await open("start.mjs")).blob()));
  const answer = await startPython(runtime, open, onPlain);
  return {
    answer: async (question) => {
      const from = performance.now();
      return { text: answer(question), took: performance.now() - from };
    },
    stop: () => {},
  };
}

/**
 * Runs in a worker made from this function's own text, together with `openerOf`.
 * @param {any} scope the worker
 */
function bootWorker(scope) {
  // Pyodide refuses classic workers and knows them by this function.
  scope.importScripts = undefined;
  scope.onmessage = async (/** @type {MessageEvent} */ { data: { runtime, places } }) => {
    const open = openerOf(places);
    // All at once, for each has to cross the network.
    for (const name of ["interpreter.wasm", "memory.bin", "interpreter.mjs", "loader.mjs"]) open(name).catch(() => {});
    let start;
    try {
      start = await open("start.mjs");
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      scope.postMessage({ kind: "failed", cause: name, message });
      return;
    }
    try {
      start = await import(URL.createObjectURL(await start.blob()));
    } catch (error) {
      scope.postMessage({ kind: "refused", message: String(error) });
      return;
    }
    await start.serve(scope, runtime, open);
  };
}

/**
 * Opens the files of the runtime, each once, checked against its hash and unpacked.
 * @param {Places} places
 * @returns {Open}
 */
function openerOf(places) {
  /** @type {Record<string, Promise<Response>>} */
  const opened = {};
  return (name) => (opened[name] ??= open(name));

  /** @param {string} name */
  async function open(name) {
    const place = places[name];
    if ("cause" in place) throw failure(place.cause, place.message);
    const packed = place instanceof Blob ? place.stream() : await fetched(name, place);
    const type = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    const unpacked = packed.pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked, { headers: { "Content-Type": type } });
  }

  /**
   * @param {string} name
   * @param {{ address: string, integrity: string }} place
   * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
   */
  async function fetched(name, { address, integrity }) {
    try {
      return bodyOf(await fetch(address, { integrity }));
    } catch {
      // Past every cache, in which it may have been damaged.
      const again = `${address}?again`;
      try {
        return bodyOf(await fetch(again, { integrity, cache: "reload" }));
      } catch {
        throw await reasonFor(name, again);
      }
    }
  }

  /** @param {Response} response */
  function bodyOf(response) {
    return /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body);
  }

  /**
   * @param {string} name
   * @param {string} address what was refused, or could not be had
   */
  async function reasonFor(name, address) {
    const found = await fetch(address, { cache: "reload" }).catch(() => null);
    if (!found) return failure("Unreachable", `${name} could not be fetched.`);
    if (!found.ok) return failure("Missing", `${name}: ${found.status} ${found.statusText}`);
    return failure("Damaged", `${name} is not the file that this page was built with.`);
  }

  /**
   * @param {string} name
   * @param {string} message
   */
  function failure(name, message) {
    return Object.assign(new Error(message), { name });
  }
}
