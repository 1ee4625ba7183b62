from dataclasses import replace

import pytest

from tests.engine import toy
from tests.engine.toy import TOY
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conditions import all_of
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.records import Stance
from vcf_logic.engine.timeline import Phase


def plan(**raw: object) -> Plan:
    return make_plan(check_answers({"places": ["town"]} | raw, TOY), TOY)


def item(made: Plan, name: str) -> PlanItem:
    return next(one for one in made.items if one.recommendation.id == name)


STORM = {"storm": True, "raining": True}
DRY = {"storm": False, "raining": False, "season": "summer", "degrees": 20}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({}, Status.NEEDS_INFORMATION),
        ({"raining": True, "storm": False}, Status.NEEDS_INFORMATION),
        ({"raining": True, "storm": False, "broken": False}, Status.APPLIES),
        ({"raining": True, "storm": False, "broken": True}, Status.CONTRAINDICATED),
        ({"broken": True}, Status.CONTRAINDICATED),
        ({"broken": True, **STORM}, Status.NOT_APPLICABLE),
        ({"broken": False}, Status.NEEDS_INFORMATION),
        (DRY, Status.NOT_APPLICABLE),
    ],
)
def test_the_status_follows_condition_and_contraindication(
    raw: dict[str, object], expected: Status
) -> None:
    assert item(plan(**raw), "umbrella").status is expected


def test_an_unknown_red_flag_is_not_excluded_and_says_what_would_settle_it() -> None:
    headline = plan().headline
    assert headline.urgency is Alarm.UNDETERMINED
    assert headline.text == ("An emergency is not excluded. Answers that would settle it: Storm.")


def test_a_red_flag_leads_and_defers_the_elective() -> None:
    made = plan(**STORM, degrees=35, days=1, season="summer")
    assert made.headline.urgency is Alarm.IMMEDIATE
    assert made.headline.text == (
        "Act now: Title of shelter. Elective steps wait until this has been assessed."
    )
    assert made.items[0].recommendation.id == "shelter"
    assert item(made, "sunshade").deferred
    assert not item(made, "shelter").deferred


def test_only_what_applies_is_deferred() -> None:
    assert not item(plan(**STORM), "umbrella").deferred


def test_without_a_red_flag_nothing_is_deferred() -> None:
    made = plan(storm=False, degrees=35, days=1)
    assert made.headline.urgency is Alarm.PROMPT
    assert made.headline.text == "Act within days: Title of sunshade."
    assert not item(made, "sunshade").deferred


def test_routine_is_not_read_as_nothing_urgent_while_something_prompt_is_open() -> None:
    headline = plan(storm=False).headline
    assert headline.urgency is Alarm.ROUTINE
    assert headline.text == (
        "No red flag in these answers. Something that should not wait is not excluded."
        " Answers that would settle it: Temperature; Days."
    )


def test_nothing_urgent_is_routine() -> None:
    headline = plan(**DRY).headline
    assert headline.urgency is Alarm.ROUTINE
    assert headline.text == "No red flag and nothing urgent in these answers."


def test_parts_come_in_the_order_in_which_a_plan_speaks() -> None:
    made = plan(broken=True, places=["beach", "town"])
    order = list(Part)
    assert [one.part for one in made.items] == sorted(
        (one.part for one in made.items), key=order.index
    )
    assert {one.recommendation.id: one.part for one in made.items} == {
        "shelter": Part.NOT_EXCLUDED,
        "umbrella": Part.CONTRAINDICATED,
        "sunshade": Part.UNDECIDED,
        "sea": Part.BACKGROUND,
    }
    assert [one.recommendation.id for one in made.of(Part.BACKGROUND)] == ["sea"]


def test_an_item_says_why() -> None:
    made = plan(raining=True, storm=False, broken=False)
    reasons = [reason.leaf().fact.key for reason in item(made, "umbrella").because()]
    assert reasons == ["raining", "storm", "broken"]
    ruled_out = plan(raining=True, storm=False, broken=True)
    assert [one.leaf().fact.key for one in item(ruled_out, "umbrella").because()] == ["broken"]
    assert [one.leaf().fact.key for one in item(plan(storm=False), "shelter").because()] == [
        "storm"
    ]
    assert item(plan(), "umbrella").because() == ()


def test_an_item_says_what_could_still_change_it() -> None:
    def missing(**raw: object) -> list[str]:
        return [fact.key for fact in item(plan(**raw), "umbrella").missing()]

    assert missing() == ["raining", "season", "storm", "broken"]
    assert missing(raining=True, storm=False) == ["broken"]
    assert missing(broken=True) == ["raining", "season", "storm"]
    assert missing(broken=True, storm=False, raining=True) == []
    assert missing(**DRY) == []


