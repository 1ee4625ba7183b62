// The files that the benchmark serves, read, compressed and named before anything is measured.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "../..");
const PYODIDE = join(ROOT, "node_modules/pyodide");
const PYSCRIPT = join(ROOT, "node_modules/@pyscript/core/dist");
const PACKAGES = join(ROOT, ".venv/pyodide");
const RUNTIME = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const COMPRESSED = [".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm"];

/**
 * @typedef {{type: string, tag: string, plain: Buffer, gzip: Buffer | null}} Shelved
 * @param {string} site the built site
 * @param {boolean} compressing whether text and WebAssembly are sent compressed
 * @returns {Map<string, Shelved>} by path: the site under /site/, the pages beside it under /peers/
 */
export function fillShelf(site, compressing) {
  /** @type {Map<string, Shelved>} */
  const shelf = new Map();
  /** @type {(path: string, bytes: Buffer) => void} */
  const put = (path, bytes) => void shelf.set(path, shelved(path, bytes, compressing));
  for (const path of filesIn(site)) put(`/site/${path}`, readFileSync(join(site, path)));
  const wheel = [...shelf.keys()].find((path) => path.endsWith(".whl") && path.includes("/vcf_logic-"));
  if (!wheel) throw new Error(`${site} holds no wheel of vcf_logic: build the site first.`);
  for (const path of filesIn(join(HERE, "peers"))) put(`/peers/${path}`, peer(path, wheel));
  for (const path of RUNTIME) put(`/peers/pyodide/${path}`, readFileSync(join(PYODIDE, path)));
  for (const path of filesIn(PACKAGES)) put(`/peers/pyodide/${path}`, readFileSync(join(PACKAGES, path)));
  put("/peers/pyodide/pyodide-lock.json", packagesServed());
  for (const path of filesIn(PYSCRIPT)) put(`/peers/pyscript/${path}`, readFileSync(join(PYSCRIPT, path)));
  return shelf;
}

/** @param {string} folder */
function filesIn(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile());
  return files.map((one) => join(one.parentPath, one.name).slice(folder.replace(/\/+$/, "").length + 1));
}

/**
 * @param {string} path
 * @param {Buffer} bytes
 * @param {boolean} compressing
 * @returns {Shelved}
 */
function shelved(path, bytes, compressing) {
  const ending = extname(path);
  const gzip = compressing && COMPRESSED.includes(ending) ? gzipSync(bytes, { level: 6 }) : null;
  const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
  return { type: TYPES[ending] ?? "application/octet-stream", tag, plain: bytes, gzip };
}

/**
 * A page of the benchmark, with the address of the site's wheel.
 * @param {string} path
 * @param {string} wheel
 */
function peer(path, wheel) {
  const text = readFileSync(join(HERE, "peers", path), "utf-8");
  return Buffer.from(text.replaceAll("WHEEL", `..${wheel}`));
}

/** Pyodide's list of packages, cut down to those that are served: the whole one would slow the others. */
function packagesServed() {
  const original = JSON.parse(readFileSync(join(PYODIDE, "pyodide-lock.json"), "utf-8"));
  const served = filesIn(PACKAGES).map((path) => {
    const [name, version] = basename(path).split("-");
    const sha256 = createHash("sha256").update(readFileSync(join(PACKAGES, path))).digest("hex");
    return [name, { ...original.packages[name], version, file_name: path, sha256 }];
  });
  return Buffer.from(JSON.stringify({ ...original, packages: Object.fromEntries(served) }));
}
