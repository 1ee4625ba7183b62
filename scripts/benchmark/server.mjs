// One server for everything that is compared, in a process of its own. Its parent sets the line and asks what
// was sent. Arguments: the built site, and "gzip" or "plain".
import { createServer } from "node:http";
import { Line } from "./line.mjs";
import { fillShelf } from "./shelf.mjs";

const PIECE = 8192;

const [site, encoding] = process.argv.slice(2);
const shelf = fillShelf(site, encoding === "gzip");
let line = new Line(0, 0);
/** @type {{at: number, bytes: number, path: string}[]} what went over the wire, headers included */
let sent = [];

const server = createServer((request, response) => {
  // A browser that leaves a page hangs up.
  answer(request, response).catch(() => response.destroy());
});

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://any").pathname);
  const file = shelf.get(path.endsWith("/") ? `${path}index.html` : path);
  const count = counting(request.socket, path);
  await line.begin();
  const body = bodyFor(file, request, response);
  const size = line.megabits ? PIECE : Math.max(body.length, 1);
  response.flushHeaders();
  for (let start = 0; start < body.length; start += size) {
    const piece = body.subarray(start, start + size);
    await line.pass(piece.length);
    await new Promise((resolve) => response.write(piece, resolve));
    if (response.destroyed) return;
    count();
  }
  response.end(count);
}

/**
 * Sets status and headers.
 * @param {import("./shelf.mjs").Shelved | undefined} file
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function bodyFor(file, request, response) {
  if (!file) {
    response.writeHead(404, { "content-length": 0 });
    return Buffer.alloc(0);
  }
  const body = file.gzip ?? file.plain;
  const headers = { etag: file.tag, "cache-control": "max-age=600", vary: "accept-encoding" };
  if (request.headers["if-none-match"] === file.tag) {
    response.writeHead(304, headers);
    return Buffer.alloc(0);
  }
  const encoded = file.gzip ? { "content-encoding": "gzip" } : {};
  response.writeHead(200, { ...headers, ...encoded, "content-type": file.type, "content-length": body.length });
  return body;
}

/**
 * @param {import("node:net").Socket} socket
 * @param {string} path
 * @returns {() => void} notes what the connection has sent since the last time
 */
function counting(socket, path) {
  let before = socket.bytesWritten;
  return () => {
    const bytes = socket.bytesWritten - before;
    before += bytes;
    if (bytes) sent.push({ at: Date.now(), bytes, path });
  };
}

process.on("message", (/** @type {any} */ message) => {
  if (message.line) line = new Line(message.line.megabits, message.line.delay);
  if (message.forget) sent = [];
  process.send?.({ sent: message.report ? sent : [] });
});
process.on("disconnect", () => process.exit());
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: /** @type {any} */ (server.address()).port }));
