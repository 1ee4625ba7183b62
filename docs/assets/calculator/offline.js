"use strict";

/** Whether the files of the runtime cannot be fetched, but come with the page or stand beside it. */
function isOffline() {
  return location.protocol === "file:" || Boolean(document.getElementById("offline-files"));
}

/**
 * The files of the runtime: the page has them in itself, or a script beside it brings them.
 * @param {RuntimeFiles} runtime
 * @returns {Promise<Places>}
 */
async function filesAtHand({ files }) {
  const packed = await packedFiles();
  const names = Object.keys(files);
  const blobs = await Promise.all(names.map((name) => checked(name, packed[name], files[name].integrity)));
  return Object.fromEntries(names.map((name, position) => [name, blobs[position]]));
}

/** @returns {Promise<Record<string, string>>} each file in base64 */
async function packedFiles() {
  const inThePage = document.getElementById("offline-files");
  if (inThePage) return JSON.parse(inThePage.textContent ?? "");
  if (!globalThis.offlineFiles) await loadScript("offline-files.js");
  return globalThis.offlineFiles ?? {};
}

/**
 * @param {string} name
 * @param {string | undefined} text in base64
 * @param {string} integrity
 * @returns {Promise<Place>}
 */
async function checked(name, text, integrity) {
  if (text === undefined) return { cause: "Missing", message: `${name} is missing beside the page.` };
  const bytes = bytesFrom(text);
  if (await isWhole(bytes, integrity)) return new Blob([bytes]);
  return { cause: "Damaged", message: `${name} is not the file that this page was built with.` };
}

/** @param {string} text in base64 */
function bytesFrom(text) {
  const { fromBase64 } = /** @type {{ fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }} */ (Uint8Array);
  return fromBase64 ? fromBase64.call(Uint8Array, text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} integrity
 */
async function isWhole(bytes, integrity) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * @param {string} name
 * @returns {Promise<void>}
 */
function loadScript(name) {
  const script = document.createElement("script");
  script.src = new URL(name, runtimeScript).href;
  const loaded = new Promise((resolve, reject) => {
    script.onload = () => resolve(undefined);
    script.onerror = () => reject(Object.assign(new Error(`${name} is missing beside the page.`), { name: "Missing" }));
  });
  document.head.append(script);
  return loaded.finally(() => script.remove());
}
