"""The first thing a plan says, to be read from a metre away."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.headline import Alarm, Headline
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import ALARM_WORDS

DOUBTS_SHOWN = 3
REST_SHOWN = 10

# A shape for each urgency: octagon with a mark, diamond with a question, triangle, ticked circle.
_EXCLAMATION = ("M12 6.5v7", "M12 17v.01")
_SHAPES = {
    Alarm.IMMEDIATE: ("M8 2h8l6 6v8l-6 6H8l-6-6V8z", *_EXCLAMATION),
    Alarm.UNDETERMINED: (
        "M12 1.2 22.8 12 12 22.8 1.2 12z",
        "M9.3 9.8a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.2.9-1.2 1.7",
        "M12 17v.01",
    ),
    Alarm.PROMPT: ("M12 2.5 22.5 21h-21z", "M12 9v5.5", "M12 17.8v.01"),
    Alarm.ROUTINE: ("M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0z", "m7 12.5 3.5 3.5 6.5-7.5"),
}


def headline(said: Headline) -> Markup:
    """The urgency as shape and words, then the calls, then what would settle the doubts."""
    return tag(
        "div",
        alarm(said.urgency),
        _calls(said),
        _doubts(said),
        class_=f"vcf-headline vcf-headline--{said.urgency.value}",
        data_urgency=said.urgency.value,
    )


def alarm(urgency: Alarm) -> Markup:
    """How urgent a plan is, as a shape and in words."""
    return tag("p", _icon(urgency), tag("span", ALARM_WORDS[urgency]), class_="vcf-alarm")


def fact_links(facts: Iterable[Asked]) -> list[Markup]:
    """Facts by their labels, each leading to its question in the form."""
    return [tag("a", fact.label, href=f"#fact-{fact.key}") for fact in facts]


def _icon(urgency: Alarm) -> Markup:
    drawn = (tag("path", d=path) for path in _SHAPES[urgency])
    return tag("svg", *drawn, class_="vcf-alarm-icon", viewBox="0 0 24 24", aria_hidden="true")


def _calls(said: Headline) -> Markup:
    titles = bullets(
        (
            tag("a", item.recommendation.title, href=f"#plan-{item.recommendation.id}")
            for item in said.items
        ),
        class_="vcf-calls",
    )
    before = tag("p", said.call) if said.call else Markup("")
    after = tag("p", said.meanwhile) if said.meanwhile else Markup("")
    return join((before, titles, after))


def _doubts(said: Headline) -> Markup:
    if not said.settled_by:
        return Markup("")
    links = fact_links(said.settled_by)
    return tag(
        "div",
        tag("p", said.doubt, " Answers that would settle it:"),
        bullets(links[:DOUBTS_SHOWN], class_="vcf-inline"),
        folded_rest(links[DOUBTS_SHOWN:], "doubts"),
        class_="vcf-doubts",
    )


def folded_rest(rest: list[Markup], name: str) -> Markup:
    """The end of a long list, behind "and 5 more"; ``name`` tells the page which list it is."""
    if not rest:
        return Markup("")
    summary = tag("summary", f"and {len(rest)} more")
    further = len(rest) - REST_SHOWN
    last = [Markup(f"{further} further ones: see the questions")] if further > 0 else []
    listed = bullets([*rest[:REST_SHOWN], *last])
    return tag("details", summary, listed, class_="vcf-rest", data_part=f"rest-of-{name}")
