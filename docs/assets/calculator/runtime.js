"use strict";

/** Every page with a calculator is one folder below the root of the site. */
const siteRoot = new URL("../", location.href);

/** What every start needs, in the order in which it is wanted. */
const NEEDED = ["start.mjs", "interpreter.wasm", "memory.bin", "interpreter.mjs", "loader.mjs"];

/** Whoever waits for Python hears when it has to start the plain way, also when that was before. */
const plainly = { isTaken: false, tell: () => {} };

/** @type {Promise<Runtime> | null} */
let early = null;

/**
 * Python, ready to answer: in a worker, or on the page itself where the browser refuses the worker.
 * @param {() => void} onPlain when it has to start the plain way, which takes longer
 * @returns {Promise<Runtime>}
 */
function startRuntime(onPlain) {
  plainly.tell = onPlain;
  if (plainly.isTaken) onPlain();
  const started = early ?? beginRuntime();
  early = null;
  return started;
}

/** @returns {Promise<Runtime>} */
async function beginRuntime() {
  plainly.isTaken = false;
  const runtime = /** @type {RuntimeFiles} */ (JSON.parse(document.getElementById("runtime-files")?.textContent ?? ""));
  const bring = ahead(isOffline() ? (name) => fileAtHand(runtime, name) : (name) => fetchFile(runtime, name));
  try {
    return await startInWorker(runtime, bring);
  } catch (error) {
    if (!(error instanceof WorkerRefused)) throw error;
    return startOnThePage(runtime, bring);
  }
}

function goesPlainly() {
  plainly.isTaken = true;
  plainly.tell();
}

/** Whether the files of the runtime cannot be fetched, but come with the page or stand beside it. */
function isOffline() {
  return location.protocol === "file:" || document.getElementById("runtime-files")?.dataset.brought === "";
}

/**
 * What every start needs is asked for at once; whoever takes a file may keep it.
 * @param {Bring} bring
 * @returns {Bring}
 */
function ahead(bring) {
  const begun = new Map(NEEDED.map((name) => [name, bring(name)]));
  for (const one of begun.values()) one.catch(() => {}); // told to whoever takes it
  return (name) => {
    const brought = begun.get(name) ?? bring(name);
    begun.delete(name);
    return brought;
  };
}

/**
 * A file of the runtime as it is published: packed, and checked by the browser against its hash.
 * @param {RuntimeFiles} runtime
 * @param {string} name
 */
async function fetchFile({ files }, name) {
  const { path, integrity } = files[name];
  const address = new URL(path, siteRoot).href;
  try {
    return await (await fetch(address, { integrity, priority: "high" })).arrayBuffer();
  } catch {
    // Past every cache, in which it may have been damaged.
    const again = `${address}?again`;
    try {
      return await (await fetch(again, { integrity, cache: "reload" })).arrayBuffer();
    } catch {
      throw await whatIsWrong(name, again);
    }
  }
}

/**
 * @param {string} name
 * @param {string} address what was refused, or could not be had
 */
async function whatIsWrong(name, address) {
  const found = await fetch(address, { cache: "reload" }).catch(() => null);
  if (!found) return failureOf("Unreachable", `${name} could not be fetched.`);
  if (!found.ok) return failureOf("Missing", `${name}: ${found.status} ${found.statusText}`);
  return failureOf("Damaged", `${name} is not the file that this page was built with.`);
}

/**
 * @param {string} cause
 * @param {string} message
 */
function failureOf(cause, message) {
  return Object.assign(new Error(message), { name: cause });
}

/** The browser does not let this page have the worker, which says nothing about the files. */
class WorkerRefused extends Error {}

/**
 * @param {RuntimeFiles} runtime
 * @param {Bring} bring
 * @returns {Promise<Runtime>}
 */
async function startInWorker(runtime, bring) {
  const source = new Blob([`${unpacked}; (${bootWorker})(self);`], { type: "text/javascript" });
  const address = URL.createObjectURL(source);
  let worker;
  try {
    worker = new (globalThis.BrowserWorker ?? Worker)(address);
  } catch (error) {
    throw new WorkerRefused(String(error));
  }
  const exchange = exchangeWith(worker, bring);
  try {
    await exchange({ runtime });
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
 * @param {Bring} bring
 * @returns {(message: unknown) => Promise<Answered>}
 */
function exchangeWith(worker, bring) {
  /** @param {string} name */
  const send = (name) =>
    bring(name).then(
      (packed) => worker.postMessage({ name, packed }, [packed]),
      ({ name: cause, message }) => worker.postMessage({ name, cause, message }),
    );
  return (message) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        const reply = /** @type {Reply} */ (data);
        if (reply.kind === "wants") send(reply.name);
        else if (reply.kind === "plain") goesPlainly();
        else if (reply.kind === "refused") reject(new WorkerRefused(reply.message));
        else if (reply.kind === "failed") reject(failureOf(reply.cause, reply.message));
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
 * @param {Bring} bring
 * @returns {Promise<Runtime>}
 */
async function startOnThePage(runtime, bring) {
  /** @param {string} name */
  const open = async (name) => unpacked(name, await bring(name));
  const { startPython } = await import(URL.createObjectURL(await (await open("start.mjs")).blob()));
  const answer = await startPython(runtime, open, goesPlainly);
  return {
    answer: async (question) => {
      const from = performance.now();
      return { text: answer(question), took: performance.now() - from };
    },
    stop: () => {},
  };
}

/**
 * Runs in a worker made from this function's own text, together with `unpacked`.
 * @param {any} scope the worker
 */
function bootWorker(scope) {
  // Pyodide refuses classic workers and knows them by this function.
  scope.importScripts = undefined;
  /** @type {Record<string, { resolve: (packed: ArrayBuffer) => void, reject: (failure: Error) => void }>} */
  const awaited = {};
  /** @type {Open} */
  const open = async (name) => {
    const packed = new Promise((resolve, reject) => (awaited[name] = { resolve, reject }));
    scope.postMessage({ kind: "wants", name });
    return unpacked(name, await packed);
  };
  scope.onmessage = (/** @type {MessageEvent} */ { data: { runtime, name, packed, cause, message } }) => {
    if (runtime) begin(runtime);
    else if (packed) awaited[name].resolve(packed);
    else awaited[name].reject(Object.assign(new Error(message), { name: cause }));
  };

  /** @param {RuntimeFiles} runtime */
  async function begin(runtime) {
    let start;
    try {
      start = await (await open("start.mjs")).blob();
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      return scope.postMessage({ kind: "failed", cause: name, message });
    }
    try {
      start = await import(URL.createObjectURL(start));
    } catch (error) {
      return scope.postMessage({ kind: "refused", message: String(error) });
    }
    await start.serve(scope, runtime, open);
  }
}

/**
 * @param {string} name
 * @param {ArrayBuffer} packed
 */
function unpacked(name, packed) {
  const PIECE = 1 << 18; // unpacked fastest, as measured in Chromium
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at < packed.byteLength; at += PIECE) {
        controller.enqueue(new Uint8Array(packed, at, Math.min(PIECE, packed.byteLength - at)));
      }
      controller.close();
    },
  });
  const type = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
  return new Response(pieces.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
}

// Answers in the address will be asked about as soon as the page is there: Python need not wait for it.
if (location.hash.includes("=") && !isOffline()) {
  early = beginRuntime();
  early.catch(() => {}); // told to whoever asks for it
}
