"use strict";

/**
 * A file of the runtime where nothing can be fetched: the page has it in itself, or a script beside it brings it.
 * @param {RuntimeFiles} runtime
 * @param {string} name
 * @returns {Promise<ArrayBuffer>} packed, and checked against its hash
 */
async function fileAtHand({ files }, name) {
  filesAtHand ??= allFilesAtHand();
  const text = (await filesAtHand)[name];
  if (text === undefined) throw failureOf("Missing", `${name} is missing beside the page.`);
  const bytes = bytesFrom(text);
  if (await isWhole(bytes, files[name].integrity)) return bytes.buffer;
  throw failureOf("Damaged", `${name} is not the file that this page was built with.`);
}

/** @type {Promise<Record<string, string>> | undefined} each file in base64 */
let filesAtHand;

/** @returns {Promise<Record<string, string>>} */
async function allFilesAtHand() {
  const inThePage = document.getElementById("offline-files");
  if (inThePage) return JSON.parse(inThePage.textContent ?? "");
  try {
    await loadScript("offline-files.js");
  } catch (error) {
    filesAtHand = undefined;
    throw error;
  }
  return globalThis.offlineFiles ?? {};
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
  script.src = new URL(`assets/calculator/${name}`, siteRoot).href;
  const loaded = new Promise((resolve, reject) => {
    script.onload = () => resolve(undefined);
    script.onerror = () => reject(failureOf("Missing", `${name} is missing beside the page.`));
  });
  document.head.append(script);
  return loaded.finally(() => script.remove());
}
