"""Where sources disagree for one patient: the positions side by side, the default and why."""

from __future__ import annotations

from functools import lru_cache

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.render.markup import Markup, tag
from vcf_logic.render.plan_citations import brief_marks
from vcf_logic.render.plan_library import Library
from vcf_logic.render.wording import FOR_CLINICIANS

DISAGREEMENTS_KEPT = 256
SHOWN = 5
"""More than these are folded, all topics named, so that the timeline stays within reach."""


def disagreements(controversies: tuple[Controversy, ...], library: Library) -> Markup:
    """Each disagreement that touches the plan, folded: its question and the default are seen."""
    if not controversies:
        return Markup("")
    heading = tag("h3", f"Where sources disagree for this patient ({len(controversies)})")
    listed = [disagreement(one, library) for one in controversies]
    return tag(
        "section",
        heading,
        tag("ul", *listed[:SHOWN], class_="vcf-lines"),
        _rest(controversies[SHOWN:], listed[SHOWN:]),
        class_="vcf-part vcf-part--disagreements",
        data_for=FOR_CLINICIANS,
        data_part="disagreements",
    )


def _rest(controversies: tuple[Controversy, ...], listed: list[Markup]) -> Markup:
    if not listed:
        return Markup("")
    topics = ", ".join(one.topic for one in controversies)
    return tag(
        "details",
        tag("summary", f"{len(listed)} more: {topics}"),
        tag("ul", *listed, class_="vcf-lines"),
        class_="vcf-more",
        data_part="rest-of-disagreements",
    )


@lru_cache(maxsize=DISAGREEMENTS_KEPT)
def disagreement(controversy: Controversy, library: Library) -> Markup:
    """One disagreement, drawn once: it is the same for every patient whom it touches."""
    more = tag(
        "a", "On the page of all disagreements", href=library.links.controversy(controversy.id)
    )
    opened = tag(
        "details",
        tag("summary", *_seen(controversy)),
        tag(
            "div",
            tag("ul", _default(controversy), *_positions(controversy, library), class_="vcf-sides"),
            tag("p", more),
            class_="vcf-opened",
        ),
        class_="vcf-item vcf-item--controversy",
        id=f"plan-{controversy.id}",
        data_controversy=controversy.id,
    )
    return tag("li", opened, class_="vcf-line")


def _seen(controversy: Controversy) -> tuple[Markup, Markup]:
    return (
        tag("span", f"{controversy.topic}: {controversy.question}", class_="vcf-title"),
        tag("span", tag("b", "This plan:"), f" {controversy.default}", class_="vcf-settled"),
    )


def _default(controversy: Controversy) -> Markup:
    return tag(
        "li",
        tag("p", tag("strong", "The default of this plan")),
        tag("p", controversy.default),
        tag("p", tag("strong", "Why: "), controversy.why),
        class_="vcf-default",
    )


def _positions(controversy: Controversy, library: Library) -> list[Markup]:
    return [_position(one, library) for one in controversy.positions]


def _position(position: Position, library: Library) -> Markup:
    who = f"{position.who} {position.year}" if position.year else position.who
    about = position.population or "not stated where seen"
    return tag(
        "li",
        tag("p", tag("strong", who), f" · {position.strength}"),
        tag("p", position.says, " ", brief_marks(position.sources, library.links)),
        tag("p", f"About: {about}"),
    )
