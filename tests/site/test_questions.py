"""The curated questions: enough of them, each answered, cited and found in other words."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.drawing import Drawing
from scripts.questions import TOPICS, Question, also_called, load_questions, load_synonyms
from tests.conftest import NODE, ROOT
from tests.site.reading import pages
from vcf_logic.guideline import GUIDELINE

QUESTIONS = load_questions()
PROBES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("probe_questions.yaml").read_text("utf-8")
)
LONGEST_ANSWER = 90
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


def test_there_are_at_least_sixty_and_some_for_every_chapter() -> None:
    topics = Counter(question.topic for question in QUESTIONS)
    assert len(QUESTIONS) >= 60
    assert set(topics) == set(TOPICS)
    assert {chapter.id.replace("_", "-") for chapter in GUIDELINE.chapters} <= set(topics)
    assert min(topics.values()) >= 4


def test_every_recommendation_answers_a_question() -> None:
    answered = {one for question in QUESTIONS for one in question.recommendations}
    assert answered == {record.id for record in GUIDELINE.recommendations}


def test_ids_and_questions_are_unique() -> None:
    for names in ([one.id for one in QUESTIONS], [one.question for one in QUESTIONS]):
        assert [name for name, times in Counter(names).items() if times > 1] == []


@each_question
def test_a_question_is_asked_in_several_ways_and_answered_in_few_words(question: Question) -> None:
    assert question.question.endswith("?")
    assert len(question.also_asked) >= 3
    assert 8 <= len(question.answer.split()) <= LONGEST_ANSWER


@each_question
def test_an_answer_cites_sources_that_exist(question: Question) -> None:
    cited = [Drawing(GUIDELINE).citation(written) for written in question.sources]
    assert all(citation.locator.strip() for citation in cited)
    assert cited or question.topic == "site"


def test_an_answer_says_where_more_stands(site: Path) -> None:
    for question in QUESTIONS:
        name, _, anchor = question.address.partition("#")
        assert name in pages(site), question.id
        assert not anchor or anchor in pages(site)[name].ids, question.id


def test_other_names_of_a_thing_are_added_and_not_its_own() -> None:
    synonyms = (("paracetamol", "acetaminophen"), ("bone cement", "kyphoplasty"))
    assert also_called("Take paracetamol.", synonyms) == ["acetaminophen"]
    assert also_called("A cement of bone.", synonyms) == []
    assert also_called("Paracetamol (acetaminophen)", synonyms) == []


def test_no_word_makes_kyphoplasty_and_vertebroplasty_the_same() -> None:
    groups = load_synonyms()
    assert not [g for g in groups if {"kyphoplasty", "vertebroplasty"} <= set(g)]
    assert any({"kyphoplasty", "vertebral augmentation"} <= set(g) for g in groups)


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, dict[str, Any]]:
    """What the box under every page finds for each probe, in the site as it was built."""
    asked = json.dumps([probe["question"] for probe in PROBES])
    done = subprocess.run(
        [NODE, Path(__file__).with_name("ask.mjs"), site],
        input=asked,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    return {probe["question"]: result for probe, result in zip(PROBES, results, strict=True)}


def test_questions_in_other_words_find_their_answer(found: dict[str, dict[str, Any]]) -> None:
    covered = [probe for probe in PROBES if probe["covered"]]
    missed = [
        probe["question"]
        for probe in covered
        if not set(probe["ids"])
        & {*found[probe["question"]]["curated"], *found[probe["question"]]["near"]}
    ]
    assert len(covered) >= 40
    assert len(missed) <= len(covered) // 10, missed


def test_what_the_site_does_not_speak_of_is_not_answered(found: dict[str, dict[str, Any]]) -> None:
    strangers = [probe["question"] for probe in PROBES if not probe["covered"]]
    answered = [one for one in strangers if found[one]["curated"]]
    assert len(strangers) >= 25
    assert len(answered) <= len(strangers) // 10, answered
