"""Whole patients and their whole plans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.plan import make_plan
from vcf_logic.guideline import GUIDELINE

STORIES = json.loads((Path(__file__).parents[1] / "stories" / "cases.json").read_text())


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_the_plan_of_a_story_is_equal_to_the_letter(story: dict[str, Any]) -> None:
    plan = make_plan(check_answers(story["patient"], GUIDELINE), GUIDELINE)

    statuses = {item.recommendation.id: item.status.value for item in plan.items}

    assert plan.headline.urgency.value == story["headline"]
    assert {name: statuses[name] for name in story["expect"]} == story["expect"]


def test_eleven_stories_name_the_status_of_67_recommendations() -> None:
    assert [len(story["expect"]) for story in STORIES] == [67] * 11
