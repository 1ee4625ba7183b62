"""Lists of links to records that several pages draw."""

from __future__ import annotations

from vcf_logic.engine.records import Chapter, Controversy, Guideline, Recommendation, Statement
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import STANCE_WORDS


def at_home(guideline: Guideline, recommendation_id: str) -> tuple[Recommendation, Chapter]:
    """A recommendation and its chapter. Raises KeyError for a stranger."""
    return {
        record.id: (record, chapter)
        for chapter in guideline.chapters
        for record in chapter.recommendations
    }[recommendation_id]


def recommendation_link(
    guideline: Guideline, recommendation_id: str, links: Links, words: str = ""
) -> Markup:
    """A link to a card, in its title's words or in others. Raises KeyError for a stranger."""
    record, chapter = at_home(guideline, recommendation_id)
    return tag("a", words or record.title, href=links.recommendation(record, chapter))


def controversy_link(
    guideline: Guideline, controversy_id: str, links: Links, words: str = ""
) -> Markup:
    """A link to a disagreement. Raises KeyError for a stranger."""
    found: Controversy = {one.id: one for one in guideline.controversies}[controversy_id]
    return tag("a", words or f"{found.id} {found.topic}", href=links.controversy(found.id))


def statement_link(
    guideline: Guideline, statement_id: str, links: Links, words: str = ""
) -> Markup:
    """A link to a statement of an article. Raises KeyError for a stranger."""
    found: Statement = {one.id: one for one in guideline.statements}[statement_id]
    return tag("a", words or found.id, href=links.statement(found.id))


def recommendation_list(guideline: Guideline, links: Links, ids: set[str]) -> Markup:
    """Links to cards in reading order, each with its stance."""
    return bullets(
        join(
            (
                tag("a", record.title, href=links.recommendation(record, chapter)),
                f" ({STANCE_WORDS[record.stance]})",
            )
        )
        for chapter in guideline.chapters
        for record in chapter.recommendations
        if record.id in ids
    )


def chapters(guideline: Guideline, links: Links) -> Markup:
    """The chapters, each with what it is about."""
    return bullets(
        join((tag("a", one.title, href=links.chapter(one)), f": {one.summary}"))
        for one in guideline.chapters
    )
