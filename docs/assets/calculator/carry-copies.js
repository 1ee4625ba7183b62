"use strict";
// The plan for others: a note for the record, a leaflet, a link, and dates for a calendar.

/** The fact from whose answer every date is counted. */
const ONSET = "days_since_onset";
const CALENDAR = "vcf-review-dates.ics";

{
  const box = dialog("note-dialog");
  const text = textField("note-text");
  const said = element("note-said");

  element("carry-note").addEventListener("click", async () => {
    if (await writeNote()) openDialog("note");
  });
  element("note-copy").addEventListener("click", () => copyText(text, said));
  box.addEventListener("change", writeNote);
  region.addEventListener("planned", async () => {
    if (box.open && !(hasPlan() && (await writeNote()))) box.close();
  });

  /** @returns {Promise<boolean>} whether there is a note */
  async function writeNote() {
    const chosen = box.querySelector("input:checked");
    const length = chosen instanceof HTMLInputElement ? chosen.value : "short";
    const reply = /** @type {CarriedNote | null} */ (await askToCarry("note", { length }));
    if (reply && reply.text !== text.value) said.textContent = "";
    if (reply) text.value = reply.text;
    return reply !== null;
  }
}

{
  const box = dialog("leaflet-dialog");

  element("carry-leaflet").addEventListener("click", async () => {
    const reply = /** @type {CarriedLeaflet | null} */ (await askToCarry("leaflet"));
    if (!reply) return;
    element("leaflet-place").innerHTML = reply.html;
    openDialog("leaflet");
    box.scrollTop = 0;
  });
  region.addEventListener("planned", () => {
    if (!hasPlan()) box.close();
  });
}

{
  const address = textField("link-address");
  const note = element("link-note");

  element("carry-link").addEventListener("click", async () => {
    const reply = /** @type {CarriedLink | null} */ (await askToCarry("share"));
    if (!reply) return;
    address.value = addressWith(reply.fragment);
    element("link-holds").replaceChildren(...reply.holds.map(listed));
    note.textContent = reply.note;
    note.hidden = !reply.note;
    element("link-local").hidden = location.protocol !== "file:";
    element("link-said").textContent = "";
    openDialog("link");
  });
  element("link-copy").addEventListener("click", () => copyText(address, element("link-said")));

  /**
   * The address of this page with other answers behind it; for whom it is shown, the reader chooses.
   * @param {string} fragment
   */
  function addressWith(fragment) {
    const here = new URL(location.href);
    here.searchParams.delete("audience");
    here.hash = fragment;
    return here.href;
  }

  /** @param {string} sentence */
  function listed(sentence) {
    const item = document.createElement("li");
    item.textContent = sentence;
    return item;
  }
}

{
  const button = element("carry-calendar");

  button.addEventListener("click", async () => {
    const reply = /** @type {CarriedDates | null} */ (await askToCarry("calendar"));
    if (!reply) return;
    if (!reply.events.length) return sayWhyThereIsNone();
    try {
      if (!("ICAL" in globalThis)) await loadScript("../vendor/ical.js");
      download(CALENDAR, "text/calendar", calendarFile(reply.events));
    } catch (error) {
      return sayRefused(error instanceof Error ? error.message : String(error));
    }
    sayCarried(`${counted(reply.events.length)} ${button.dataset.made}`);
  });

  /** @param {number} count */
  function counted(count) {
    const words = (count === 1 ? button.dataset.one : button.dataset.many) ?? "";
    return words.replace("{count}", String(count));
  }

  function sayWhyThereIsNone() {
    const { [ONSET]: given = "unknown" } = answersOf(form);
    if (given !== "unknown") return sayCarried(button.dataset.none ?? "");
    sayCarried(`${button.dataset.noOnset} `, linkTo(`#fact-${ONSET}`, questionOf(form, ONSET)));
  }
}
