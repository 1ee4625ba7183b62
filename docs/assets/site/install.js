"use strict";
// After one visit the whole site works without a network: a service worker keeps a copy of it in this
// browser (decision 029). The copy is all that is stored, and nothing about the reader is in it.

const siteCopy = {
  /** The top of the site, wherever it lies. */
  root: new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src),

  /** Whose files this page was opened with; it must not be given those of another version. */
  openedWith: keepsCopies() ? navigator.serviceWorker.controller : null,

  /** Whether this page may keep a copy: not from a folder, not inside another page, not of an older version. */
  get isPossible() {
    const isOld = /\/versions\/[^/]+\/$/.test(this.root.pathname);
    const canTell = document.querySelector(".vcf-newer") !== null;
    return keepsCopies() && window.top === window && !isOld && canTell;
  },

  /** The name of a cache of ours; other sites may share this host.
   * @param {string} what */
  cache: (what) => `vcf-${what}-${siteCopy.root.href}`,

  /** An empty cache of this name is the reader's "no", so that nothing else has to be stored for it. */
  isDeclined: () => caches.has(siteCopy.cache("declined")),

  /** Make the copy, or look whether there is a newer one. */
  async keep() {
    await siteCopy.load("assets/vendor/workbox-window.js");
    await siteCopy.load("assets/site/newer-version.js");
    const worker = new URL("service-worker.js", siteCopy.root).href;
    // The worker is asked for anew each time, or a newer version would be noticed late.
    const copy = new workbox.Workbox(worker, { scope: siteCopy.root.href, updateViaCache: "none" });
    watchForNewerVersion(copy);
    await copy.register();
    document.dispatchEvent(new Event("copykept"));
    await compareWithSite(copy);
  },

  /** Take the copy out of this browser, and make none until the reader asks for one. */
  async remove() {
    await caches.open(siteCopy.cache("declined"));
    await (await siteCopy.registration())?.unregister();
    const ours = (await caches.keys()).filter((name) => name.endsWith(`-${siteCopy.root.href}`));
    const others = ours.filter((name) => name !== siteCopy.cache("declined"));
    await Promise.all(others.map((name) => caches.delete(name)));
  },

  /** What keeps the copy, once it has been asked for; another site may have the rest of this host. */
  async registration() {
    const found = await navigator.serviceWorker.getRegistration(siteCopy.root.href);
    return found?.scope === siteCopy.root.href ? found : undefined;
  },

  /** @param {string} path of a script, from the top of the site */
  load(path) {
    const script = document.createElement("script");
    script.src = new URL(path, siteCopy.root).href;
    const loaded = new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
    document.head.append(script);
    return loaded;
  },
};

/** Whether the browser has what it takes, and lets pages from this place use it; a folder has no origin. */
function keepsCopies() {
  return origin !== "null" && isSecureContext && "serviceWorker" in navigator && "caches" in globalThis;
}

{
  /** Milliseconds after the page, and the planner on it, have come to rest. */
  const PAUSE = 2_000;
  /** Milliseconds after which a planner that nobody has touched counts as at rest. */
  const LEFT_ALONE = 30_000;

  if (siteCopy.isPossible) keepWhenCalm().catch(() => undefined); // the site works without a copy

  async function keepWhenCalm() {
    if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
    await plannerAtRest();
    await new Promise((done) => setTimeout(done, PAUSE));
    await new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: PAUSE }));
    if (await siteCopy.isDeclined()) return;
    if ((await siteCopy.registration()) || !wantsToSaveData()) await siteCopy.keep();
  }

  /** Nothing competes with the first plan: a copy is made once the planner is ready, or not wanted. */
  function plannerAtRest() {
    const planner = document.querySelector(":is(#plan, #score)[data-state]");
    return new Promise((resolve) => {
      if (!(planner instanceof HTMLElement)) return resolve(null);
      let alone = 0;
      const look = () => {
        clearTimeout(alone);
        const { state = "" } = planner.dataset;
        if (state === "idle") alone = setTimeout(resolve, LEFT_ALONE);
        if (["ready", "failed"].includes(state)) resolve(null);
      };
      new MutationObserver(look).observe(planner, { attributeFilter: ["data-state"] });
      look();
    });
  }

  /** Who asks the browser to save data is not made to fetch the whole site; a page offers it. */
  function wantsToSaveData() {
    const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
    return Boolean(connection?.saveData);
  }
}
