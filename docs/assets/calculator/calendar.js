"use strict";

/** A line may have 75 octets; the library does not count the space that begins a continued one. */
const FOLD_LENGTH = 74;

/**
 * The review dates as a calendar file (RFC 5545): whole days, private, and blocking no time.
 * The library does the folding and escaping; "assets/vendor/ical.js" has to be loaded before.
 * @param {ReviewEvent[]} events as "vcf_logic.exports.calendar" makes them
 */
function calendarFile(events) {
  const { ICAL } = /** @type {any} */ (globalThis);
  ICAL.foldLength = FOLD_LENGTH;
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", "-//vcf-guidance//Review dates//EN");
  calendar.addPropertyWithValue("version", "2.0");
  for (const { uid, date, made, summary, description } of events) {
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("uid", uid);
    event.addPropertyWithValue("dtstamp", ICAL.Time.fromString(`${made}T00:00:00Z`));
    event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(date));
    event.addPropertyWithValue("summary", summary);
    event.addPropertyWithValue("description", description);
    event.addPropertyWithValue("class", "PRIVATE");
    event.addPropertyWithValue("transp", "TRANSPARENT");
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
