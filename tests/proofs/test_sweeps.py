"""Proofs: every combination of answers, run through the code itself."""

from collections.abc import Callable
from typing import Any

from tests.proofs.cells import cells_of
from tests.proofs.sweep import chapter_sweep
from vcf_logic.engine.conditions import all_of
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.vocabulary.derived import weeks_since_onset
from vcf_logic.guideline.vocabulary.pain_and_course import pain_nrs
from vcf_logic.guideline.vocabulary.scope import age_years

Proved = Callable[[str], None]


def test_every_combination_of_answers_comes_out_as_agreed(proved: Proved) -> None:
    proved("every-combination-of-answers")


def test_every_combination_of_red_flags_has_the_agreed_headline(proved: Proved) -> None:
    proved("every-combination-of-red-flags")


def test_readers_are_told_the_count_of_every_chapter(published: dict[str, Any]) -> None:
    counted = {one["id"]: one["combinations"] for one in published["chapters"]}
    assert counted == {
        chapter.id: chapter_sweep(chapter, GUIDELINE).count for chapter in GUIDELINE.chapters
    }
    assert min(counted.values()) > 100


def test_a_number_is_cut_at_each_limit_of_either_text() -> None:
    condition = all_of(pain_nrs >= 7, weeks_since_onset <= 4, age_years >= 18)
    cells = cells_of(condition, "pain_nrs >= 5 and crcl_ml_min < 35", GUIDELINE.facts)
    assert cells["pain_nrs"] == [2, 5, 6, 7, 8, None]
    assert cells["days_since_onset"] == [14, 28, 9139, None]
    assert cells["age_years"] == [17, 18, 64]
    assert cells["crcl_entered"] == [17.5, 35, 142.5, None]


def test_levels_are_cut_by_the_groups_that_matter() -> None:
    cells = cells_of(all_of(pain_nrs >= 7), "has_l1", GUIDELINE.facts)
    assert cells["fracture_levels"] == [("L1",), ("L1", "L3"), ("L2",), ("L3",), ("T1",)]
