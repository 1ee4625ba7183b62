"""What holds for every calculator and every answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.guideline.score_tools.asking import ask, keys, result, samples
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conditions import NEVER
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.form_answers import raw_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.scoring import ScoreTool
from vcf_logic.engine.truth import Truth
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.score_tools import TOOLS

each_tool = pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.id)


@some.composite
def forms(draw: some.DrawFn) -> tuple[ScoreTool, dict[str, str]]:
    tool = draw(some.sampled_from(TOOLS))
    form = {fact.key: draw(some.sampled_from(samples(fact))) for fact in tool.facts}
    return tool, form


@given(forms())
def test_what_is_carried_is_never_a_no_and_calms_no_red_flag(
    drawn: tuple[ScoreTool, dict[str, str]],
) -> None:
    tool, form = drawn
    carries = ask(tool.id, **form)["carries"]
    raw = raw_answers(carries, GUIDELINE.facts)
    patient = Patient({fact: raw[fact.key] for fact in GUIDELINE.facts if fact.key in raw})
    flags = [record for record in GUIDELINE.recommendations if record.is_red_flag]

    assert not {"no", "unknown", "intact"} & set(carries.values())
    assert flags
    for flag in flags:
        assert evaluate(flag.when, patient).truth is not Truth.NO, flag.id


@given(forms())
def test_the_plan_takes_what_is_carried(drawn: tuple[ScoreTool, dict[str, str]]) -> None:
    tool, form = drawn
    needed = {"age_years": "74", "fracture_levels": ["L1"]}
    raw = raw_answers(needed | ask(tool.id, **form)["carries"], GUIDELINE.facts)

    assert make_plan(check_answers(raw, GUIDELINE), GUIDELINE)


@given(forms())
def test_what_follows_says_nothing_of_contraindications(
    drawn: tuple[ScoreTool, dict[str, str]],
) -> None:
    tool, form = drawn
    carry = result(tool.id, **form).carry
    if carry is None:
        return
    raw = raw_answers({fact.key: value for fact, value in carry.follows.items()}, GUIDELINE.facts)
    patient = Patient({fact: raw[fact.key] for fact in GUIDELINE.facts if fact.key in raw})
    for record in GUIDELINE.recommendations:
        if record.unless != NEVER:
            assert evaluate(record.unless, patient).truth is not Truth.NO, record.id


@given(forms())
def test_there_is_a_number_a_reason_for_none_or_a_question(
    drawn: tuple[ScoreTool, dict[str, str]],
) -> None:
    tool, form = drawn
    made = result(tool.id, **form)

    assert made.measures or made.none_because or made.needed
    assert keys(made.needed) <= keys(tool.facts)


@each_tool
def test_a_tool_cites_its_formula_and_says_what_it_is_not_for(tool: ScoreTool) -> None:
    assert tool.sources
    assert tool.limits
    assert all(limit.sources for limit in tool.limits)
    assert {citation.source for citation in tool.sources} <= set(GUIDELINE.sources)
    cited = (one.source for limit in tool.limits for one in limit.sources)
    assert set(cited) <= set(GUIDELINE.sources)


@each_tool
def test_a_tool_asks_in_words_and_each_question_once(tool: ScoreTool) -> None:
    assert len(keys(tool.facts)) == len(tool.facts)
    assert all(fact.question.endswith("?") and fact.help.endswith(".") for fact in tool.facts)


@each_tool
def test_what_the_plan_asks_too_is_asked_by_the_same_fact(tool: ScoreTool) -> None:
    of_plan = {fact.key: fact for fact in GUIDELINE.facts}

    assert all(of_plan.get(fact.key, fact) is fact for fact in tool.facts)
