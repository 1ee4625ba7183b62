"use strict";
// In the single file every page of the site that it holds is a part of the one page, and what Python draws
// links to those pages. A link to what the file does not hold becomes plain text.

/** @param {HTMLAnchorElement} link */
function leadInside(link) {
  const address = link.getAttribute("href") ?? "";
  if (!address || address.startsWith("#")) return;
  const { pathname, hash } = new URL(address, "https://site.invalid/calculator/index.html");
  const page = pathname.slice(1);
  if (page === "calculator/index.html" && hash) return link.setAttribute("href", hash);
  const part = [...document.querySelectorAll("[data-page]")].find((one) => one instanceof HTMLElement && one.dataset.page === page);
  const place = part && (document.getElementById(`${part.id}--${hash.slice(1)}`) ?? part);
  if (place) link.setAttribute("href", `#${place.id}`);
  else link.removeAttribute("href");
}

new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target instanceof Element) for (const link of target.querySelectorAll("a")) leadInside(link);
  }
}).observe(document.body, { childList: true, subtree: true });

document.documentElement.classList.replace("no-js", "js");
document.documentElement.dataset.audience = "clinician";

/** The page follows the system's choice of light or dark. */
const dark = matchMedia("(prefers-color-scheme: dark)");
const followSystem = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
dark.addEventListener("change", followSystem);
followSystem();