def test_a_caution_shows_unless_it_is_ruled_out() -> None:
    def cautions(**raw: object) -> list[str]:
        return [caution.text for caution in item(plan(**raw), "umbrella").cautions]

    assert cautions() == ["Mind the wind.", "Not in town.", "Too hot."]
    assert cautions(places=["hill"], degrees=10) == ["Mind the wind."]


def test_questions_put_red_flags_first_and_then_what_settles_most() -> None:
    made = plan()
    assert [question.fact.key for question in made.ask_next] == [
        "storm",
        "degrees",
        "days",
        "season",
        "raining",
        "broken",
    ]
    assert [one.recommendation.id for one in made.ask_next[0].decides] == ["shelter", "umbrella"]


def test_a_settled_plan_asks_nothing() -> None:
    assert plan(**DRY).questions == ()


def test_what_is_said_to_be_not_known_is_to_be_found_out_and_not_asked_again() -> None:
    made = plan(storm=None, broken=None)
    assert [question.fact.key for question in made.find_out] == ["storm", "broken"]
    assert not {question.fact for question in made.find_out} & {
        question.fact for question in made.ask_next
    }
    assert set(made.ask_next) | set(made.find_out) == set(made.questions) == set(plan().questions)


def test_what_is_not_known_is_as_unknown_to_the_plan_as_what_was_not_asked() -> None:
    asked, never_asked = plan(storm=None, raining=True), plan(raining=True)
    assert [one.status for one in asked.items] == [one.status for one in never_asked.items]
    assert asked.headline.text == never_asked.headline.text


def test_an_item_whose_answers_did_not_change_is_the_same_object() -> None:
    before, after = plan(raining=True, broken=False), plan(raining=True, broken=True)
    assert item(before, "shelter") is item(after, "shelter")
    assert item(before, "umbrella") is not item(after, "umbrella")


def test_an_item_is_remembered_by_how_its_answers_are_written_too() -> None:
    whole, fraction = plan(degrees=30), plan(degrees=30.0)
    shown = [item(one, "sunshade").when.parts[0].parts[0].value for one in (whole, fraction)]
    assert [type(value) for value in shown] == [int, float]


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        (None, [Phase.UNKNOWN, Phase.UNKNOWN]),
        (0, [Phase.OPEN, Phase.AHEAD]),
        (7, [Phase.OPEN, Phase.AHEAD]),
        (8, [Phase.PAST, Phase.OPEN]),
        (900, [Phase.PAST, Phase.OPEN]),
    ],
)
def test_the_timeline_knows_today(day: int | None, phases: list[Phase]) -> None:
    timeline = plan(days=day).timeline
    assert [entry.phase for entry in timeline] == phases
    assert [one.recommendation.id for one in timeline[0].items] == ["umbrella"]


def test_controversies_show_when_an_item_that_carries_them_speaks() -> None:
    def shown(**raw: object) -> list[str]:
        return [one.id for one in plan(**raw).controversies()]

    assert shown(raining=True, storm=False, broken=False) == ["X1"]
    assert shown(broken=True) == ["X1"]
    assert shown() == []
    assert shown(**DRY) == []


def test_warnings_go_with_the_plan() -> None:
    made = plan(degrees=35, season="winter")
    assert [check.message for check in made.warnings] == ["Hot in winter?"]


def test_another_red_flag_that_is_not_excluded_is_named_beside_the_one_that_holds() -> None:
    flood = replace(toy.SHELTER, id="flood", when=all_of(toy.broken))
    chapter = replace(TOY.chapters[0], recommendations=(toy.SHELTER, flood))
    two_flags = replace(TOY, chapters=(chapter,), milestones=())
    made = make_plan(check_answers({"places": ["town"], **STORM}, TOY), two_flags)
    assert made.headline.text.endswith(
        "Another emergency is not excluded. Answers that would settle it: Umbrella broken."
    )


def test_an_immediate_option_that_is_open_is_no_emergency_that_is_not_excluded() -> None:
    option = replace(toy.SHELTER, id="option", stance=Stance.CONSIDER)
    chapter = replace(TOY.chapters[0], recommendations=(option,))
    made = make_plan(
        check_answers({"places": ["town"]}, TOY),
        replace(TOY, chapters=(chapter,), milestones=()),
    )

    assert [one.part for one in made.items] == [Part.UNDECIDED]
    assert made.headline.urgency is Alarm.ROUTINE
