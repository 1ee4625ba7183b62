"""The records as JSON-ready data: what `facts`, `recommendations` and the other listings print."""

from __future__ import annotations

from typing import Any

from vcf_logic.engine.facts import Asked, Choice, Choices, DerivedNumber, Fact, Number
from vcf_logic.engine.records import (
    Caution,
    Chapter,
    Citation,
    Controversy,
    Guideline,
    Position,
    Recommendation,
    Source,
    Statement,
)
from vcf_logic.engine.words import in_words
from vcf_logic.exports.plan_json import citation_data


def facts_data(guideline: Guideline) -> list[dict[str, Any]]:
    """Every fact that is asked, then every derived one."""
    asked = [
        {"section": section.id, **asked_data(fact)}
        for section in guideline.sections
        for fact in section.facts
    ]
    return asked + [derived_fact_data(fact) for fact in guideline.derived]


def asked_data(fact: Asked) -> dict[str, Any]:
    """One fact with its question, unit and limits."""
    data: dict[str, Any] = {
        "key": fact.key,
        "type": fact.kind,
        "label": fact.label,
        "question": fact.question,
        "help": fact.help,
        "required": fact.required,
        "derived": False,
    }
    if isinstance(fact, Number):
        data |= {"unit": fact.unit, "low": fact.low, "high": fact.high, "whole": fact.whole}
    if isinstance(fact, Choice | Choices):
        data["options"] = dict(fact.options)
    return data


def derived_fact_data(fact: Fact) -> dict[str, Any]:
    """One fact that is computed from answers."""
    data: dict[str, Any] = {
        "key": fact.key,
        "type": fact.kind,
        "label": fact.label,
        "derived": True,
        "source": getattr(fact, "source", ""),
    }
    if isinstance(fact, DerivedNumber):
        data |= {"unit": fact.unit, "inputs": [needed.key for needed in fact.inputs]}
    return data


def recommendations_data(guideline: Guideline) -> list[dict[str, Any]]:
    """Every recommendation, in reading order."""
    return [
        recommendation_data(record, chapter)
        for chapter in guideline.chapters
        for record in chapter.recommendations
    ]


def recommendation_data(record: Recommendation, chapter: Chapter) -> dict[str, Any]:
    """One recommendation, its conditions in words."""
    return {
        "id": record.id,
        "chapter": chapter.id,
        "title": record.title,
        "stance": record.stance.value,
        "urgency": record.urgency.value,
        "strength": record.strength.value,
        "graded_by": record.graded_by,
        "elective": record.elective,
        "added_for_safety": record.added_for_safety,
        "when": in_words(record.when),
        "unless": in_words(record.unless),
        "text": {"clinician": record.clinician, "patient": record.patient},
        "covers": list(record.covers),
        "controversies": list(record.controversies),
        "sources": _citations(record.sources),
        "cautions": [_caution(caution) for caution in record.cautions],
    }


def statements_data(guideline: Guideline) -> list[dict[str, Any]]:
    """Every statement of the articles, its verdict and the recommendations that cover it."""
    return [statement_data(statement, guideline) for statement in guideline.statements]


def statement_data(statement: Statement, guideline: Guideline) -> dict[str, Any]:
    """One statement."""
    return {
        "id": statement.id,
        "article": statement.article.id,
        "section": statement.section,
        "text": statement.text,
        "strength": statement.strength,
        "verdict": statement.verdict.value,
        "note": statement.note,
        "recommendations": [record.id for record in guideline.covering(statement)],
        "sources": _citations(statement.sources),
    }


def controversies_data(guideline: Guideline) -> list[dict[str, Any]]:
    """Every disagreement between sources."""
    return [_controversy(controversy, guideline) for controversy in guideline.controversies]


def sources_data(guideline: Guideline) -> list[dict[str, Any]]:
    """Every document cited, and the recommendations it supports."""
    return [_source(source, guideline) for source in guideline.sources]


def _controversy(controversy: Controversy, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": controversy.id,
        "topic": controversy.topic,
        "question": controversy.question,
        "positions": [_position(position) for position in controversy.positions],
        "default": controversy.default,
        "why": controversy.why,
        "recommendations": [record.id for record in guideline.carrying(controversy)],
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "who": position.who,
        "year": position.year,
        "strength": position.strength,
        "population": position.population,
        "says": position.says,
        "sources": _citations(position.sources),
    }


def _source(source: Source, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": source.id,
        "authors": source.authors,
        "title": source.title,
        "published": source.published,
        "year": source.year,
        "doi": source.doi,
        "pmid": source.pmid,
        "pmcid": source.pmcid,
        "url": source.url,
        "seen": source.seen,
        "aliases": list(source.aliases),
        "recommendations": [record.id for record in guideline.supported_by(source)],
    }


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "text": caution.text,
        "when": in_words(caution.when),
        "sources": _citations(caution.sources),
    }


def _citations(citations: tuple[Citation, ...]) -> list[dict[str, str]]:
    return [citation_data(citation) for citation in citations]
