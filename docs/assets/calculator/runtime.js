"use strict";

const runtimeScript = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/**
 * The runtime, by the road that is open: from a folder nothing can be fetched.
 * @param {string} [wheel] its address, as the page gives it
 */
function startFrom(wheel = "") {
  if (location.protocol === "file:") return startOffline();
  return startOnline(new URL(wheel, location.href).href);
}

/**
 * The road over http: a module worker that loads Pyodide and the wheel from this site.
 * @param {string} wheel its address
 */
function startOnline(wheel) {
  const worker = new Worker(new URL("worker.mjs", runtimeScript), { type: "module" });
  return throughWorker(worker, wheel);
}

/**
 * @param {Worker} worker
 * @param {unknown} start what the worker starts from
 * @returns {Promise<Runtime>}
 */
async function throughWorker(worker, start) {
  /** @param {unknown} message */
  const exchange = (message) => {
    const reply = nextReply(worker);
    worker.postMessage(message);
    return reply;
  };
  try {
    await exchange(start);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { answer: exchange, stop: () => worker.terminate() };
}

/**
 * @param {Worker} worker
 * @returns {Promise<string>} the text of a result, empty when the worker only says it is ready
 */
function nextReply(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      const reply = /** @type {Reply} */ (data);
      if (reply.kind === "failed") reject(new Error(reply.message));
      else resolve(reply.kind === "answered" ? reply.text : "");
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || "A file of the calculator could not be loaded."));
    };
  });
}
