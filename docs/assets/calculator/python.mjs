// Python with vcf_logic, ready to plan. Runs in a worker, or on the page where workers are refused.

/** @typedef {typeof import("pyodide").loadPyodide} LoadPyodide */

/**
 * @param {LoadPyodide} loadPyodide
 * @param {object} options Pyodide's own
 * @param {string} wheel its address
 * @returns {Promise<(answers: string) => string>} question in, reply out, both JSON text
 */
export async function startPython(loadPyodide, options, wheel) {
  const [python, archive] = await Promise.all([
    Promise.race([loadPyodide(options), webAssemblyFailure()]),
    bytesAt(wheel),
  ]);
  python.unpackArchive(archive, "wheel");
  return python.pyimport("vcf_logic.bridge").answer;
}

/**
 * Start, say so, then answer every message.
 * @param {{postMessage: (reply: object) => void, onmessage: unknown}} scope the worker
 * @param {() => Promise<(answers: string) => string>} start
 */
export async function serve(scope, start) {
  /** @param {() => object | Promise<object>} attempt */
  const reply = async (attempt) => {
    try {
      scope.postMessage(await attempt());
    } catch (error) {
      // Pyodide also throws things that are no errors.
      const { message = String(error) } = /** @type {Partial<Error>} */ (error);
      scope.postMessage({ kind: "failed", message });
    }
  };
  await reply(async () => {
    const answer = await start();
    scope.onmessage = (/** @type {MessageEvent<string>} */ { data }) =>
      reply(() => ({ kind: "answered", text: answer(data) }));
    return { kind: "ready" };
  });
}

/**
 * Pyodide only logs it when the WebAssembly cannot be had, and then waits for ever.
 * @returns {Promise<never>}
 */
function webAssemblyFailure() {
  return new Promise((_, reject) => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (...given) => {
      const made = instantiate(...given);
      made.catch(reject);
      return made;
    };
  });
}

/** @param {string} address */
async function bytesAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
