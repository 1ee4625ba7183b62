"use strict";
// On a page opened from a folder the search runs in a frame, which has to look like a worker to it. The
// frame's own library writes this into the frame, where our policy lets no script stand.
/** @type {any} */ (globalThis).postMessage = (/** @type {unknown} */ message) => parent.postMessage(message, "*");
/** @type {any} */ (globalThis).importScripts = async (/** @type {string[]} */ ...addresses) => {
  for (const address of addresses) {
    await new Promise((loaded) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = loaded;
      document.body.append(script);
    });
  }
};
addEventListener("error", ({ error }) => {
  const [, search] = document.scripts;
  const filename = search.src.replace(/\?\d+$/, "");
  parent.dispatchEvent(new ErrorEvent("error", { filename, error }));
});
