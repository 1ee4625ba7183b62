// What Python replies when something is carried away, where it does not refuse.

type CarriedNote = { text: string };
type CarriedLeaflet = { html: string };
type CarriedLink = { fragment: string; holds: string[]; note: string };
type CarriedDates = { events: ReviewEvent[] };
type CarriedFile = { name: string; text: string; note: string };
type OpenedFile = { answers: Answers; made: string; guideline_version: string; note: string };
type Compared = { ok: true; html: string } | Refused;

/** A day of the calendar file; dates as in "2026-12-03". */
type ReviewEvent = { uid: string; date: string; made: string; summary: string; description: string };
