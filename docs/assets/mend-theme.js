"use strict";
// Material gives its search dialog no name.
document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");

// On Tab, Material takes the focus from the search field, and WebKit then begins again at the top of the
// page: the keyboard would never leave it. The browser moves on by itself when Material does not hear of it.
addEventListener(
  "keydown",
  (event) => {
    const { key, target } = event;
    if (key === "Tab" && target instanceof Element && target.matches(".md-search__input")) event.stopPropagation();
  },
  { capture: true },
);

// Where a section has a page of its own, Material names its menu by a label without words.
for (const menu of document.querySelectorAll("nav.md-nav[aria-labelledby]")) {
  const label = document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  const title = menu.querySelector(":scope > .md-nav__title")?.textContent?.trim();
  if (label?.textContent?.trim() || !title) continue;
  menu.removeAttribute("aria-labelledby");
  menu.setAttribute("aria-label", title);
}

// A table that is wider than a narrow screen scrolls by itself, for the keyboard too. Material wraps it late.
addEventListener("load", () => {
  for (const wide of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (wide.scrollWidth > wide.clientWidth) wide.setAttribute("tabindex", "0");
  }
});
