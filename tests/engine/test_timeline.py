"""What is ahead of a patient, and what is there in vain: one rule for everybody who asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine import toy
from tests.engine.toy import TOY, patient
from vcf_logic.engine.conditions import all_of
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.timeline import TimelineEntry, day_counted, reviews_ahead

FIRST, LATER = TOY.milestones
DRY = {"raining": False, "season": "summer"}


def waxing(**answers: object) -> Plan:
    """A plan whose window from day 8 on has the umbrella in it, for the second week alone."""
    second_week = replace(toy.UMBRELLA, when=all_of(toy.raining, toy.days >= LATER.first_day))
    chapters = tuple(
        replace(
            chapter,
            recommendations=tuple(
                second_week if one is toy.UMBRELLA else one for one in chapter.recommendations
            ),
        )
        for chapter in TOY.chapters
    )
    later = replace(LATER, recommendations=("umbrella",))
    return make_plan(patient(**answers), replace(TOY, chapters=chapters, milestones=(later,)))


def ahead(plan: Plan) -> list[str]:
    return [entry.milestone.id for entry in reviews_ahead(plan.timeline)]


def only(plan: Plan) -> TimelineEntry:
    (entry,) = plan.timeline
    return entry


def test_a_window_is_ahead_for_what_it_holds_when_it_opens() -> None:
    plan = waxing(days=3, raining=True)
    assert [item.status.value for item in only(plan).items] == ["not_applicable"]
    assert ahead(plan) == ["later"]


def test_what_is_not_known_may_be_for_the_patient() -> None:
    assert ahead(waxing(days=3)) == ["later"]


@pytest.mark.parametrize("answers", [{"raining": False}, {"raining": True, "broken": True}])
def test_a_window_ahead_with_nothing_for_the_patient_is_no_review(
    answers: dict[str, object],
) -> None:
    plan = waxing(days=3, **answers)
    assert ahead(plan) == []
    assert not only(plan).holds_nothing


@pytest.mark.parametrize("day", [None, 8, 900])
def test_a_window_that_is_open_or_of_no_known_day_is_not_ahead(day: int | None) -> None:
    known = {} if day is None else {"days": day}
    assert ahead(waxing(raining=True, **known)) == []


def test_what_opens_first_comes_first() -> None:
    windows = tuple(
        replace(LATER, id=name, first_day=day, recommendations=("umbrella",))
        for name, day in (("last", 99), ("next", 8), ("also next", 8))
    )
    plan = make_plan(patient(days=3), replace(TOY, milestones=windows))
    assert ahead(plan) == ["next", "also next", "last"]


@pytest.mark.parametrize(
    ("answers", "nothing"),
    [
        ({"days": 9, "raining": False}, True),
        ({"raining": True, "broken": True}, True),
        ({"days": 9, "raining": True}, False),
        ({"raining": True}, False),
        ({}, False),
    ],
)
def test_a_window_holds_nothing_once_it_may_be_open_and_all_in_it_is_settled(
    answers: dict[str, object], *, nothing: bool
) -> None:
    assert only(waxing(**answers)).holds_nothing is nothing


def test_a_window_that_is_past_is_just_past() -> None:
    plan = make_plan(patient(days=9, **DRY), replace(TOY, milestones=(FIRST,)))
    assert not only(plan).concerns_patient
    assert not only(plan).holds_nothing


def test_the_day_is_counted_or_not_known() -> None:
    assert day_counted(toy.days, patient(days=0)) == 0
    assert day_counted(toy.days, patient()) is None
