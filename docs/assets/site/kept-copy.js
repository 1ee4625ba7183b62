"use strict";
// The page about use without a network says whether this browser keeps a copy, and lets the reader decide.
{
  const place = /** @type {HTMLElement} */ (document.getElementById("kept-copy"));
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  const keeping = /** @type {HTMLButtonElement} */ (place.querySelector("[data-copy=keep]"));
  const removing = /** @type {HTMLButtonElement} */ (place.querySelector("[data-copy=remove]"));

  place.hidden = false;
  keeping.addEventListener("click", async () => {
    await caches.delete(siteCopy.cache("declined"));
    keeping.hidden = true;
    say("making");
    status.focus();
    await siteCopy.keep().catch(() => say("failed"));
  });
  removing.addEventListener("click", async () => {
    await siteCopy.remove();
    await show();
    keeping.focus();
  });
  document.addEventListener("copykept", () => void show());
  // The script that keeps the copy comes after this one.
  document.addEventListener("DOMContentLoaded", () => void show());

  async function show() {
    if (!siteCopy.isPossible) return say("impossible");
    const kept = await siteCopy.registration();
    const isDeclined = await siteCopy.isDeclined();
    removing.hidden = isDeclined || !kept;
    keeping.hidden = !isDeclined && Boolean(kept);
    if (isDeclined) return say("removed");
    if (kept?.active) return sayKept(kept.active);
    const coming = kept?.installing ?? kept?.waiting;
    say(coming ? "making" : "none");
    coming?.addEventListener("statechange", ({ target }) => {
      const { state } = /** @type {ServiceWorker} */ (target);
      if (state === "redundant") say("failed");
      else void show();
    });
  }

  /** @param {ServiceWorker} worker */
  async function sayKept(worker) {
    const { guidance, updated, bytes } = await editionOf(worker);
    const size = String(Math.round(bytes / 1e6));
    const words = (place.dataset.kept ?? "").replace("{size}", size);
    status.textContent = words.replace("{guidance}", guidance).replace("{updated}", updated);
  }

  /**
   * @param {ServiceWorker} worker
   * @returns {Promise<Edition>}
   */
  function editionOf(worker) {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage({ ask: "edition" }, [port2]);
    });
  }

  /** @param {string} sentence */
  function say(sentence) {
    status.textContent = place.dataset[sentence] ?? "";
  }
}
