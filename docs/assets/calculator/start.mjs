// Python with vcf_logic, from files in memory: restored from a picture of its memory or, where that cannot
// be done, started the plain way. Runs in a worker, or on the page where workers are refused.

/** @typedef {(question: string) => string} Answering question in, reply out, both JSON text */
/** @typedef {{ loadPyodide: typeof import("pyodide").loadPyodide, createModule: unknown, program: WebAssembly.Module }} Interpreter */

/** Pyodide asks for its files under an address; this one leads nowhere. */
const NOWHERE = "https://runtime.invalid/";

/**
 * Start, say so, then answer every message.
 * @param {{postMessage: (reply: object) => void, onmessage: unknown}} scope the worker
 * @param {RuntimeFiles} runtime
 * @param {Open} open
 */
export async function serve(scope, runtime, open) {
  /** @param {() => object | Promise<object>} attempt */
  const reply = async (attempt) => {
    try {
      scope.postMessage(await attempt());
    } catch (error) {
      scope.postMessage({ kind: "failed", ...told(error) });
    }
  };
  await reply(async () => {
    const answer = await startPython(runtime, open, (reason) => scope.postMessage({ kind: "plain", reason }));
    scope.onmessage = (/** @type {MessageEvent<string>} */ { data }) =>
      reply(() => {
        const from = performance.now();
        const text = answer(data);
        return { kind: "answered", text, took: performance.now() - from };
      });
    return { kind: "ready" };
  });
}

/**
 * @param {unknown} error Pyodide also throws things that are no errors
 * @returns {{ cause: string, message: string }}
 */
export function told(error) {
  const { name = "", message = String(error) } = /** @type {Partial<Error>} */ (error);
  return { cause: name, message };
}

/**
 * @param {RuntimeFiles} runtime
 * @param {Open} open
 * @param {(reason: string) => void} onPlain when the memory cannot be used
 * @returns {Promise<Answering>}
 */
export async function startPython(runtime, open, onPlain) {
  const interpreter = await prepare(open);
  try {
    return await restore(interpreter, runtime, open);
  } catch (error) {
    onPlain(told(error).message);
    return startPlainly(interpreter, runtime, open);
  }
}

/**
 * @param {Open} open
 * @returns {Promise<Interpreter>}
 */
async function prepare(open) {
  const [{ loadPyodide }, { default: createModule }, program] = await Promise.all([
    moduleIn(open("loader.mjs")),
    moduleIn(open("interpreter.mjs")),
    open("interpreter.wasm").then((response) => WebAssembly.compileStreaming(response)),
  ]);
  return { loadPyodide, createModule, program };
}

/**
 * The memory as it was when `scripts/snapshot` had imported the package and asked it for plans.
 * @param {Interpreter} interpreter
 * @param {RuntimeFiles} runtime
 * @param {Open} open
 */
async function restore(interpreter, runtime, open) {
  const memory = new Uint8Array(runtime.memory.bytes);
  const filled = fill(memory, open("memory.bin"));
  // Where it fails is where it is awaited.
  filled.catch(() => {});
  const python = await load(interpreter, runtime, { _loadSnapshot: memory }, {
    supply: async () => new Response(),
    began: async (instance) => {
      await filled;
      addWhatItStartsWith(memory, instance, runtime.memory.initial);
    },
  });
  letGo(memory);
  return answering(python);
}

/**
 * Pyodide with its standard library, and the wheel unpacked.
 * @param {Interpreter} interpreter
 * @param {RuntimeFiles} runtime
 * @param {Open} open
 */
async function startPlainly(interpreter, runtime, open) {
  const python = await load(interpreter, runtime, {}, { supply: () => open("stdlib.zip"), began: async () => {} });
  const wheel = await (await open("vcf_logic.whl")).arrayBuffer();
  python.unpackArchive(wheel, "wheel");
  return answering(python);
}

/** @param {import("pyodide").PyodideAPI} python */
function answering(python) {
  return /** @type {Answering} */ (python.pyimport("vcf_logic.bridge").answer);
}

/**
 * Pyodide would fetch and compile by itself; here it gets what is already there.
 * @param {Interpreter} interpreter
 * @param {RuntimeFiles} runtime
 * @param {object} options Pyodide's own
 * @param {{ supply: () => Promise<Response>, began: (instance: WebAssembly.Instance) => Promise<void> }} around what
 *   gives the standard library, and what is done before Python runs
 */
async function load({ loadPyodide, createModule, program }, runtime, options, { supply, began }) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = async (address, ...more) => {
    if (!String(address).startsWith(NOWHERE)) return fetch(address, ...more);
    return String(address).endsWith(".zip") ? supply() : new Response();
  };
  const failure = new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      // Pyodide only logs it when this fails, and waits for ever.
      try {
        const instance = await WebAssembly.instantiate(program, imports);
        await began(instance);
        return { module: program, instance };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
  const given = {
    ...options,
    indexURL: NOWHERE,
    createPyodideModule: /** @type {any} */ (createModule),
    lockFileContents: JSON.stringify(runtime.lock),
  };
  try {
    return /** @type {import("pyodide").PyodideAPI} */ (await Promise.race([loadPyodide(given), failure]));
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/**
 * The picture holds only what differs from the memory that the WebAssembly itself brings.
 * @param {Uint8Array} memory
 * @param {WebAssembly.Instance} instance
 * @param {number} length how far that memory reaches
 */
function addWhatItStartsWith(memory, instance, length) {
  const header = new Uint32Array(memory.buffer, 0, 2)[1];
  const { buffer } = /** @type {WebAssembly.Memory} */ (instance.exports.memory);
  const initial = new Uint8Array(buffer, 0, length);
  for (let at = 0; at < length; at++) memory[header + at] ^= initial[at];
}

/**
 * Pyodide keeps its options, and with them the copy that it restored from.
 * @param {Uint8Array<ArrayBuffer>} memory
 */
function letGo(memory) {
  const { transfer } = /** @type {{ transfer?: (length: number) => ArrayBuffer }} */ (memory.buffer);
  transfer?.call(memory.buffer, 0);
}

/**
 * @param {Uint8Array} bytes
 * @param {Promise<Response>} opened
 */
async function fill(bytes, opened) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ ((await opened).body).getReader();
  let filled = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes.set(read.value, filled);
    filled += read.value.length;
  }
  if (filled !== bytes.length) throw new Error(`memory.bin holds ${filled} bytes instead of ${bytes.length}.`);
}

/** @param {Promise<Response>} opened */
async function moduleIn(opened) {
  const address = URL.createObjectURL(await (await opened).blob());
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
