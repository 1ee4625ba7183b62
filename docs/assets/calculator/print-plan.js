"use strict";
// On paper the plan comes first, line by line, and then once more with everything that opens under a line;
// an open leaflet is printed alone. Both are copies, made when printing begins and taken away after it.
{
  /** By these the page, and whoever tests it, finds what is on the screen: a copy must not be found. */
  const NAMES = ["id", "name", "for", "data-recommendation", "data-controversy", "data-part"];

  const printBox = dialog("print-dialog");
  const leafletBox = dialog("leaflet-dialog");
  let linesAlone = false;
  let reopensLeaflet = false;

  element("carry-print").addEventListener("click", () => openDialog("print"));
  printBox.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement && target.dataset.print)) return;
    linesAlone = target.dataset.print === "lines";
    printBox.close();
    print();
  });
  element("leaflet-print").addEventListener("click", () => print());
  addEventListener("beforeprint", () => {
    takeAway();
    const sheet = leafletBox.open ? leafletSheet() : hasPlan() ? planSheet() : null;
    if (!sheet) return;
    document.body.append(sheet);
    document.documentElement.classList.add("vcf-printing");
  });
  addEventListener("afterprint", () => {
    takeAway();
    linesAlone = false;
  });

  function takeAway() {
    document.getElementById("plan-print")?.remove();
    document.documentElement.classList.remove("vcf-printing");
    if (reopensLeaflet) leafletBox.showModal();
    reopensLeaflet = false;
  }

  /** Beside an open dialog everything is inert, and a PDF of that would say nothing to a screen reader. */
  function leafletSheet() {
    const sheet = emptySheet();
    sheet.replaceChildren(copyOf("leaflet-place"));
    leafletBox.close();
    reopensLeaflet = true;
    return sheet;
  }

  function planSheet() {
    const sheet = emptySheet();
    for (const place of sheet.querySelectorAll("[data-copy]")) {
      place.replaceWith(copyOf(place.getAttribute("data-copy") ?? ""));
    }
    for (const one of sheet.querySelectorAll("details")) one.open = isOpenOnPaper(one);
    const edition = sheet.querySelector(".vcf-print-lines .vcf-edition");
    if (edition) sheet.querySelector(".vcf-print-lines h2")?.after(edition);
    sheet.querySelector(".vcf-print-answers ul")?.append(...answersGiven());
    if (linesAlone) sheet.querySelector(".vcf-print-reasons")?.remove();
    return sheet;
  }

  function emptySheet() {
    const { content } = /** @type {HTMLTemplateElement} */ (element("plan-print-parts"));
    const sheet = /** @type {HTMLElement} */ (content.firstElementChild);
    return /** @type {HTMLElement} */ (sheet.cloneNode(true));
  }

  /** @param {string} id */
  function copyOf(id) {
    const copy = /** @type {HTMLElement} */ (element(id).cloneNode(true));
    for (const one of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of NAMES) one.removeAttribute(name);
      if (one.getAttribute("href")?.startsWith("#")) one.removeAttribute("href");
    }
    for (const mark of copy.querySelectorAll(".vcf-changed, button")) mark.remove();
    return copy;
  }

  /**
   * Among the lines only what belongs to the headline is open: nothing urgent waits for a later page.
   * @param {Element} details
   */
  function isOpenOnPaper(details) {
    return !details.closest(".vcf-print-lines") || Boolean(details.closest(".vcf-headline"));
  }

  function answersGiven() {
    const answered = fieldsOf(form).filter((field) => answerIn(field));
    return answered.map((field) => {
      const item = document.createElement("li");
      const answer = document.createElement("strong");
      answer.textContent = answerIn(field);
      item.append(`${nameOf(field)} `, answer);
      return item;
    });
  }

  /** @param {HTMLElement} field */
  function nameOf(field) {
    const label = field.getAttribute("aria-label");
    return label ? `${label}:` : questionOf(form, field.dataset.fact ?? "");
  }

  /**
   * An answer as it was given, in the words and the unit of the form; empty without one.
   * @param {HTMLElement} field
   */
  function answerIn(field) {
    const controls = [...field.querySelectorAll("input")].filter((one) => !one.disabled);
    const chosen = controls.filter((one) => isOption(one) && one.checked);
    if (chosen.length) return chosen.map((one) => one.labels?.[0]?.textContent).join(", ");
    const typed = controls.find((one) => ["text", "date"].includes(one.type))?.value.trim();
    return typed ? `${typed} ${unitOf(field)}`.trim() : "";
  }

  /**
   * The range of a number begins with its unit.
   * @param {HTMLElement} field
   */
  function unitOf(field) {
    return field.querySelector(".vcf-unit")?.textContent.split(",")[0] ?? "";
  }
}
