"""Proofs: a red flag is neither silenced nor overlooked, and it leads."""

from collections.abc import Callable

Proved = Callable[[str], None]


def test_no_other_answer_silences_a_red_flag(proved: Proved) -> None:
    proved("no-answer-silences-a-red-flag")


def test_an_unknown_sign_of_an_emergency_is_never_excluded(proved: Proved) -> None:
    proved("an-unknown-sign-is-not-excluded")


def test_every_agreed_red_flag_is_there_and_none_is_elective(proved: Proved) -> None:
    proved("a-red-flag-never-waits")


def test_a_red_flag_leads_the_plan_and_defers_the_elective(proved: Proved) -> None:
    proved("a-red-flag-leads-the-plan")


def test_a_status_means_what_it_says_for_every_kind_of_record(proved: Proved) -> None:
    proved("a-status-means-what-it-says")
