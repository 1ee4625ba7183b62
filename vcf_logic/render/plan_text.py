"""A plan as plain text in 80 columns."""

from __future__ import annotations

import textwrap

from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part, PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.render.plan_outline import details, questions, tail
from vcf_logic.render.wording import (
    ALARM_WORDS,
    PART_TITLES,
    PURPOSE,
    days_in_words,
    edition,
    now_in_words,
)

WIDTH = 80

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_ALARM_COLOURS = {
    Alarm.IMMEDIATE: "\x1b[1;31m",
    Alarm.UNDETERMINED: "\x1b[1;33m",
    Alarm.PROMPT: "\x1b[1;33m",
    Alarm.ROUTINE: "\x1b[1;32m",
}


def plan_text(plan: Plan, *, colour: bool = False) -> str:
    """The plan for a terminal; ``colour`` adds ANSI colours and never carries meaning alone."""
    urgency = plan.headline.urgency
    alarm = _paint(ALARM_WORDS[urgency].upper(), _ALARM_COLOURS[urgency], colour=colour)
    lines = [alarm, *_wrapped(plan.headline.text), ""]
    for check in plan.warnings:
        lines += [*_wrapped(f"Look again: {check.message}"), ""]
    lines += _listed("Ask next", questions(plan.ask_next), colour=colour)
    lines += _listed("Find out", questions(plan.find_out), colour=colour)
    for part in Part:
        lines += _part(part, plan, colour=colour)
    lines += _listed("Where sources disagree", _disagreements(plan), colour=colour)
    lines += _listed("Timeline, in days since onset", _timeline(plan), colour=colour)
    lines += [*_wrapped(edition(plan.guideline)), *_wrapped(PURPOSE)]
    return "\n".join(lines) + "\n"


def _part(part: Part, plan: Plan, *, colour: bool) -> list[str]:
    items = plan.of(part)
    if not items:
        return []
    heading = f"{PART_TITLES[part]} ({len(items)})"
    lines = [_paint(heading, _BOLD, colour=colour), "-" * len(heading)]
    for item in items:
        lines += _item(item)
    return [*lines, ""]


def _item(item: PlanItem) -> list[str]:
    lines = _wrapped(f"{item.recommendation.title} [{tail(item)}]", "* ", "  ")
    for label, text in details(item):
        lines += _wrapped(f"{label}: {text}" if label else text, "    ", "    ")
    return lines


def _disagreements(plan: Plan) -> list[str]:
    return [f"{one.id} {one.topic}: {one.default}" for one in plan.controversies()]


def _timeline(plan: Plan) -> list[str]:
    return [
        f"{days_in_words(entry.milestone.first_day, entry.milestone.last_day)}"
        f" ({now_in_words(entry)}): {entry.milestone.label}"
        for entry in plan.timeline
    ]


def _listed(title: str, entries: list[str], *, colour: bool) -> list[str]:
    if not entries:
        return []
    lines = [_paint(title, _BOLD, colour=colour), "-" * len(title)]
    for entry in entries:
        lines += _wrapped(entry, "* ", "  ")
    return [*lines, ""]


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)


def _paint(text: str, colour_code: str, *, colour: bool) -> str:
    return f"{colour_code}{text}{_PLAIN}" if colour else text
