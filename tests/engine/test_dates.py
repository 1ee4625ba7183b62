"""Days counted from onset become dates, whichever way the onset was given."""

from __future__ import annotations

from datetime import date

from tests.engine.toy import TOY, patient
from vcf_logic.engine.dates import Dates, counted_onset, dated_window, in_full
from vcf_logic.engine.plan import make_plan

TODAY = date(2026, 11, 21)
ONSET = date(2026, 11, 18)
FIRST, LATER = TOY.milestones


def test_a_date_of_onset_is_the_day_that_is_counted_from() -> None:
    plan = make_plan(patient(days=3), TOY)

    assert counted_onset(plan, Dates(TODAY, ONSET)) == ONSET
    assert counted_onset(plan, Dates(date(2026, 12, 24), ONSET)) == ONSET


def test_a_number_of_days_is_counted_back_from_today() -> None:
    assert counted_onset(make_plan(patient(days=3), TOY), Dates(TODAY)) == ONSET
    assert counted_onset(make_plan(patient(days=0), TOY), Dates(TODAY)) == TODAY


def test_without_a_day_there_is_nothing_to_count_from() -> None:
    assert counted_onset(make_plan(patient(), TOY), Dates(TODAY)) is None


def test_a_day_has_a_date_only_where_the_onset_was_given_as_one() -> None:
    assert Dates(TODAY, ONSET).day(14) == date(2026, 12, 2)
    assert Dates(TODAY).day(14) is None


def test_a_window_has_its_first_and_last_day_in_words() -> None:
    window = dated_window(FIRST, ONSET)

    assert (window.first, window.last) == (ONSET, date(2026, 11, 25))
    assert window.in_words == "18 November 2026 to 25 November 2026"


def test_a_window_without_an_end_has_a_first_day_only() -> None:
    window = dated_window(LATER, ONSET)

    assert window.last is None
    assert window.in_words == "from 26 November 2026"


def test_a_date_in_full_names_its_month() -> None:
    assert in_full(date(2026, 12, 3)) == "3 December 2026"
