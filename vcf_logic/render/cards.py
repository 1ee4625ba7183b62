"""A recommendation as a card on its chapter's page."""

from __future__ import annotations

from vcf_logic.engine.conditions import NEVER
from vcf_logic.engine.records import Chapter, Guideline, Recommendation
from vcf_logic.engine.words import outline
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import VERDICT_WORDS


def chapter_cards(chapter: Chapter, guideline: Guideline, links: Links) -> Markup:
    """Every card of a chapter, in reading order."""
    return join(card(record, guideline, links) for record in chapter.recommendations)


def card(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    """One recommendation with everything that is known about it."""
    return tag(
        "article",
        tag("h2", record.title, id=record.id),
        pieces.badges(record),
        tag("p", record.clinician, class_="vcf-clinician"),
        pieces.labelled("Cautions", pieces.cautions(record.cautions, links), "cautions"),
        pieces.labelled("In words for the patient", tag("p", record.patient), "patient"),
        _conditions(record),
        pieces.labelled(
            "Where sources disagree",
            pieces.controversy_links(record, guideline, links),
            "controversies",
        ),
        pieces.labelled("Strength", tag("p", record.graded_by), "strength"),
        pieces.labelled("Sources", pieces.citations(record.sources, links), "sources"),
        _statements(record, guideline, links),
        class_=f"vcf-card vcf-card--{record.stance.value} vcf-card--{record.urgency.value}",
    )


def _conditions(record: Recommendation) -> Markup:
    applies = pieces.labelled("Applies when", _listed(record), "when")
    if record.unless == NEVER:
        return applies
    ruled_out = tag("div", pieces.condition_list(outline(record.unless)))
    return join((applies, pieces.labelled("Ruled out by", ruled_out, "unless")))


def _listed(record: Recommendation) -> Markup:
    return tag("div", pieces.condition_list(outline(record.when)))


def _statements(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    covered = [one for one in guideline.statements if one.id in record.covers]
    listed = bullets(
        join(
            (
                tag("a", one.id, href=links.statement(one.id)),
                f" ({one.article.id}): {VERDICT_WORDS[one.verdict]}",
            )
        )
        for one in covered
    )
    return pieces.labelled("Statements of the articles that this stands for", listed, "covers")
