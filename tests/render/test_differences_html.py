"""A plan beside an earlier one: urgency first, causes named, nothing moved on by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.engine.toy import BY_KEY, TOY, patient
from tests.render.test_html import Document
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.differences import (
    Differences,
    Outcome,
    PlanChanges,
    changed_answers,
    compare,
    outcome,
)
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Status
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.differences_html import Editions, differences_html
from vcf_logic.render.markup import Markup
from vcf_logic.render.passing_of_time import Then, passing_of_time

MADE, TODAY = date(2026, 10, 3), date(2026, 11, 21)
SAME = Editions(MADE, "2026.11.1", "2026.11.1")
NEWER = Editions(MADE, "2026.11.1", "2027.2.1")
WET = {"places": ("hill",), "raining": True, "storm": False, "broken": False, "degrees": 10}
DAYS = BY_KEY["days"]


def planned(**answers: object) -> Plan:
    return make_plan(patient(**{**WET, **answers}), TOY)


def drawn(then: Outcome, middle: Plan | None, now: Plan, editions: Editions = SAME) -> str:
    before = middle.patient if middle else Patient({})
    answers = changed_answers(before, now.patient, TOY.facts)
    differences = Differences(answers, compare(then, middle, now))
    html = differences_html(differences, editions, Markup("<p>Time.</p>"))
    Document(html)
    return html


def test_the_block_says_which_plan_it_is_compared_with() -> None:
    plan = planned()

    assert "<h3>Compared with the plan of 3 October 2026 (guidance 2026.11.1)</h3>" in drawn(
        outcome(plan), plan, plan
    )


def test_nothing_changed_is_said() -> None:
    plan = planned()
    html = drawn(outcome(plan), plan, plan)

    assert "The answers are the same." in html
    assert "The urgency is the same, and so is the status of every recommendation.</p>" in html
    assert "guidance itself changed" not in html


def test_a_guidance_that_changed_and_changed_nothing_here_is_named() -> None:
    plan = planned()

    assert "The guidance itself changed from 2026.11.1 to 2027.2.1." in drawn(
        outcome(plan), plan, plan, NEWER
    )


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({}, {"storm": True}, "More urgent than before"),
        ({"storm": True}, {}, "Less urgent than before"),
    ],
)
def test_another_urgency_comes_first_and_is_told_in_words(
    before: dict[str, object], after: dict[str, object], words: str
) -> None:
    earlier = planned(**before)
    html = drawn(outcome(earlier), earlier, planned(**after))

    assert html.index("</h3>") < html.index(words) < html.index("Time.")
    assert html.index("Time.") < html.index("Answered otherwise")
    assert html.index("Answered otherwise") < html.index("Changed in the plan")


def test_an_urgency_that_alone_changed_is_not_called_nothing() -> None:
    now = planned()
    html = drawn(replace(outcome(now), urgency=Alarm.PROMPT), now, now, NEWER)

    assert "Before: Urgent. Now: Routine care." in html
    assert "<p>Because the guidance changed from 2026.11.1 to 2027.2.1.</p>" in html
    assert "urgency is the same" not in html


def test_an_answer_is_told_with_what_it_was_and_is() -> None:
    before, now = planned(days=3), planned(degrees=12, broken=None)
    html = drawn(outcome(before), before, now)

    assert "<strong>Temperature</strong>. Before: 10 °C. Now: 12 °C." in html
    assert "<strong>Days</strong>. Before: 3 days. Now: no answer." in html
    assert "<strong>Umbrella broken</strong>. Before: no. Now: no answer." in html


def test_a_status_is_told_with_what_it_was_and_why_it_changed() -> None:
    before = planned()
    html = drawn(outcome(before), before, planned(broken=True))

    assert ">Title of umbrella</strong>. Before: applies. Now: ruled out." in html
    assert "Because of the answers (Umbrella broken: yes)." in html


def test_an_answer_that_went_is_named_as_the_reason() -> None:
    before = planned()
    now = make_plan(patient(**{key: WET[key] for key in WET if key != "broken"}), TOY)

    assert "Now: needs information. Because of the answers (Umbrella broken: no answer)." in drawn(
        outcome(before), before, now
    )


def with_status(plan: Plan, status: Status) -> Outcome:
    came_to = outcome(plan)
    return replace(came_to, statuses={**came_to.statuses, "umbrella": status})


def test_the_guidance_and_both_are_named_as_causes() -> None:
    plan, broken = planned(), planned(broken=True)
    by_guidance = drawn(with_status(plan, Status.NEEDS_INFORMATION), plan, plan, NEWER)
    by_both = drawn(with_status(plan, Status.NEEDS_INFORMATION), plan, broken, NEWER)

    assert "Because the guidance changed from 2026.11.1 to 2027.2.1." in by_guidance
    assert (
        "Because the guidance changed from 2026.11.1 to 2027.2.1, and because of the answers"
        " (Umbrella broken: yes)." in by_both
    )


def test_a_file_at_odds_with_its_own_edition_is_not_blamed_on_a_change_of_guidance() -> None:
    plan = planned()
    html = drawn(with_status(plan, Status.NEEDS_INFORMATION), plan, plan)

    assert "Because guidance 2026.11.1 does not come to what the file says." in html


def test_a_cause_that_cannot_be_told_is_left_open() -> None:
    html = drawn(outcome(planned()), None, planned(broken=True), NEWER)

    assert "cannot be told apart." in html


def test_what_is_new_and_what_is_gone_in_the_guidance_is_listed() -> None:
    plan = planned()
    then = replace(outcome(plan), statuses={"shelter": Status.NOT_APPLICABLE})
    html = drawn(replace(then, titles={"boots": "Wear <boots>"}), plan, plan, NEWER)

    assert "<strong>Title of umbrella</strong>. Now: applies." in html
    assert "<li>Wear &lt;boots&gt;</li>" in html


def test_without_a_plan_on_one_side_only_answers_are_compared() -> None:
    html = differences_html(Differences((), None), SAME, Markup(""))

    assert "The plans themselves are not compared" in html


def test_what_is_not_compared_is_said_and_no_reader_is_left_out() -> None:
    html = differences_html(Differences((), PlanChanges(None, (), (), ())), SAME, Markup(""))

    assert "not the wording, the cautions or the sources" in html
    assert "data-for" not in html


def time(
    before: Patient,
    now: Patient,
    *,
    today: date = TODAY,
    onset: date | None = None,
    by_date: bool = False,
) -> str:
    html = passing_of_time(Then(before, MADE, by_date), now, TOY, Dates(today, onset))
    Document(html)
    return html


@pytest.mark.parametrize("today", [MADE, date(2026, 10, 2)])
def test_on_the_same_day_no_time_has_passed(today: date) -> None:
    assert time(patient(days=3), patient(days=3), today=today) == ""


def test_the_age_of_the_answers_is_told() -> None:
    html = time(patient(), patient(), today=date(2026, 10, 4))

    assert "Every answer in the file is 1 day old, from 3 October 2026." in html
    assert "red flags first" in html
    assert "button" not in html


def test_days_are_offered_to_be_moved_on_and_are_not_moved() -> None:
    html = time(patient(days=3), patient(days=3))
    (button,) = Document(html).all("button")

    assert button == {"type": "button", "class": "vcf-button", "data-set-days": "52"}
    assert "Change from 3 to 52 days" in html
    assert "The plan still counts 3." in html


def test_days_that_were_moved_on_are_said_to_be_and_not_offered_again() -> None:
    html = time(patient(days=3), patient(days=52))

    assert "Days: moved on, from 3 to 52." in html
    assert "button" not in html


def test_a_date_of_onset_moves_the_days_on_by_itself() -> None:
    html = time(patient(days=3), patient(days=52), onset=date(2026, 9, 30), by_date=True)

    assert "Days: moved on by itself, because the date of onset is known, from 3 to 52." in html
    assert "button" not in html


@pytest.mark.parametrize("after", [{}, {"days": 7}])
def test_days_that_were_answered_otherwise_are_left_alone(after: dict[str, int]) -> None:
    assert "Days:" not in time(patient(days=3), patient(**after))


def test_days_beside_a_date_on_either_side_are_left_alone() -> None:
    assert "button" not in time(patient(days=3), patient(days=3), onset=date(2026, 11, 18))
    assert "button" not in time(patient(days=3), patient(days=3), by_date=True)


def test_more_days_than_can_be_answered_are_not_offered() -> None:
    html = time(patient(days=980), patient(days=980))

    assert "today it would be 1029. That is more than can be answered." in html
    assert "button" not in html


def test_other_answers_that_count_time_are_named_while_they_are_as_they_were() -> None:
    facts = {fact.key: fact for fact in GUIDELINE.facts}
    before = Patient(
        {
            facts["age_years"]: 74,
            facts["days_since_onset"]: 20,
            facts["conservative_weeks"]: 2,
            facts["weeks_since_last_denosumab"]: 20,
            facts["bp_years"]: 3,
            facts["pain_nrs"]: 7,
        }
    )
    now = before.supposing(facts["bp_years"], 4)
    html = passing_of_time(Then(before, MADE, by_date=False), now, GUIDELINE, Dates(TODAY))

    assert "<li>Age: 74 years</li>" in html
    assert "<li>Weeks of conservative care: 2 weeks</li>" in html
    assert "Weeks since the last" in html
    assert "7 out of 10" not in html
    assert facts["bp_years"].label not in html
    assert "<li>Days since onset" not in html
    assert "check them" in html
