from collections.abc import Callable

import pytest

from tests.engine import toy
from tests.engine.toy import patient
from vcf_logic.engine.conditions import ALWAYS, NEVER, Condition, Criterion, all_of, any_of, none_of
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import (
    Outline,
    answer_in_words,
    in_words,
    opposite_in_words,
    outline,
    outline_of_trace,
    reason_in_words,
)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (toy.degrees < 30, "Temperature under 30 °C"),
        (toy.degrees <= 30, "Temperature 30 °C or less"),
        (toy.degrees > 30, "Temperature over 30 °C"),
        (toy.weeks >= 4, "Weeks 4 weeks or more"),
        (toy.degrees > toy.days, "Temperature over Days"),
        (toy.season.is_("winter"), "Season: winter, wet"),
        (toy.season.is_not("winter"), "Season: not winter, wet"),
        (toy.places.includes_any("beach", "hill"), "Places: beach or hill"),
        (all_of(toy.raining, toy.hot), "Rain and Heat"),
        (all_of(toy.raining, any_of(toy.storm, toy.broken)), "Rain and (Storm or Umbrella broken)"),
        (all_of(any_of(toy.storm), none_of(toy.raining)), "Storm and not (Rain)"),
        (none_of(toy.raining, toy.storm), "not (Rain or Storm)"),
        (Criterion("Wet", all_of(toy.raining)), "Wet"),
        (ALWAYS, "always"),
        (NEVER, "never"),
    ],
)
def test_a_condition_reads_as_one_line(condition: Condition, words: str) -> None:
    assert in_words(condition) == words


def test_an_outline_mirrors_the_condition() -> None:
    condition = all_of(toy.raining, Criterion("Bad", any_of(toy.storm, toy.broken)))
    either = Outline("any of", (Outline("Storm"), Outline("Umbrella broken")))
    assert outline(condition) == Outline("all of", (Outline("Rain"), Outline("Bad", (either,))))


@pytest.mark.parametrize("join", [all_of, any_of])
def test_a_group_of_one_is_outlined_as_that_one(join: Callable[..., Condition]) -> None:
    assert outline(join(toy.raining)) == Outline("Rain")
    trace = evaluate(join(toy.raining), patient(raining=True))
    assert outline_of_trace(trace) == Outline("Rain (answer: yes)", (), Truth.YES)


def test_an_outline_never_drops_a_not() -> None:
    assert outline(none_of(toy.raining)) == Outline("none of", (Outline("Rain"),))


def test_an_outline_of_a_trace_tells_the_answers() -> None:
    trace = evaluate(all_of(toy.raining, toy.degrees > 30), patient(degrees=29.5))
    assert outline_of_trace(trace) == Outline(
        "all of",
        (
            Outline("Rain", (), Truth.UNKNOWN),
            Outline("Temperature over 30 °C (answer: 29.5 °C)", (), Truth.NO),
        ),
        Truth.NO,
    )


@pytest.mark.parametrize(
    ("condition", "answers", "words"),
    [
        (all_of(toy.raining), {"raining": True}, "Rain: yes"),
        (any_of(toy.raining), {"raining": False}, "Rain: no"),
        (toy.places.includes_any("town"), {"places": ("hill", "town")}, "Places: hill, town"),
        (toy.season.is_("winter"), {"season": "winter"}, "Season: winter, wet"),
        (toy.degrees > 3, {"degrees": 31.123456789}, "Temperature: 31.1235 °C"),
    ],
)
def test_a_reason_is_the_fact_and_its_answer(
    condition: Condition, answers: dict[str, object], words: str
) -> None:
    (reason,) = evaluate(condition, patient(**answers)).reasons()
    assert reason_in_words(reason) == words


@pytest.mark.parametrize(
    ("condition", "answers", "opposite"),
    [
        (toy.degrees < 30, {"degrees": 29}, "Temperature 30 °C or more"),
        (toy.degrees <= 30, {"degrees": 30}, "Temperature over 30 °C"),
        (toy.degrees > 30, {"degrees": 31}, "Temperature 30 °C or less"),
        (toy.degrees >= 30, {"degrees": 30}, "Temperature under 30 °C"),
        (toy.degrees < 30, {"degrees": 30}, "Temperature under 30 °C"),
        (toy.season.is_("winter"), {"season": "winter"}, "Season: not winter, wet"),
        (toy.season.is_not("winter"), {"season": "summer"}, "Season: winter, wet"),
        (toy.places.includes_any("town"), {"places": ("town",)}, "Places: not town"),
        (any_of(toy.raining), {"raining": True}, "Rain: no"),
        (none_of(toy.raining), {"raining": False}, "Rain"),
    ],
)
def test_what_would_have_to_be_so_instead_is_the_opposite_of_the_reason(
    condition: Condition, answers: dict[str, object], opposite: str
) -> None:
    (reason,) = evaluate(condition, patient(**answers)).reasons()
    assert opposite_in_words(reason) == opposite


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (5, "0.7 weeks"),
        (7, "1.0 weeks"),
        (28, "4.0 weeks"),
        (999, "142.7 weeks"),
    ],
)
def test_a_computed_number_has_one_decimal(day: int, words: str) -> None:
    assert answer_in_words(toy.weeks, day / 7) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (34.96, "34.96 weeks"),
        (29.999, "29.999 weeks"),
        (30.02, "30.02 weeks"),
        (30.000000000000004, "30.0 weeks"),
        (29.94, "29.9 weeks"),
    ],
)
def test_a_computed_number_is_never_shown_on_a_limit_that_it_does_not_have(
    value: float, words: str
) -> None:
    assert answer_in_words(toy.weeks, value) == words


def test_a_number_that_was_given_is_shown_as_given() -> None:
    assert answer_in_words(toy.degrees, -2.46) == "-2.46 °C"
