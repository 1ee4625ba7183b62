from __future__ import annotations

import pytest

from tests.engine import toy
from tests.engine.toy import TOY
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.facts import Fact, Number
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.stretches import in_words, stretches
from vcf_logic.engine.what_if import (
    Supposition,
    changes,
    nearest,
    outcomes,
    supposable,
    to_find_out,
)

KNOWN: dict[str, object] = {
    "places": ["hill"],
    "degrees": 29,
    "days": 20,
    "season": "summer",
    "raining": True,
    "storm": False,
    "broken": False,
}


def plan(**raw: object) -> Plan:
    return make_plan(check_answers({"places": ["hill"], **raw}, TOY), TOY)


def told(suppositions: tuple[Supposition, ...]) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (
            one.fact.key,
            one.answer,
            {change.item.recommendation.id: change.status.value for change in one.changes},
        )
        for one in suppositions
    ]


def in_all_words(fact: Fact) -> list[str]:
    assert isinstance(fact, Number)
    return [in_words(fact, (one,)) for one in stretches(fact, TOY)]


def test_a_number_is_cut_at_its_limits_and_between_them() -> None:
    assert in_all_words(toy.degrees) == [
        "under 30 °C",
        "30 °C or more and 30 °C or less",
        "over 30 °C",
    ]


def test_a_whole_number_is_cut_where_what_is_computed_from_it_turns() -> None:
    assert in_all_words(toy.days) == ["27 days or less", "28 days", "29 days or more"]


def test_a_run_of_stretches_reads_as_one_range() -> None:
    below, at, above = stretches(toy.degrees, TOY)
    assert in_words(toy.degrees, (at, above)) == "30 °C or more"
    assert in_words(toy.degrees, (below, at)) == "30 °C or less"
    assert in_words(toy.degrees, (below, at, above)) == "any number"
    every = stretches(toy.days, TOY)
    assert in_words(toy.days, every) == "any number"
    assert in_words(toy.days, every[:2]) == "28 days or less"


@pytest.mark.parametrize(
    ("day", "position"), [(0, 0), (27, 0), (28, 1), (29, 2), (999, 2), (28 * (1 + 1e-12), 1)]
)
def test_every_answer_lies_in_exactly_one_stretch(day: float, position: int) -> None:
    inside = [number for number, one in enumerate(stretches(toy.days, TOY)) if one.contains(day)]
    assert inside == [position]


def test_a_computed_number_of_one_answer_is_supposed_by_that_answer() -> None:
    assert toy.weeks not in supposable(TOY)
    assert toy.days in supposable(TOY)


def test_another_answer_changes_what_it_would_change_in_the_plan() -> None:
    present, supposed = plan(**KNOWN), plan(**{**KNOWN, "broken": True})
    changed = {
        one.item.recommendation.id: one.status for one in changes(present, toy.broken, answer=True)
    }
    differing = {
        after.recommendation.id: after.status
        for before, after in zip(
            sorted(present.items, key=lambda item: item.recommendation.id),
            sorted(supposed.items, key=lambda item: item.recommendation.id),
            strict=True,
        )
        if before.status is not after.status
    }
    assert changed == differing != {}


def test_the_nearest_changes_begin_with_the_number_nearest_to_its_limit() -> None:
    assert told(nearest(plan(**KNOWN))) == [
        ("degrees", "30 °C or more", {"sunshade": "applies"}),
        ("storm", "yes", {"shelter": "applies", "umbrella": "not_applicable"}),
        ("raining", "no", {"umbrella": "not_applicable"}),
        ("broken", "yes", {"umbrella": "contraindicated"}),
    ]


def test_time_that_passes_comes_first_and_time_that_goes_back_last() -> None:
    forward = told(nearest(plan(**{**KNOWN, "degrees": 35})))
    assert forward[0] == ("days", "29 days or more", {"sunshade": "not_applicable"})
    back = told(nearest(plan(**{**KNOWN, "degrees": 35, "days": 40})))
    assert back[-1] == ("days", "28 days or less", {"sunshade": "applies"})


def test_an_answer_that_contradicts_another_is_not_supposed() -> None:
    dry = plan(**{**KNOWN, "raining": False})
    assert "storm" not in [one.fact.key for one in nearest(dry)]
    unknown = {key: value for key, value in KNOWN.items() if key != "storm"}
    assert [one.answer for one in outcomes(plan(**unknown), toy.storm)] == ["yes", "no"]
    assert [one.answer for one in outcomes(plan(**{**unknown, "raining": False}), toy.storm)] == [
        "no"
    ]


def test_what_every_plan_needs_is_not_supposed_to_be_otherwise() -> None:
    assert changes(plan(**KNOWN), toy.places, ("beach",)) != ()
    assert "places" not in [one.fact.key for one in nearest(plan(**KNOWN))]


def test_each_answer_to_an_open_question_says_what_it_decides() -> None:
    made = plan(raining=True, storm=False)
    assert told(outcomes(made, toy.broken)) == [
        ("broken", "yes", {"umbrella": "contraindicated"}),
        ("broken", "no", {"umbrella": "applies"}),
    ]
    assert told(outcomes(made, toy.season)) == [
        ("season", "summer, dry", {}),
        ("season", "winter, wet", {}),
    ]


def test_ranges_of_a_number_that_decide_the_same_are_one() -> None:
    assert told(outcomes(plan(days=3), toy.degrees)) == [
        ("degrees", "under 30 °C", {"sunshade": "not_applicable"}),
        ("degrees", "30 °C or more", {"sunshade": "applies"}),
    ]


def test_an_outcome_that_settles_a_red_flag_says_so() -> None:
    made = plan()
    assert all(one.concerns_red_flags for one in outcomes(made, toy.storm))
    assert not any(one.concerns_red_flags for one in outcomes(made, toy.broken))


def test_what_to_find_out_follows_the_order_of_the_questions() -> None:
    made = plan()
    assert list(to_find_out(made)) == [question.fact for question in made.questions]
    assert to_find_out(plan(**KNOWN)) == ()
