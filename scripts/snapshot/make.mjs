// Takes a picture of Python's memory with vcf_logic imported and used once.
// node make.mjs <wheel> <preparation in Python> <output>; prints what a page must know to use it, as JSON.
//
// What is written is the difference to the memory that the WebAssembly starts with (decision 027).
import nodeCrypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [wheel, preparation, output] = process.argv.slice(2);

// Whatever may differ from run to run is held still, so that the same inputs give the same bytes.
const MOMENT = Date.UTC(2026, 0, 1);
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length ? given : [MOMENT]));
  }
  static now = () => MOMENT;
};
performance.now = () => 0;
nodeCrypto.randomFillSync = (array) => array.fill(0);

/** The memory before anything ran, and a way to refuse Python more of it. */
const start = watchStart();
const python = await loadPyodide({ _makeSnapshot: true, env: { PYTHONHASHSEED: "0" } });
python.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
python.runPython(readFileSync(preparation, "utf-8"));
clearFreeMemory(python._module);

const picture = python.makeMemorySnapshot();
const [, headerLength] = new Uint32Array(picture.buffer, 0, 2);
const memory = picture.subarray(headerLength);
for (let at = 0; at < start.memory.length; at++) memory[at] ^= start.memory[at];
const stretches = stretchesWithContent(memory);
const written = [picture.subarray(0, headerLength), ...stretches.map(([from, to]) => memory.subarray(from, to))];
writeFileSync(output, Buffer.concat(written));
const { info } = JSON.parse(JSON.stringify(python.lockfile));
process.stdout.write(JSON.stringify({ header: headerLength, initial: start.memory.length, stretches, info }));

/**
 * Where the memory holds anything but zeros, as [from, to] in bytes.
 * @param {Uint8Array} memory
 */
function stretchesWithContent(memory) {
  const PAGE = 1 << 16;
  const stretches = [];
  for (let from = 0; from < memory.length; from += PAGE) {
    if (memory.subarray(from, from + PAGE).every((byte) => byte === 0)) continue;
    const to = Math.min(from + PAGE, memory.length);
    if (stretches.at(-1)?.[1] === from) stretches.at(-1)[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}

function watchStart() {
  const watched = { memory: new Uint8Array(), mayGrow: true };
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (source, imports) => {
    const environment = imports?.env ?? {};
    const { emscripten_resize_heap: resize } = environment;
    if (resize) environment.emscripten_resize_heap = (size) => (watched.mayGrow ? resize(size) : 0);
    const made = await instantiate(source, imports);
    if (resize) watched.memory = withoutTrailingZeros(made.instance.exports.memory.buffer);
    return made;
  };
  return watched;
}

/** @param {ArrayBuffer} buffer */
function withoutTrailingZeros(buffer) {
  const bytes = new Uint8Array(buffer);
  const length = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return bytes.slice(0, length);
}

/** What was freed still holds what stood there, which would only be downloaded. */
function clearFreeMemory(module) {
  const taken = [];
  start.mayGrow = false;
  for (let size = 1 << 21; size >= 16; size >>= 1) {
    for (let place; (place = module._malloc(size)); taken.push(place)) {
      module.HEAPU8.fill(0, place, place + size);
    }
  }
  for (const place of taken) module._free(place);
  start.mayGrow = true;
}
