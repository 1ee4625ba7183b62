"""Answers are read one by one where no plan can be made."""

from datetime import date

from tests.engine.toy import BY_KEY, TOY
from vcf_logic.engine.facts import Number, Unit
from vcf_logic.engine.readable_answers import readable_answers


def test_what_is_allowed_is_read_though_a_needed_answer_is_missing() -> None:
    patient = readable_answers({"degrees": "20,5", "raining": "yes"}, TOY.facts)

    assert dict(patient.answers) == {BY_KEY["degrees"]: 20.5, BY_KEY["raining"]: True}


def test_what_is_not_allowed_is_unknown() -> None:
    form = {"degrees": "warm", "days": "1000", "season": "spring", "places": ["moon"]}

    assert dict(readable_answers(form, TOY.facts).answers) == {}


def test_what_was_said_to_be_not_known_stays_so() -> None:
    patient = readable_answers({"storm": "unknown", "raining": ""}, TOY.facts)

    assert patient.not_known == {BY_KEY["storm"]}


def test_answers_that_contradict_each_other_are_both_read() -> None:
    patient = readable_answers({"storm": "yes", "raining": "no"}, TOY.facts)

    assert len(patient.answers) == 2


def test_a_number_whose_unit_nobody_knows_is_not_read_in_another() -> None:
    length = Number(
        "length",
        "Length",
        question="?",
        help=".",
        unit="m",
        low=0,
        high=9,
        other_units=(Unit("cm", "cm", 100),),
    )

    assert readable_answers({"length": "5", "length.unit": "cm"}, (length,)).value(length) == 0.05
    assert readable_answers({"length": "5", "length.unit": "in"}, (length,)).value(length) is None


def test_a_date_is_counted_to_today_and_not_read_without_it() -> None:
    day = Number(
        "day", "Day", question="?", help=".", unit="days", low=0, high=99, whole=True, as_date=True
    )
    form = {"day": "2026-11-01", "day.unit": "date"}

    assert readable_answers(form, (day,), date(2026, 11, 21)).value(day) == 20
    assert readable_answers(form, (day,)).value(day) is None
