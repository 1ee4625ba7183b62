"""Rules that every record keeps."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from textstat import textstat

from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.facts import Asked, Choice, asked_behind
from vcf_logic.engine.records import Citation, Recommendation, Verdict
from vcf_logic.guideline import GUIDELINE, scores

LONGEST_TEXT = 80
HIGHEST_GRADE = 6.0
RECORDS = GUIDELINE.recommendations
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
each_fact = pytest.mark.parametrize("fact", GUIDELINE.facts, ids=lambda fact: fact.key)


def _citations() -> list[Citation]:
    owners = (
        *GUIDELINE.statements,
        *GUIDELINE.milestones,
        *RECORDS,
        *(caution for record in RECORDS for caution in record.cautions),
        *(one for controversy in GUIDELINE.controversies for one in controversy.positions),
    )
    return [*scores.SOURCES, *(citation for owner in owners for citation in owner.sources)]


def _prose() -> list[str]:
    records = [
        text
        for record in RECORDS
        for text in (
            record.title,
            record.clinician,
            record.patient,
            record.graded_by,
            *(caution.text for caution in record.cautions),
        )
    ]
    statements = [text for one in GUIDELINE.statements for text in (one.text, one.note)]
    controversies = [
        text
        for one in GUIDELINE.controversies
        for text in (
            one.question,
            one.default,
            one.why,
            *(who.says for who in one.positions),
            *(who.population for who in one.positions),
        )
    ]
    facts = [text for fact in GUIDELINE.facts for text in (fact.label, fact.question, fact.help)]
    chapters = [text for one in GUIDELINE.chapters for text in (one.title, one.summary)]
    milestones = [text for one in GUIDELINE.milestones for text in (one.label, one.detail)]
    return [*records, *statements, *controversies, *facts, *chapters, *milestones]


@pytest.mark.parametrize(
    "names",
    [
        [record.id for record in RECORDS],
        [fact.key for fact in (*GUIDELINE.facts, *GUIDELINE.derived)],
        [statement.id for statement in GUIDELINE.statements],
        [controversy.id for controversy in GUIDELINE.controversies],
        [number for source in GUIDELINE.sources for number in (source.id, *source.aliases)],
        [milestone.id for milestone in GUIDELINE.milestones],
    ],
    ids=["recommendations", "facts", "statements", "controversies", "sources", "milestones"],
)
def test_a_name_stands_for_one_record(names: list[str]) -> None:
    assert [name for name, count in Counter(names).items() if count > 1] == []


@each_record
def test_a_title_is_one_sentence_without_a_full_stop(record: Recommendation) -> None:
    assert record.title[0].isupper()
    assert not record.title.endswith(".")
    assert ". " not in record.title


@each_record
def test_both_texts_are_present_and_short(record: Recommendation) -> None:
    assert 10 <= len(record.clinician.split()) <= LONGEST_TEXT
    assert 10 <= len(record.patient.split()) <= LONGEST_TEXT


@each_record
def test_a_patient_text_reads_at_grade_six_or_lower(record: Recommendation) -> None:
    assert textstat.flesch_kincaid_grade(record.patient) <= HIGHEST_GRADE


@each_record
def test_a_recommendation_cites_its_sources(record: Recommendation) -> None:
    assert record.sources
    assert record.graded_by
    assert all(caution.sources for caution in record.cautions)


def test_every_citation_has_a_locator() -> None:
    assert [one.source.id for one in _citations() if not one.locator.strip()] == []


def test_every_source_is_listed_and_every_listed_source_is_cited() -> None:
    cited = {citation.source for citation in _citations()}

    assert {source.id for source in cited - set(GUIDELINE.sources)} == set()
    assert {source.id for source in set(GUIDELINE.sources) - cited} == set()


def test_all_103_statements_are_covered_and_nothing_else_is() -> None:
    known = {statement.id for statement in GUIDELINE.statements}

    assert len(known) == 103
    assert {covered for record in RECORDS for covered in record.covers} == known


def test_the_verdicts_are_62_confirmed_38_different_and_3_not_found() -> None:
    assert Counter(statement.verdict for statement in GUIDELINE.statements) == {
        Verdict.CONFIRMED: 62,
        Verdict.DIFFERS: 38,
        Verdict.NOT_FOUND: 3,
    }


ADDED_FOR_SAFETY = {
    "refer-suspected-infection",
    "leave-pathway-high-energy-trauma",
    "zoledronate",
    "anabolic-specialist-opinion",
    "do-not-interrupt-denosumab",
}


def test_what_rests_on_no_statement_was_added_for_safety_and_is_named_here() -> None:
    assert {record.id for record in RECORDS if record.added_for_safety} == ADDED_FOR_SAFETY


def test_there_are_31_controversies_and_each_touches_a_recommendation() -> None:
    assert [one.id for one in GUIDELINE.controversies] == [f"C{n:02}" for n in range(1, 32)]
    assert [one.id for one in GUIDELINE.controversies if not GUIDELINE.carrying(one)] == []


def test_a_controversy_has_two_sides_at_least() -> None:
    assert [one.id for one in GUIDELINE.controversies if len(one.positions) < 2] == []


@each_fact
def test_a_fact_is_asked_in_words(fact: Asked) -> None:
    assert fact.label
    assert fact.question.endswith("?")
    assert fact.help.endswith(".")


@pytest.mark.parametrize(
    "fact",
    [fact for fact in GUIDELINE.facts if isinstance(fact, Choice)],
    ids=lambda fact: fact.key,
)
def test_not_known_is_no_option_of_a_choice(fact: Choice) -> None:
    assert "unknown" not in fact.options


def test_every_fact_that_is_asked_is_used() -> None:
    conditions = [
        condition
        for record in RECORDS
        for condition in (
            record.when,
            record.unless,
            *(caution.when for caution in record.cautions),
        )
    ]
    used = {
        fact
        for condition in conditions
        for leaf in leaves(condition)
        for fact in asked_behind(leaf.fact)
    }

    assert {fact.key for fact in set(GUIDELINE.facts) - used} == set()


def test_everything_that_a_condition_compares_is_asked_or_derived() -> None:
    known = {*GUIDELINE.facts, *GUIDELINE.derived}
    compared = {
        leaf.fact
        for record in RECORDS
        for condition in (record.when, record.unless)
        for leaf in leaves(condition)
    }

    assert {fact.key for fact in compared - known} == set()


FORBIDDEN = re.compile(
    r"\bseeds?\b|\bdossier\b|\be\.g\.|\bi\.e\.|\betc\b|\bet al\b|\bTODO\b|[<>`#*]"
    r"|\bC\d\d\b|\bR\d+[a-h]?\b",
    re.IGNORECASE,
)


def test_prose_is_plain_and_free_of_codes() -> None:
    found = {text: FORBIDDEN.search(text) for text in _prose()}

    assert [f"{match.group()}: {text}" for text, match in found.items() if match] == []


def test_no_chapter_is_forgotten() -> None:
    folder = Path(__file__).parents[2] / "vcf_logic" / "guideline"
    written = {
        path.stem
        for path in folder.iterdir()
        if path.name not in ("__init__.py", "__pycache__")
        and "CHAPTER = Chapter(" in (path / "__init__.py" if path.is_dir() else path).read_text()
    }

    assert written == {chapter.id for chapter in GUIDELINE.chapters}
