// Python from files in memory: nothing is fetched, so it works in a page opened from a folder.

/** Pyodide asks for its files under an address; this one leads nowhere. */
const NOWHERE = "https://offline.invalid/";

/**
 * @param {{postMessage: (reply: object) => void, onmessage: unknown}} scope a classic worker
 * @param {Record<string, Blob>} files
 */
export async function serveFiles(scope, files) {
  // Pyodide refuses classic workers and knows them by this function.
  Object.assign(scope, { importScripts: undefined });
  const { serve } = await import(URL.createObjectURL(files["python.mjs"]));
  await serve(scope, () => startFromFiles(files));
}

/**
 * @param {Record<string, Blob>} files
 * @returns {Promise<(answers: string) => string>}
 */
export async function startFromFiles(files) {
  const [{ loadPyodide }, { default: createPyodideModule }, { startPython }] = await Promise.all(
    ["pyodide.mjs", "pyodide.asm.mjs", "python.mjs"].map((name) => import(URL.createObjectURL(files[name]))),
  );
  const options = { createPyodideModule, indexURL: NOWHERE };
  return withFilesFetched(files, () => startPython(loadPyodide, options, `${NOWHERE}vcf_logic.whl`));
}

/**
 * Answer requests for these files from memory while something starts.
 * @template Started
 * @param {Record<string, Blob>} files
 * @param {() => Promise<Started>} start
 */
async function withFilesFetched(files, start) {
  const { fetch } = globalThis;
  globalThis.fetch = async (request) => {
    const name = String(request).replace(NOWHERE, "");
    return new Response(files[name], { status: name in files ? 200 : 404 });
  };
  try {
    return await start();
  } finally {
    globalThis.fetch = fetch;
  }
}
