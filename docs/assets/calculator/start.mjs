// Python with vcf_logic, from files in memory: restored from a picture of its memory or, where that cannot
// be done, started the plain way. Runs in a worker, or on the page where workers are refused.

/** @typedef {(question: string) => string} Answering question in, reply out, both JSON text */
/** @typedef {{ loadPyodide: typeof import("pyodide").loadPyodide, createModule: (settings: object) => Promise<any>, program: WebAssembly.Module }} Interpreter */

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
    const answer = await startPython(runtime, open, () => scope.postMessage({ kind: "plain" }));
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
 * @param {() => void} onPlain when the memory cannot be used
 * @returns {Promise<Answering>}
 */
export async function startPython(runtime, open, onPlain) {
  const picture = unpack(runtime, open);
  picture.catch(() => {}); // where it is awaited it is told
  const interpreter = await prepare(open);
  try {
    return await restore(interpreter, runtime, picture);
  } catch (error) {
    console.warn("The quick start did not work:", told(error).message);
    onPlain();
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
 * @param {Promise<Uint8Array>} unpacked
 */
async function restore(interpreter, runtime, unpacked) {
  let initial = new Uint8Array();
  // Pyodide sees a picture that is all header: what follows it is put into the memory here, without a copy.
  const header = new Uint8Array(runtime.memory.header);
  const python = await load(interpreter, runtime, { _loadSnapshot: header }, {
    supply: async () => new Response(),
    instantiated: (memory) => {
      initial = memory.slice(0, runtime.memory.initial);
    },
    ready: async (memory) => {
      const picture = await unpacked;
      header.set(picture.subarray(0, header.length));
      write(memory, picture.subarray(header.length), runtime.memory.stretches);
      for (let at = 0; at < initial.length; at++) memory[at] ^= initial[at];
      letGo(picture);
    },
  });
  return answering(python);
}

/**
 * Free at once what would wait for the browser to notice that nobody needs it.
 * @param {Uint8Array} bytes
 */
function letGo({ buffer }) {
  const { transfer } = /** @type {{ transfer?: (length: number) => ArrayBuffer }} */ (buffer);
  transfer?.call(buffer, 0);
}

/**
 * Where the picture holds nothing the memory is empty.
 * @param {Uint8Array} memory
 * @param {Uint8Array} content
 * @param {[from: number, to: number][]} stretches
 */
function write(memory, content, stretches) {
  let taken = 0;
  let end = 0;
  for (const [from, to] of stretches) {
    memory.fill(0, end, from);
    memory.set(content.subarray(taken, taken + to - from), from);
    taken += to - from;
    end = to;
  }
  memory.fill(0, end);
}

/**
 * Pyodide with its standard library, and the wheel unpacked.
 * @param {Interpreter} interpreter
 * @param {RuntimeFiles} runtime
 * @param {Open} open
 */
async function startPlainly(interpreter, runtime, open) {
  const python = await load(interpreter, runtime, {}, {
    supply: () => open("stdlib.zip"),
    instantiated: () => {},
    ready: async () => {},
  });
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
 * @param {{
 *   supply: () => Promise<Response>,
 *   instantiated: (memory: Uint8Array) => void,
 *   ready: (memory: Uint8Array) => Promise<void>,
 * }} steps what gives the standard library, and what is done with the memory before anything runs and before Python
 *   does
 */
async function load({ loadPyodide, createModule, program }, runtime, options, { supply, instantiated, ready }) {
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
        const { buffer } = /** @type {WebAssembly.Memory} */ (instance.exports.memory);
        instantiated(new Uint8Array(buffer));
        return { module: program, instance };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
  /** @param {any} settings */
  const createPyodideModule = async (settings) => {
    const module = await createModule(settings);
    await ready(module.HEAPU8);
    return module;
  };
  const lockFileContents = JSON.stringify(runtime.lock);
  const given = { ...options, indexURL: NOWHERE, createPyodideModule, lockFileContents };
  try {
    return /** @type {import("pyodide").PyodideAPI} */ (await Promise.race([loadPyodide(given), failure]));
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/**
 * @param {RuntimeFiles} runtime
 * @param {Open} open
 */
async function unpack({ memory: { header, stretches } }, open) {
  const bytes = new Uint8Array(stretches.reduce((length, [from, to]) => length + to - from, header));
  const reader = /** @type {ReadableStream<Uint8Array>} */ ((await open("memory.bin")).body).getReader();
  let filled = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes.set(read.value, filled);
    filled += read.value.length;
  }
  if (filled !== bytes.length) throw new Error(`memory.bin holds ${filled} bytes instead of ${bytes.length}.`);
  return bytes;
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
