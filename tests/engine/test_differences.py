"""What changed is named, and so is what changed it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.engine.toy import BY_KEY, TOY, patient
from vcf_logic.engine.differences import (
    Cause,
    PlanChanges,
    changed_answers,
    compare,
    outcome,
)
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Status
from vcf_logic.engine.plan import Plan, make_plan

WET = {"places": ("hill",), "raining": True, "storm": False, "broken": False, "degrees": 10}


def planned(**answers: object) -> Plan:
    return make_plan(patient(**{**WET, **answers}), TOY)


def statuses_of(changes: PlanChanges) -> dict[str, tuple[Status, Status, Cause]]:
    return {
        one.item.recommendation.id: (one.before, one.item.status, one.cause)
        for one in changes.items
    }


def test_the_same_plan_has_no_differences() -> None:
    plan = planned()

    assert compare(outcome(plan), plan, plan) == PlanChanges(None, (), (), ())


def test_answers_that_changed_came_or_went_are_listed_in_the_order_of_asking() -> None:
    before = patient(degrees=10, raining=True, broken=False)
    after = patient(degrees=12, storm=False, broken=False)
    changes = changed_answers(before, after, TOY.facts)

    assert [(one.fact.key, one.before, one.after) for one in changes] == [
        ("degrees", 10, 12),
        ("raining", True, None),
        ("storm", None, False),
    ]


def test_no_is_another_answer_than_none() -> None:
    (change,) = changed_answers(patient(broken=False), patient(), TOY.facts)

    assert (change.before, change.after) == (False, None)


def test_what_the_answers_changed_is_said_of_the_answers() -> None:
    before, now = planned(), planned(broken=True)
    changes = compare(outcome(before), before, now)

    assert statuses_of(changes) == {
        "umbrella": (Status.APPLIES, Status.CONTRAINDICATED, Cause.ANSWERS)
    }
    (reason,) = changes.items[0].reasons
    assert reason.leaf().fact is BY_KEY["broken"]
    assert changes.items[0].missing == ()


def test_an_answer_that_is_gone_is_named_where_information_is_needed_now() -> None:
    before = planned()
    now = make_plan(patient(**{key: WET[key] for key in WET if key != "broken"}), TOY)
    (change,) = compare(outcome(before), before, now).items

    assert change.item.status is Status.NEEDS_INFORMATION
    assert change.missing == (BY_KEY["broken"],)
    assert change.reasons == ()


def test_a_reason_behind_a_computed_number_is_found() -> None:
    before = planned(degrees=35, days=40)
    (change,) = compare(outcome(before), before, planned(degrees=35, days=20)).items

    assert change.item.recommendation.id == "sunshade"
    assert [reason.leaf().fact.key for reason in change.reasons] == ["weeks"]


def test_what_the_guidance_changed_is_said_of_the_guidance() -> None:
    now = planned()
    then = replace_status(now, "umbrella", Status.NOT_APPLICABLE)
    changes = compare(then, now, now)

    assert statuses_of(changes) == {
        "umbrella": (Status.NOT_APPLICABLE, Status.APPLIES, Cause.GUIDANCE)
    }
    assert changes.items[0].reasons == ()


def test_what_both_changed_is_said_of_both() -> None:
    middle, now = planned(), planned(broken=True)
    then = replace_status(middle, "umbrella", Status.NEEDS_INFORMATION)

    assert statuses_of(compare(then, middle, now))["umbrella"][2] is Cause.BOTH


def test_what_the_answers_and_the_guidance_undo_is_no_change() -> None:
    middle, now = planned(), planned(broken=True)
    then = replace_status(middle, "umbrella", Status.CONTRAINDICATED)

    assert compare(then, middle, now).items == ()


def test_the_cause_is_open_when_todays_guidance_refuses_the_earlier_answers() -> None:
    changes = compare(outcome(planned()), None, planned(storm=True))

    assert {one.cause for one in changes.items} == {Cause.OPEN}
    assert changes.urgency is not None
    assert changes.urgency.cause is Cause.OPEN
    assert [one.reasons for one in changes.items] == [(), ()]


@pytest.mark.parametrize(
    ("before", "after", "urgency"),
    [
        ({}, {"storm": True}, (Alarm.ROUTINE, Alarm.IMMEDIATE)),
        ({"storm": True}, {}, (Alarm.IMMEDIATE, Alarm.ROUTINE)),
        ({}, {"degrees": 35, "days": 1}, (Alarm.ROUTINE, Alarm.PROMPT)),
    ],
)
def test_another_urgency_is_told_with_its_cause(
    before: dict[str, Any], after: dict[str, Any], urgency: tuple[Alarm, Alarm]
) -> None:
    earlier = planned(**before)
    change = compare(outcome(earlier), earlier, planned(**after)).urgency

    assert change is not None
    assert (change.before, change.after, change.cause) == (*urgency, Cause.ANSWERS)


def test_an_urgency_that_the_guidance_changed_is_said_of_the_guidance() -> None:
    now = planned()
    then = replace(outcome(now), urgency=Alarm.PROMPT)
    change = compare(then, now, now).urgency

    assert change is not None
    assert change.cause is Cause.GUIDANCE


def test_a_red_flag_stands_before_everything_else_that_changed() -> None:
    before, now = planned(storm=True), planned(raining=True)
    changes = compare(outcome(before), before, now)

    assert [one.item.recommendation.id for one in changes.items] == ["shelter", "umbrella"]
    assert changes.items[0].item.status is Status.NOT_APPLICABLE


def test_what_the_guidance_dropped_is_named_if_it_concerned_the_patient() -> None:
    now = planned()
    then = replace(
        outcome(now),
        statuses={**outcome(now).statuses, "boots": Status.APPLIES, "skis": Status.NOT_APPLICABLE},
        titles={**outcome(now).titles, "boots": "Wear boots"},
    )

    assert compare(then, now, now).gone == ("Wear boots",)


def test_what_the_guidance_added_is_named_if_it_concerns_the_patient() -> None:
    now = planned()
    then = replace(outcome(now), statuses={})
    changes = compare(then, now, now)

    assert [item.recommendation.id for item in changes.added] == ["umbrella"]
    assert changes.items == ()


def replace_status(plan: Plan, name: str, status: Status) -> Any:
    came_to = outcome(plan)
    return replace(came_to, statuses={**came_to.statuses, name: status})
