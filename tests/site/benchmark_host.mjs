// Asks the benchmark's server some things and prints what came, as JSON. Arguments: a site, "gzip" or "plain".
import { Host } from "../../scripts/benchmark/host.mjs";

const [site, encoding] = process.argv.slice(2);
const host = await Host.start(site, encoding);

const WHEEL = "/site/assets/wheels/vcf_logic-0.0.0-py3-none-any.whl";
const PATHS = ["/site/", WHEEL, "/peers/plain.html", "/peers/pyodide/pyodide.asm.wasm", "/site/nothing.html"];

async function ask(path, headers = {}) {
  await host.forget();
  const response = await fetch(host.address + path, { headers });
  const body = await response.text();
  const { before, after } = await host.bytes(Infinity);
  const named = (name) => response.headers.get(name);
  return {
    status: response.status,
    encoding: named("content-encoding"),
    type: named("content-type"),
    tag: named("etag"),
    cache: named("cache-control"),
    length: Number(named("content-length")),
    sent: before + after,
    text: path.endsWith(".html") || path.endsWith("/") ? body : "",
  };
}

const found = {};
for (const path of PATHS) found[path] = await ask(path);
found.again = await ask("/site/", { "if-none-match": found["/site/"].tag });
process.stdout.write(JSON.stringify(found));
host.stop();
