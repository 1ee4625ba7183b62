// What passes between the pages, the service worker and Workbox.

/** What a version of the site says of itself; "bytes" is the size of its copy. */
type Edition = { guidance: string; updated: string; software: string; bytes: number };

/** From the vendored script of workbox-window. */
declare const workbox: {
  Workbox: typeof import("workbox-window").Workbox;
  messageSW(worker: ServiceWorker, message: { ask: "edition" }): Promise<Edition>;
  messageSW(worker: ServiceWorker, message: { ask: "use" }): Promise<number>;
};
type SiteCopyKeeper = InstanceType<typeof workbox.Workbox>;

/** Written before our part of the service worker by scripts/installing.py. */
declare const COPIED_FILES: Record<string, string>;
declare const NEVER_CHANGING: string[];
declare const NOT_HERE: string;
declare const EDITION: Edition;

/** As much of a service worker's global scope as is used; its library and that of pages exclude each other. */
type CopyClient = { id: string; url: string; frameType: string; postMessage(message: unknown, ports: MessagePort[]): void };
type CopyMessage = MessageEvent & { source: CopyClient; waitUntil(promise: Promise<unknown>): void };
type CopyWorker = {
  registration: ServiceWorkerRegistration;
  clients: { matchAll(which: { type: "window"; includeUncontrolled: boolean }): Promise<CopyClient[]> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "message", heard: (event: CopyMessage) => void): void;
};

/** From the parts of Workbox that run in the service worker. */
type WorkboxInWorker = {
  core: { setCacheNameDetails(names: { prefix: string }): void };
  precaching: {
    precacheAndRoute(
      files: { url: string; revision: string | null; integrity: string }[],
      options: { cleanURLs: boolean; ignoreURLParametersMatching: RegExp[] },
    ): void;
  };
  routing: {
    registerRoute(
      matches: (given: { request: Request }) => boolean,
      answer: (given: { request: Request }) => Promise<Response>,
    ): void;
  };
};
