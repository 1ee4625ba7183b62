"use strict";
// Material gives its search dialog no name.
document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");
