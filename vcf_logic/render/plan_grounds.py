"""What an item rests on: how firmly, who says so, who disagrees, and where it comes from."""

from __future__ import annotations

from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.records import Recommendation, Statement
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.plan_citations import source_list
from vcf_logic.render.plan_library import Library
from vcf_logic.render.wording import (
    ADDED_FOR_SAFETY,
    FOR_CLINICIANS,
    STRENGTH_WORDS,
    VERDICT_WORDS,
)


def grounds(item: PlanItem, library: Library) -> Markup:
    """Strength and who graded it, sources, disagreements, the chapter and the articles."""
    record = item.recommendation
    terms = {
        "Strength": _graded(record),
        "Sources": source_list(record.sources, library.links),
        "Where sources disagree": _disagreements(record, library),
    }
    if item.status is Status.NOT_APPLICABLE:
        terms = {"Strength": _graded(record)}
    terms["Where it comes from"] = _origin(item, library)
    listed = (join((tag("dt", term), tag("dd", words))) for term, words in terms.items() if words)
    return tag("dl", *listed, class_="vcf-grounds", data_for=FOR_CLINICIANS)


def _graded(record: Recommendation) -> str:
    return f"{STRENGTH_WORDS[record.strength].capitalize()}. Graded by: {record.graded_by}."


def _disagreements(record: Recommendation, library: Library) -> Markup:
    carried = (library.controversies[name] for name in record.controversies)
    links = (
        tag("a", f"{one.id} {one.topic}", href=library.links.controversy(one.id)) for one in carried
    )
    return join(links, "; ")


def _origin(item: PlanItem, library: Library) -> Markup:
    """The paragraph of the chapter, then the statements of the articles it stands for."""
    record = item.recommendation
    address = library.links.recommendation(record, item.chapter)
    chapter = tag("a", f"{item.chapter.title}: this recommendation", href=address)
    covered = [library.statements[name] for name in record.covers]
    if not covered:
        return join((chapter, f". {ADDED_FOR_SAFETY.capitalize()}."))
    return join((chapter, ". Statements it stands for: ", _statements(covered, library)))


def _statements(covered: list[Statement], library: Library) -> Markup:
    by_verdict: dict[str, list[Markup]] = {}
    for one in covered:
        verdict = f"{one.article.id}, {VERDICT_WORDS[one.verdict]}"
        link = tag("a", one.id, href=library.links.statement(one.id))
        by_verdict.setdefault(verdict, []).append(link)
    return join(
        (join((join(links, ", "), f" ({verdict})")) for verdict, links in by_verdict.items()), "; "
    )
