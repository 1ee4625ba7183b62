from __future__ import annotations

import json
from typing import Any

import pytest

from tests.guideline.score_tools.asking import ask
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.replies.scoring import score_reply


def refused(request: dict[str, Any]) -> list[tuple[str | None, str]]:
    with pytest.raises(InvalidPatient) as refusal:
        score_reply(request)
    return [(problem.fact, problem.message) for problem in refusal.value.problems]


def test_every_answer_that_is_not_understood_is_refused_at_its_field() -> None:
    problems = refused(
        {
            "score": "creatinine-clearance",
            "answers": {"age_years": "12", "sex": "x", "weight_kg": "ten", "hat": "yes"},
        }
    )

    assert {fact for fact, _ in problems} == {"age_years", "sex", "weight_kg", "hat"}
    assert dict(problems)["age_years"].startswith("12 is too low")


@pytest.mark.parametrize("name", [None, "frax", 3, ["sins"]])
def test_a_score_that_does_not_exist_is_refused(name: object) -> None:
    assert [fact for fact, _ in refused({"score": name, "answers": {}})] == ["score"]


def test_a_reply_is_data() -> None:
    assert json.loads(json.dumps(ask("sins"))) == ask("sins")
