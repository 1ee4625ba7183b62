"use strict";
// Keeps a copy of the site, and answers from it. The build puts Workbox and four constants before this
// (scripts/installing.py) and publishes both as one file at the top of the site.
{
  const worker = /** @type {CopyWorker} */ (/** @type {unknown} */ (self));
  const { core, precaching, routing } = /** @type {WorkboxInWorker} */ (/** @type {unknown} */ (workbox));

  /** A page that does not answer within this many milliseconds sleeps, and has not agreed to anything. */
  const ASLEEP = 1000;

  const neverChanging = new Set(NEVER_CHANGING);
  const files = Object.entries(COPIED_FILES).map(([url, sum]) => ({
    url,
    // What never changes need not be fetched a second time where the browser still has it.
    revision: neverChanging.has(url) ? null : sum,
    integrity: `sha256-${sum}`,
  }));

  core.setCacheNameDetails({ prefix: "vcf" });
  precaching.precacheAndRoute(files, { cleanURLs: false, ignoreURLParametersMatching: [/./] });
  routing.registerRoute(
    ({ request }) => request.mode === "navigate",
    async ({ request }) => {
      try {
        return await fetch(request);
      } catch {
        return notInTheCopy();
      }
    },
  );

  function notInTheCopy() {
    const page = NOT_HERE.replace("ROOT", worker.registration.scope);
    return new Response(page, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  worker.addEventListener("message", (event) => {
    const { data, source, ports } = event;
    if (data.ask === "edition") ports[0].postMessage(EDITION);
    if (data.ask === "use") event.waitUntil(useIfAllAgree(source.id).then((left) => ports[0].postMessage(left)));
  });

  /**
   * This version takes over only when every open page wants it, so that no page is given files of two
   * versions. Called again for as long as some have not agreed: a worker may be stopped between calls.
   * @param {string} asking the page that asks, which has agreed
   * @returns {Promise<number>} how many pages have not
   */
  async function useIfAllAgree(asking) {
    const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const others = pages.filter((page) => page.id !== asking && isOfThisVersionsSite(page));
    const agreed = await Promise.all(others.map(hasAgreed));
    const left = agreed.filter((one) => !one).length;
    if (!left) await worker.skipWaiting();
    return left;
  }

  /**
   * Older editions lie in a folder of their own, which this worker leaves to the network.
   * @param {CopyClient} page
   */
  function isOfThisVersionsSite({ url, frameType }) {
    const { scope } = worker.registration;
    return frameType !== "nested" && url.startsWith(scope) && !url.startsWith(`${scope}versions/`);
  }

  /**
   * @param {CopyClient} page
   * @returns {Promise<boolean>}
   */
  function hasAgreed(page) {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      setTimeout(() => resolve(false), ASLEEP);
      port1.onmessage = ({ data }) => resolve(data === true);
      page.postMessage({ ask: "agreed" }, [port2]);
    });
  }
}
