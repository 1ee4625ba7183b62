"use strict";
// Select boxes above a long list of records; what does not match is hidden.
{
  for (const form of document.querySelectorAll("form[data-filters]")) {
    if (form instanceof HTMLFormElement) startFilter(form);
  }

  /** @param {HTMLFormElement} form */
  function startFilter(form) {
    form.addEventListener("change", () => applyFilter(form));
    addEventListener("hashchange", () => showTarget(form));
    applyFilter(form);
  }

  /** @param {HTMLFormElement} form */
  function applyFilter(form) {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    const records = filteredBy(form);
    for (const record of records) {
      record.hidden = !wanted.every(([name, value]) =>
        (record.dataset[name] ?? "").split(" ").includes(String(value)),
      );
    }
    const shown = records.filter((record) => !record.hidden).length;
    const count = form.querySelector("output");
    if (count) count.textContent = `${shown} of ${records.length} ${count.dataset.noun}s`;
  }

  /**
   * A link to a record that is filtered out shows everything again.
   * @param {HTMLFormElement} form
   */
  function showTarget(form) {
    const target = document.getElementById(location.hash.slice(1));
    const hidden = target && filteredBy(form).some((record) => record.hidden && record.contains(target));
    if (!hidden) return;
    form.reset();
    applyFilter(form);
    target.scrollIntoView();
  }

  /**
   * @param {HTMLFormElement} form
   * @returns {HTMLElement[]}
   */
  function filteredBy(form) {
    return [...document.querySelectorAll(`[data-filtered="${form.dataset.filters}"]`)].filter(
      (record) => record instanceof HTMLElement,
    );
  }
}
