"""Proofs: conditions mean what was agreed, stay settled, are reached and have no idle part."""

from collections.abc import Callable

Proved = Callable[[str], None]


def test_every_rule_means_for_every_patient_what_was_agreed(proved: Proved) -> None:
    proved("the-rules-are-the-contract")


def test_every_caution_and_check_speaks_for_whom_its_second_text_says(proved: Proved) -> None:
    proved("cautions-mean-their-second-text")


def test_one_more_answer_never_turns_what_is_settled(proved: Proved) -> None:
    proved("settled-stays-settled")


def test_the_joints_of_conditions_keep_what_is_settled(proved: Proved) -> None:
    proved("settled-by-construction")


def test_every_status_of_every_recommendation_is_reached_or_justified(proved: Proved) -> None:
    proved("every-status-is-reached")


def test_no_part_of_a_condition_is_idle_unless_it_is_justified(proved: Proved) -> None:
    proved("no-dead-part")
