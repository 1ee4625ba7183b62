// Drives one browser for the tests: a JSON command a line on standard input, a JSON answer a line on
// standard output. Puppeteer speaks to Chromium over its own protocol and to Firefox over WebDriver BiDi.
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const PATIENCE = 60_000;

const [engine, executablePath, proxy] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, headless: true, ...engineOptions() });

/** @type {Map<number, import("puppeteer-core").Page>} */
const pages = new Map();

// Everything that is not this machine goes to a proxy of the tests, which refuses and remembers it.
function engineOptions() {
  if (engine === "firefox") {
    const [host, port] = proxy.split(":");
    return {
      browser: "firefox",
      extraPrefsFirefox: {
        "network.proxy.type": 1,
        "network.proxy.http": host,
        "network.proxy.http_port": Number(port),
        "network.proxy.ssl": host,
        "network.proxy.ssl_port": Number(port),
      },
    };
  }
  return { browser: "chrome", args: ["--no-sandbox", "--disable-component-update", "--disable-background-networking", `--proxy-server=${proxy}`] };
}

const verbs = {
  async open({ page: id, width, height }) {
    const page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width, height });
    page.on("console", (message) => {
      if (message.type() === "error") note(id, message.text());
    });
    page.on("pageerror", (error) => note(id, String(error)));
    pages.set(id, page);
  },
  go: ({ page, url }) => on(page).goto(url, { waitUntil: "load" }).then(() => null),
  run: ({ page, script }) => on(page).evaluate(script),
  wait: ({ page, script }) => on(page).waitForFunction(script).then(() => null),
  click: ({ page, selector }) => on(page).locator(selector).click(),
  press: ({ page, key }) => on(page).keyboard.press(key),
  // Every node, because a group that cannot be acted on still names its radios.
  tree: ({ page }) => on(page).accessibility.snapshot({ interestingOnly: false }),
  type: ({ page, text }) => on(page).keyboard.type(text),
  pdf: ({ page, path }) => on(page).pdf({ path, preferCSSPageSize: true }).then(() => null),
  shoot: ({ page, path, full }) => on(page).screenshot({ path, fullPage: full }).then(() => null),
  async close({ page }) {
    await on(page).browserContext().close();
    pages.delete(page);
  },
};

const on = (id) => pages.get(id);
const note = (page, text) => send({ page, noted: text });
const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

send({ value: await browser.version() });
for await (const line of createInterface({ input: process.stdin })) {
  const { verb, ...given } = JSON.parse(line);
  try {
    send({ value: (await verbs[verb](given)) ?? null });
  } catch (error) {
    send({ error: String(error) });
  }
}
await browser.close();
