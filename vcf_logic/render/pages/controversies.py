"""The page on which sources disagree side by side."""

from __future__ import annotations

from vcf_logic.engine.records import Controversy, Guideline, Position
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.pages.filters import filters
from vcf_logic.render.pages.lists import recommendation_list
from vcf_logic.render.references import marks

COLUMNS = ("Who", "How strong", "About whom", "Says")


def controversies(guideline: Guideline, links: Links) -> Markup:
    """Every disagreement, its positions side by side, the default and why."""
    topics = {chapter.id: chapter.title for chapter in guideline.chapters}
    return join(
        (
            filters("controversy", "disagreement", {"topics": ("Topic", topics)}),
            *(_controversy(one, guideline, links) for one in guideline.controversies),
        )
    )


def _controversy(controversy: Controversy, guideline: Guideline, links: Links) -> Markup:
    rows = [_position(position, links) for position in controversy.positions]
    topic = f"{controversy.id} {controversy.topic}"
    carried = {one.id for one in guideline.carrying(controversy)}
    return tag(
        "article",
        tag("h2", topic, id=controversy.id),
        tag("p", controversy.question, class_="vcf-question"),
        pieces.table(f"Positions: {topic}", COLUMNS, rows),
        tag("p", tag("strong", "The plan says first: "), controversy.default),
        tag("p", tag("strong", "Why: "), controversy.why),
        pieces.labelled(
            "Recommendations it touches", recommendation_list(guideline, links, carried), "carried"
        ),
        class_="vcf-controversy",
        data_filtered="controversy",
        data_topics=" ".join(_topics(controversy, guideline)),
    )


def _topics(controversy: Controversy, guideline: Guideline) -> list[str]:
    touched = guideline.carrying(controversy)
    return [one.id for one in guideline.chapters if set(touched) & set(one.recommendations)]


def _position(position: Position, links: Links) -> Markup:
    who = f"{position.who} {position.year}" if position.year else position.who
    return tag(
        "tr",
        tag("th", who, scope="row"),
        tag("td", position.strength),
        tag("td", position.population or "not stated where seen", class_="vcf-aside"),
        tag("td", position.says, " ", marks(position.sources, links)),
    )
