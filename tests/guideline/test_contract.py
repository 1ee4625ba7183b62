"""The records are the contract, to the letter."""

from __future__ import annotations

from tests.contract import evaluator
from vcf_logic.engine.records import Recommendation
from vcf_logic.guideline import GUIDELINE


def _fields(record: Recommendation, chapter: str) -> dict[str, object]:
    return {
        "id": record.id,
        "chapter": chapter,
        "stance": record.stance.value,
        "urgency": record.urgency.value,
        "elective": record.elective,
        "covers": list(record.covers),
        "controversies": list(record.controversies),
    }


def test_every_recommendation_is_in_the_contract_with_the_same_fields() -> None:
    ours = {
        record.id: _fields(record, chapter.id)
        for chapter in GUIDELINE.chapters
        for record in chapter.recommendations
    }
    theirs = {
        entry["id"]: {key: value for key, value in entry.items() if key not in ("criteria", "veto")}
        for entry in evaluator.RECOMMENDATIONS
    }

    assert ours == theirs


def test_the_ten_chapters_are_those_of_the_contract() -> None:
    chapters = {entry["chapter"] for entry in evaluator.RECOMMENDATIONS}

    assert {chapter.id for chapter in GUIDELINE.chapters} == chapters
    assert len(chapters) == 10
