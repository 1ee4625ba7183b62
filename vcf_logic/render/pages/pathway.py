"""The pathway at a glance: one picture from arrival to five years, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap

from vcf_logic.engine.records import Guideline, Milestone, Recommendation
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.pages.lists import at_home, recommendation_link
from vcf_logic.render.references import marks
from vcf_logic.render.wording import window_in_words

COLUMNS = ("When", "What", "Whose window it is", "Recommendations")
ARRIVAL = "On arrival and at every contact"
ARRIVAL_TITLE = "Look for what cannot wait"
ARRIVAL_DETAIL = """
Each of these is acted on at once, and comes before everything below. One that is not known is not
excluded.
"""


@dataclass(frozen=True)
class Station:
    """A point of the pathway: when it is reached, and what happens there, each with its link."""

    when: str
    stops: tuple[tuple[str, str], ...]
    emergency: bool = False


@dataclass(frozen=True)
class Layout:
    """How a picture is laid out, in the units of its drawing."""

    name: str
    width: int
    line: int
    letters: int
    when_beside: bool


NARROW = Layout(name="narrow", width=340, line=14, letters=42, when_beside=False)
WIDE = Layout(name="wide", width=760, line=230, letters=66, when_beside=True)

ROW, GAP, TOP = 20, 26, 22


def pathway(guideline: Guideline, links: Links) -> Markup:
    """The picture, for narrow and for wide screens, and the table."""
    stops = stations(guideline, links)
    drawn = [_picture(stops, layout) for layout in (NARROW, WIDE)]
    return join((tag("div", *drawn, class_="vcf-pathway"), _table(guideline, links)))


def stations(guideline: Guideline, links: Links) -> tuple[Station, ...]:
    """Arrival with its red flags, then the milestones, those of one window together."""
    flags = tuple(
        (record.title, _address(guideline, record.id, links)) for record in red_flags(guideline)
    )
    grouped = groupby(guideline.milestones, key=lambda one: (one.first_day, one.last_day))
    return (
        Station(ARRIVAL, flags, emergency=True),
        *(
            Station(window_in_words(*window), tuple(_stop(one, guideline, links) for one in those))
            for window, those in grouped
        ),
    )


def red_flags(guideline: Guideline) -> tuple[Recommendation, ...]:
    """What is acted on at once."""
    return tuple(record for record in guideline.recommendations if record.is_red_flag)


def _stop(milestone: Milestone, guideline: Guideline, links: Links) -> tuple[str, str]:
    return milestone.label, _address(guideline, milestone.recommendations[0], links)


def _address(guideline: Guideline, recommendation_id: str, links: Links) -> str:
    return links.recommendation(*at_home(guideline, recommendation_id))


def _picture(stops: tuple[Station, ...], layout: Layout) -> Markup:
    drawn: list[Markup] = []
    y = TOP
    for station in stops:
        drawn.append(_station(station, layout, y))
        y += _height(station, layout)
    title = tag("title", "The pathway from arrival to five years", id=f"pathway-{layout.name}")
    rail = tag("line", x1=layout.line, x2=layout.line, y1=TOP, y2=y - GAP, class_="vcf-rail")
    return tag(
        "svg",
        title,
        rail,
        *drawn,
        viewBox=f"0 0 {layout.width} {y}",
        role="group",
        aria_labelledby=f"pathway-{layout.name}",
        class_=f"vcf-pathway-{layout.name}",
    )


def _station(station: Station, layout: Layout, y: int) -> Markup:
    kind = "vcf-station vcf-station--emergency" if station.emergency else "vcf-station"
    sign = tag("path", d=_diamond(layout.line, y)) if station.emergency else _dot(layout.line, y)
    x, anchor = (layout.line - 22, "end") if layout.when_beside else (layout.line + 20, "start")
    when = tag("text", station.when, x=x, y=y + 5, text_anchor=anchor, class_="vcf-when")
    y = y if layout.when_beside else y + ROW
    texts = []
    for words, address in station.stops:
        texts.append(_stop_text(words, address, layout, y))
        y += ROW * len(_lines(words, layout))
    return tag("g", sign, when, *texts, class_=kind)


def _stop_text(words: str, address: str, layout: Layout, y: int) -> Markup:
    lines = [
        tag("tspan", line, x=layout.line + 20, y=y + 5 + ROW * number)
        for number, line in enumerate(_lines(words, layout))
    ]
    return tag("a", tag("text", join(lines, " ")), href=address)


def _lines(words: str, layout: Layout) -> list[str]:
    return wrap(words, layout.letters)


def _height(station: Station, layout: Layout) -> int:
    lines = sum(len(_lines(words, layout)) for words, _ in station.stops)
    return ROW * (lines + (not layout.when_beside)) + GAP


def _dot(x: int, y: int) -> Markup:
    return tag("circle", cx=x, cy=y, r=8)


def _diamond(x: int, y: int) -> str:
    return f"M{x} {y - 11}L{x + 11} {y}L{x} {y + 11}L{x - 11} {y}Z"


def _table(guideline: Guideline, links: Links) -> Markup:
    rows = [_arrival(guideline, links)]
    rows += [_row(milestone, guideline, links) for milestone in guideline.milestones]
    return pieces.table("The pathway as a table", COLUMNS, rows)


def _arrival(guideline: Guideline, links: Links) -> Markup:
    flags = [recommendation_link(guideline, one.id, links) for one in red_flags(guideline)]
    return tag(
        "tr",
        tag("th", ARRIVAL, scope="row"),
        tag("td", tag("strong", ARRIVAL_TITLE)),
        tag("td", " ".join(ARRIVAL_DETAIL.split())),
        tag("td", bullets(flags)),
    )


def _row(milestone: Milestone, guideline: Guideline, links: Links) -> Markup:
    listed = [recommendation_link(guideline, one, links) for one in milestone.recommendations]
    return tag(
        "tr",
        tag("th", window_in_words(milestone.first_day, milestone.last_day), scope="row"),
        tag("td", tag("strong", milestone.label)),
        tag("td", milestone.detail, " ", marks(milestone.sources, links)),
        tag("td", bullets(listed)),
    )
