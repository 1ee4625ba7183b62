"use strict";
// On paper nothing can be unfolded.
{
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];

  addEventListener("beforeprint", () => {
    const folded = document.querySelectorAll(".md-content details:not([open])");
    unfolded = [...folded].filter((one) => one instanceof HTMLDetailsElement);
    for (const one of unfolded) one.open = true;
  });

  addEventListener("afterprint", () => {
    for (const one of unfolded) one.open = false;
    unfolded = [];
  });
}
