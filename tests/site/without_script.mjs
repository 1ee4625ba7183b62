// Opens pages in a browser that runs no script, and tells as JSON what of them is seen there.
// node tests/site/without_script.mjs <browser> <address>...
import puppeteer from "puppeteer-core";

const WIDTHS = [1280, 360];
const [executablePath, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--blink-settings=scriptEnabled=false"] });
const page = await browser.newPage();
const told = [];
for (const address of addresses) {
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    await page.goto(address, { waitUntil: "load" });
    told.push({ address, width, ...(await page.evaluate(seen)) });
  }
}
await page.emulateMediaType("print");
told.push({ printed: await page.evaluate(onPaper) });
process.stdout.write(JSON.stringify(told));
await browser.close();

// Menus of the theme work by the state of a box alone, and the questions of a form are read.
function seen() {
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const inForm = (one) => one.closest("#plan-form, #score-form") !== null;
  const named = (one) => one.id || one.className || one.getAttribute("for") || one.tagName;
  const controls = shown("button, input, select, textarea, progress, label[for='__search'], .md-header__option label");
  return {
    dead: controls.filter((one) => !inForm(one)).map(named),
    units: shown("#plan-form select, #score-form select").length,
    said: shown(".vcf-without").map((one) => one.innerText),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}

function onPaper() {
  const styles = (selector) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one));
  return {
    boxes: styles(".vcf-box").length,
    withoutInk: styles(".vcf-box").filter((one) => parseFloat(one.borderTopWidth) < 1 || one.borderTopColor !== "rgb(0, 0, 0)").length,
    split: styles(".vcf-decision-checks").filter((one) => one.breakInside !== "avoid").length,
  };
}
