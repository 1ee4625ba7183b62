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
