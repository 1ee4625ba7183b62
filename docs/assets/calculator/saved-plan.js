"use strict";
// A plan as a file on this device: saved, opened again, and compared with the answers of now.
{
  /** A saved plan has about a tenth. It travels escaped in a request, which may have 256 kB. */
  const LARGEST = 100 * 1024;

  const saving = element("carry-save");
  const opening = element("carry-open");
  const chooser = /** @type {HTMLInputElement} */ (element("carry-file"));
  const compared = element("plan-compared");
  const undoing = element("plan-compared-undo");

  /** The file compared with; empty when there is none. */
  let opened = "";
  /** @type {Answers} what the form held before the file was opened */
  let before = {};

  saving.addEventListener("click", save);
  opening.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    // Before anything can fail: only a file that differs from the one before counts as chosen.
    chooser.value = "";
    if (file) openFile(file);
  });
  region.addEventListener("planned", compare);
  compared.addEventListener("click", ({ target }) => {
    const moving = target instanceof Element ? target.closest("[data-set-days]") : null;
    if (moving instanceof HTMLElement) setDays(moving.dataset.setDays ?? "");
  });
  element("plan-compared-stop").addEventListener("click", stopComparing);
  undoing.addEventListener("click", () => {
    replaceAnswers(before);
    stopComparing();
  });

  async function save() {
    const reply = /** @type {CarriedFile | null} */ (await askToCarry("save"));
    if (!reply) return;
    download(reply.name, "application/json", reply.text);
    sayCarried(`${(saving.dataset.saved ?? "").replace("{name}", reply.name)} ${reply.note}`);
  }

  /** @param {File} file */
  async function openFile(file) {
    if (file.size > LARGEST) return sayRefused(opening.dataset.large);
    const text = await file.text().catch(() => null);
    if (text === null) return sayRefused(opening.dataset.unreadable);
    const reply = /** @type {OpenedFile | null} */ (await askToCarry("open", { file: text }));
    if (!reply) return;
    if (!opened) before = answersOf(form);
    opened = text;
    const refused = replaceAnswers(reply.answers);
    undoing.hidden = !Object.keys(before).length;
    const left = refused.length ? ` ${opening.dataset.refused} ${refused.join(", ")}.` : "";
    sayCarried(reply.note + left);
  }

  /**
   * What came with the address of the page is no longer what the form holds.
   * @param {Answers} answers
   * @returns {string[]} the fields that the form does not have
   */
  function replaceAnswers(answers) {
    const refused = fillForm(form, answers);
    prefilledNote.hidden = true;
    forgetAddress();
    if (quick.isOn) quick.turn(true);
    planAfter(0);
    return refused;
  }

  async function compare() {
    if (!opened || planner.state.kind !== "ready") return;
    const reply = /** @type {Compared} */ (await askPython("compare", { file: opened }));
    if (!opened || !reply.ok) return;
    placeParts(element("plan-compared-place"), reply.html);
    compared.hidden = false;
  }

  /**
   * The offer goes away with what it offers, so the focus is put where it stood.
   * @param {string} days since onset
   */
  function setDays(days) {
    fillFields(form, { [ONSET]: days });
    planAfter(0);
    compared.focus();
  }

  function stopComparing() {
    opened = "";
    before = {};
    compared.hidden = true;
    element("plan-compared-place").replaceChildren();
    opening.focus();
  }
}
