"""A recommendation as a card on its chapter's page."""

from __future__ import annotations

from vcf_logic.engine.conditions import NEVER
from vcf_logic.engine.records import Guideline, Recommendation, Stance, Urgency
from vcf_logic.engine.words import outline
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.prefill import fragment, prefilled
from vcf_logic.render.references import marks
from vcf_logic.render.wording import FOR_CLINICIANS, FOR_PATIENTS, VERDICT_WORDS


def card(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    """One recommendation with everything that is known about it; its title stands above."""
    return tag(
        "article",
        pieces.badges(record),
        _texts(record, links),
        pieces.labelled("Cautions", pieces.cautions(record.cautions, links), "cautions"),
        _ruled_out(record),
        _disagreements(record, guideline, links),
        _basis(record, guideline, links),
        _into_the_calculator(record, guideline, links),
        class_=f"vcf-card vcf-tone--{record.stance.value}",
        aria_label=record.title,
    )


def is_warning(record: Recommendation) -> bool:
    """Whether every reader sees both of its texts, whichever view they chose."""
    return record.urgency is Urgency.IMMEDIATE or record.stance is Stance.AGAINST


def _texts(record: Recommendation, links: Links) -> Markup:
    for_clinicians = None if is_warning(record) else FOR_CLINICIANS
    for_patients = None if is_warning(record) else FOR_PATIENTS
    cited = marks(record.sources, links)
    graded = f"Strength: {record.graded_by}."
    plain = tag("strong", "In plain words: ")
    return join(
        (
            tag("p", graded, class_="vcf-graded", data_for=for_clinicians),
            tag("p", record.clinician, " ", cited, class_="vcf-clinician", data_for=for_clinicians),
            tag("p", plain, record.patient, class_="vcf-plain", data_for=for_patients),
        )
    )


def _ruled_out(record: Recommendation) -> Markup:
    if record.unless == NEVER:
        return Markup("")
    listed = tag("div", pieces.condition_list(outline(record.unless)))
    return pieces.labelled("Ruled out by", listed, "unless")


def _disagreements(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    carried = pieces.controversy_links(record, guideline, links)
    return pieces.labelled("Where sources disagree", carried, "controversies")


def _basis(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    applies = tag("div", pieces.condition_list(outline(record.when)))
    return tag(
        "details",
        tag("summary", "For whom, and who says so"),
        pieces.labelled("Applies when", applies, "when"),
        pieces.labelled("Sources", pieces.citations(record.sources, links), "sources"),
        _statements(record, guideline, links),
        class_="vcf-basis",
    )


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


def _into_the_calculator(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    answers = fragment(prefilled(record, guideline), record.id)
    words = tag("span", f": {record.title}", class_="vcf-unseen")
    link = tag("a", "Run this for my patient", words, href=links.calculator(answers))
    return tag("p", link, class_="vcf-run")
