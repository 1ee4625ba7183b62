import math

import pytest

from tests.engine import toy
from tests.engine.toy import TOY
from vcf_logic.engine.answers import check_answers, firing_checks
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.problems import InvalidPatient, Problem, ProblemKind
from vcf_logic.engine.records import Severity


def problems(**raw: object) -> tuple[Problem, ...]:
    with pytest.raises(InvalidPatient) as raised:
        check_answers({"places": ["town"]} | raw, TOY)
    return raised.value.problems


def only_problem(**raw: object) -> str:
    (problem,) = problems(**raw)
    return str(problem)


def test_good_answers_become_a_patient() -> None:
    raw = {"places": ["hill", "beach"], "degrees": 20.5, "days": 3, "season": "winter"}
    checked = check_answers(raw | {"raining": False, "storm": None}, TOY)
    assert checked.answers == {
        toy.places: ("beach", "hill"),
        toy.degrees: 20.5,
        toy.days: 3,
        toy.season: "winter",
        toy.raining: False,
    }


def test_a_patient_cannot_be_changed() -> None:
    checked = check_answers({"places": ["town"]}, TOY)
    with pytest.raises(TypeError):
        checked.answers[toy.days] = 3  # type: ignore[index]


@pytest.mark.parametrize("whole", [3, 3.0])
def test_a_whole_number_may_be_written_with_a_point(whole: float) -> None:
    checked = check_answers({"places": ["town"], "days": whole}, TOY)
    assert repr(checked.value(toy.days)) == "3"


def test_a_missing_required_fact_is_an_invitation() -> None:
    with pytest.raises(InvalidPatient) as raised:
        check_answers({}, TOY)
    (problem,) = raised.value.problems
    assert problem.kind is ProblemKind.MISSING
    assert str(problem) == (
        "places: is missing; allowed: a list of one or more of beach, town, hill, each once"
    )


@pytest.mark.parametrize("value", ["yes", 1, 0, [], {}, "true"])
def test_a_yes_no_fact_takes_only_true_and_false(value: object) -> None:
    assert only_problem(raining=value).startswith("raining: ")
    assert only_problem(raining=value).endswith("; allowed: true, false or null")


@pytest.mark.parametrize("value", ["spring", 3, True, ["winter"], {"a": 1}])
def test_a_choice_takes_only_its_options(value: object) -> None:
    assert only_problem(season=value).endswith("allowed: one of summer, winter")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("town", '"town" is not a list'),
        ([], "[] is empty"),
        (["sea"], '"sea" is not allowed'),
        ([["town"]], '["town"] is not allowed'),
        (["town", "town"], '["town", "town"] repeats an option'),
    ],
)
def test_choices_take_a_list_of_options_each_once(value: object, why: str) -> None:
    assert only_problem(places=value).startswith(f"places: {why}; allowed: a list")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("20", '"20" is not a number'),
        (True, "true is not a number"),
        ([20], "[20] is not a number"),
        (math.nan, '"nan" is not a finite number'),
        (math.inf, '"inf" is not a finite number'),
        (-41, "-41 is too low (is that in kelvin?)"),
        (50.1, "50.1 is too high (is that in fahrenheit?)"),
        (10**399, "a whole number with more than 30 digits is too high (is that in fahrenheit?)"),
    ],
)
def test_a_number_is_finite_and_in_range(value: object, why: str) -> None:
    assert only_problem(degrees=value) == f"degrees: {why}; allowed: a number from -40 to 50 °C"


def test_a_whole_number_has_no_fraction() -> None:
    wanted = "days: 3.5 is not a whole number; allowed: a whole number from 0 to 999 days"
    assert only_problem(days=3.5) == wanted


def test_the_limits_themselves_are_allowed() -> None:
    assert check_answers({"places": ["town"], "degrees": 50}, TOY).value(toy.degrees) == 50


def test_a_misspelt_fact_gets_the_nearest_name() -> None:
    assert only_problem(rainning=True) == (
        "rainning: true was given for an unknown fact; did you mean raining?"
    )


def test_a_strange_fact_is_refused_without_a_guess() -> None:
    assert "allowed: the keys `facts` lists" in only_problem(zzz=1)
    assert "allowed: the keys" in str(problems(**{"x" * 500: 1})[0])


def test_a_derived_fact_is_refused_as_input() -> None:
    assert only_problem(weeks=3) == (
        "weeks: 3 is not allowed: this fact is derived from other answers and cannot be given;"
        " allowed: leave it out"
    )


def test_answers_that_contradict_each_other_are_refused() -> None:
    assert only_problem(storm=True, raining=False) == (
        "storm: true contradicts raining false: a storm brings rain"
    )


def test_an_answer_that_is_refused_alone_names_only_itself() -> None:
    assert only_problem(degrees=-40) == "degrees: -40 is not allowed: nobody is out"


def test_every_problem_is_told_at_once() -> None:
    assert [problem.fact for problem in problems(days=-1, degrees="x", q=1)] == [
        "q",
        "degrees",
        "days",
    ]


def test_a_warning_fires_only_when_its_condition_holds() -> None:
    unsure = Patient({toy.degrees: 35})
    sure = Patient({toy.degrees: 35, toy.season: "winter"})
    assert firing_checks(unsure, TOY, Severity.WARNING) == ()
    assert [one.message for one in firing_checks(sure, TOY, Severity.WARNING)] == ["Hot in winter?"]
