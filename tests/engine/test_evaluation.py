import pytest

from tests.engine import toy
from tests.engine.toy import patient
from vcf_logic.engine.conditions import ALWAYS, NEVER, Condition, all_of, any_of, none_of
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.truth import Truth

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (toy.degrees < 30, {"degrees": 29.9}, YES),
        (toy.degrees < 30, {"degrees": 30}, NO),
        (toy.degrees <= 30, {"degrees": 30}, YES),
        (toy.degrees <= 30, {"degrees": 30.1}, NO),
        (toy.degrees > 30, {"degrees": 30}, NO),
        (toy.degrees > 30, {"degrees": 30.1}, YES),
        (toy.degrees >= 30, {"degrees": 30}, YES),
        (toy.degrees >= 30, {"degrees": 29.9}, NO),
        (toy.degrees >= 30, {}, UNKNOWN),
        (toy.season.is_("winter"), {"season": "winter"}, YES),
        (toy.season.is_("winter"), {"season": "summer"}, NO),
        (toy.season.is_not("winter"), {"season": "summer"}, YES),
        (toy.season.is_not("winter"), {"season": "winter"}, NO),
        (toy.season.is_not("winter"), {}, UNKNOWN),
        (toy.places.includes_any("beach", "hill"), {"places": ("hill", "town")}, YES),
        (toy.places.includes_any("beach"), {"places": ("hill", "town")}, NO),
        (toy.degrees > toy.days, {"degrees": 3, "days": 2}, YES),
        (toy.degrees > toy.days, {"degrees": 2, "days": 2}, NO),
        (toy.degrees > toy.days, {"degrees": 2}, UNKNOWN),
        (toy.degrees > toy.days, {"days": 2}, UNKNOWN),
        (toy.weeks > 4, {"days": 28}, NO),
        (toy.weeks > 4, {"days": 29}, YES),
        (ALWAYS, {}, YES),
        (NEVER, {}, NO),
    ],
)
def test_a_condition_has_the_truth_that_its_words_say(
    condition: Condition, answers: dict[str, object], expected: Truth
) -> None:
    assert evaluate(condition, patient(**answers)).truth is expected


@pytest.mark.parametrize("degrees", [30.000000000000004, 29.999999999999996])
def test_a_rounding_error_does_not_cross_a_limit(degrees: float) -> None:
    almost = patient(degrees=degrees)
    assert evaluate(toy.degrees < 30, almost).truth is NO
    assert evaluate(toy.degrees > 30, almost).truth is NO
    assert evaluate(toy.degrees <= 30, almost).truth is YES
    assert evaluate(toy.degrees >= 30, almost).truth is YES


def test_one_no_settles_all_of_and_is_the_only_reason() -> None:
    trace = evaluate(all_of(toy.raining, toy.storm), patient(raining=True, storm=False))
    assert trace.truth is NO
    assert [reason.leaf().fact for reason in trace.reasons()] == [toy.storm]


def test_one_yes_settles_any_of_whatever_is_unknown() -> None:
    trace = evaluate(any_of(toy.raining, toy.storm), patient(raining=True))
    assert trace.truth is YES
    assert [reason.leaf().fact for reason in trace.reasons()] == [toy.raining]
    assert trace.open_facts() == ()


def test_none_of_is_settled_by_the_part_that_holds() -> None:
    trace = evaluate(none_of(toy.raining, toy.storm), patient(raining=False, storm=True))
    assert trace.truth is NO
    assert [reason.leaf().fact for reason in trace.reasons()] == [toy.storm]


def test_none_of_nothing_that_holds_is_explained_by_every_part() -> None:
    trace = evaluate(none_of(toy.raining, toy.storm), patient(raining=False, storm=False))
    assert trace.truth is YES
    assert [reason.leaf().fact for reason in trace.reasons()] == [toy.raining, toy.storm]


def test_an_open_trace_has_no_reasons_and_names_each_open_fact_once() -> None:
    trace = evaluate(all_of(toy.hot, toy.degrees < 40, toy.storm), patient(storm=True))
    assert trace.truth is UNKNOWN
    assert trace.reasons() == ()
    assert trace.open_facts() == (toy.degrees,)


def test_a_fact_that_cannot_change_the_result_is_not_open() -> None:
    undecided = all_of(any_of(toy.raining, toy.storm), toy.broken)
    assert evaluate(undecided, patient(storm=True)).open_facts() == (toy.broken,)


def test_a_derived_number_opens_its_inputs() -> None:
    assert evaluate(toy.weeks > 4, patient()).open_facts() == (toy.days,)


def test_a_comparison_of_two_facts_opens_both() -> None:
    assert evaluate(toy.degrees > toy.days, patient()).open_facts() == (toy.degrees, toy.days)


def test_a_criterion_passes_on_what_decided_it() -> None:
    trace = evaluate(all_of(toy.hot), patient(degrees=31))
    assert [reason.value for reason in trace.reasons()] == [31]


def test_only_a_leaf_has_a_comparison() -> None:
    with pytest.raises(TypeError, match="only a leaf"):
        evaluate(ALWAYS, patient()).leaf()


def test_a_derived_yes_no_has_no_value_of_its_own() -> None:
    with pytest.raises(TypeError, match="hot is a condition"):
        patient().value(toy.hot)
