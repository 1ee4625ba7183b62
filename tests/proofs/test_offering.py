"""Proofs: what is ruled out, or may be, is not offered; nothing is for and against at once."""

from collections.abc import Callable

Proved = Callable[[str], None]


def test_nothing_is_offered_while_its_contraindication_holds_or_is_unknown(proved: Proved) -> None:
    proved("nothing-offered-while-ruled-out")


def test_a_contraindication_that_holds_is_said(proved: Proved) -> None:
    proved("a-contraindication-is-said")


def test_each_medicine_keeps_to_its_own_kidney_limit_to_the_last_digit(proved: Proved) -> None:
    proved("kidney-limits-are-kept")


def test_each_tablet_keeps_to_its_own_time_upright(proved: Proved) -> None:
    proved("upright-limits-are-kept")


def test_nothing_is_advised_for_and_against_unless_a_disagreement_says_so(proved: Proved) -> None:
    proved("nothing-for-and-against-at-once")
