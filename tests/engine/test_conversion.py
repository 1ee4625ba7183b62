from datetime import date

import pytest

from vcf_logic.engine.answers import accepted
from vcf_logic.engine.conversion import Converted, from_date, from_unit, limits_in, read_date
from vcf_logic.engine.facts import Number, Unit
from vcf_logic.engine.form_answers import raw_answers

GRAMS = Unit("g", "g", 1000)
ROPE = Number(
    "rope", "Rope", question="?", help="", unit="kg", low=0.2, high=15, if_above="is that in g?"
)
WEIGHED = Number(
    "rope", "Rope", question="?", help="", unit="kg", low=0.2, high=15, other_units=(GRAMS,)
)
SAILED = Number(
    "sailed",
    "Sailed",
    question="?",
    help="",
    unit="days",
    low=0,
    high=400,
    whole=True,
    as_date=True,
)
TODAY = date(2026, 3, 1)


def test_a_number_in_another_unit_is_converted_and_not_rounded() -> None:
    assert accepted(WEIGHED, from_unit(WEIGHED, GRAMS, "1234.5", 1234.5)) == 1.2345


def test_limits_in_another_unit_are_never_wider_than_they_are() -> None:
    thirds = Unit("third", "thirds", 3.3333)
    assert limits_in(WEIGHED, thirds) == "thirds, 0.7 to 49.9"
    assert WEIGHED.low <= 0.7 / 3.3333
    assert WEIGHED.high >= 49.9 / 3.3333


@pytest.mark.parametrize(
    ("typed", "amount", "said"),
    [
        ("16000", 16000, '"16000" g is too high; allowed: a number, in g, 200 to 15000'),
        ("heavy", "heavy", '"heavy" g is not a number; allowed: a number, in g, 200 to 15000'),
    ],
)
def test_a_refusal_speaks_in_the_unit_that_was_used(typed: str, amount: object, said: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        accepted(WEIGHED, from_unit(WEIGHED, GRAMS, typed, amount))
    assert str(refused.value) == said


def test_a_hint_about_units_is_given_only_to_who_used_the_usual_one() -> None:
    with pytest.raises(ValueError, match="is that in g"):
        accepted(ROPE, 16000)
    with pytest.raises(ValueError, match="too high") as refused:
        accepted(ROPE, Converted('"16000" g', 16000, "allowed: less"))
    assert "is that in g" not in str(refused.value)


@pytest.mark.parametrize(
    ("day", "days"), [("2026-03-01", 0), ("2026-02-28", 1), ("2025-03-01", 365)]
)
def test_a_date_is_counted_to_today(day: str, days: int) -> None:
    assert accepted(SAILED, from_date(SAILED, day, TODAY)) == days


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2026-03-02", "2026-03-02 is later than today"),
        ("2024-03-01", "2024-03-01 is too high"),
        ("2026-02-30", '"2026-02-30" is not a date'),
        ("20260101", '"20260101" is not a date'),
        ("last week", '"last week" is not a date'),
    ],
)
def test_a_date_that_cannot_be_is_refused_in_words(typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        accepted(SAILED, from_date(SAILED, typed, TODAY))
    allowed = "allowed: a date such as 2026-03-01, at most 400 days ago"
    assert str(refused.value) == f"{why}; {allowed}"


def test_only_a_text_can_be_a_date() -> None:
    assert read_date(20260301) is None
    assert read_date(None) is None
    assert read_date("2026-03-01") == TODAY


def test_a_form_may_give_another_unit_or_a_date() -> None:
    form = {"rope": "500", "rope.unit": "g", "sailed": "2026-02-19", "sailed.unit": "date"}
    raw = raw_answers(form, (WEIGHED, SAILED), TODAY)
    assert set(raw) == {"rope", "sailed"}
    assert (accepted(WEIGHED, raw["rope"]), accepted(SAILED, raw["sailed"])) == (0.5, 10)


@pytest.mark.parametrize(
    ("form", "today"),
    [
        ({"rope": "5", "rope.unit": "stone"}, TODAY),
        ({"sailed": "2026-02-19", "sailed.unit": "date"}, None),
        ({"rope": "5", "rope.unit": "date"}, TODAY),
        ({"rope": "5", "rope.unit": ["g"]}, TODAY),
    ],
)
def test_a_unit_that_a_fact_does_not_have_is_passed_on_to_be_refused(
    form: dict[str, object], today: date | None
) -> None:
    (unit,) = (key for key in form if key.endswith(".unit"))
    assert raw_answers(form, (WEIGHED, SAILED), today)[unit] == form[unit]


def test_a_number_that_is_not_known_needs_no_unit() -> None:
    form = {"rope": "unknown", "rope.unit": "g"}
    assert raw_answers(form, (WEIGHED, SAILED), TODAY) == {"rope": None}
