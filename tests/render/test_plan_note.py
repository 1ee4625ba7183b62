"""The note survives a plain text box, and loses nothing on the way that a reader would miss."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.engine.toy import TOY
from tests.guideline.filled_form import filled_form
from tests.render.carried_plans import (
    BY_NAME,
    DAY_3,
    DAY_29,
    DAY_57,
    LEG_WEAKNESS,
    LITTLE_KNOWN,
    TODAY,
    WEAK_KIDNEYS,
    WEEK_12,
    dates_of,
    each_story,
    plan_of,
)
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.items import Part, Status
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.words import reason_in_words
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.ascii_text import ascii_text
from vcf_logic.render.plan_note import note
from vcf_logic.render.wording import ALARM_WORDS, PURPOSE, edition
from vcf_logic.replies.texts import note_reply

Write = Callable[[Plan], str]
LONGEST_SHORT_NOTE = 42
MUST_BE_TOLD = (
    Part.EMERGENCY,
    Part.NOT_EXCLUDED,
    Part.CONTRAINDICATED,
    Part.DO,
    Part.AVOID,
    Part.CONSIDER,
    Part.MONITOR,
)


def short(plan: Plan) -> str:
    return note(plan, dates_of(plan), full=False)


def full(plan: Plan) -> str:
    return note(plan, dates_of(plan), full=True)


@each_story
@pytest.mark.parametrize("write", [short, full])
def test_a_note_is_ascii_without_tabs_tables_or_space_at_line_ends(name: str, write: Write) -> None:
    text = write(plan_of(name))
    assert text.isascii()
    assert "\t" not in text
    assert "|" not in text
    assert not re.search(r" $", text, re.MULTILINE)
    assert "" not in text.splitlines()


@each_story
def test_a_short_note_is_short(name: str) -> None:
    assert len(short(plan_of(name)).splitlines()) <= LONGEST_SHORT_NOTE


@each_story
@pytest.mark.parametrize("write", [short, full])
def test_a_note_begins_with_the_headline_and_ends_with_edition_purpose_and_day(
    name: str, write: Write
) -> None:
    plan = plan_of(name)
    lines = write(plan).splitlines()
    alarm = ALARM_WORDS[plan.headline.urgency].upper()
    assert lines[0] == ascii_text(f"{alarm}: {plan.headline.text}")
    assert lines[-3:] == [edition(GUIDELINE), PURPOSE, "Made 21 November 2026."]


@each_story
@pytest.mark.parametrize("write", [short, full])
def test_no_item_that_speaks_is_missing(name: str, write: Write) -> None:
    plan = plan_of(name)
    text = write(plan)
    for part in MUST_BE_TOLD:
        for item in plan.of(part):
            assert ascii_text(item.recommendation.title) in text


@each_story
@pytest.mark.parametrize("write", [short, full])
def test_what_is_no_advice_says_so_on_its_own_line(name: str, write: Write) -> None:
    plan = plan_of(name)
    listed = {line for line in write(plan).splitlines() if line.startswith("- ")}
    for item in plan.items:
        title = ascii_text(item.recommendation.title)
        alone = [line for line in listed if line.startswith(f"- {title}")]
        assert bool(alone) <= (item.status is Status.APPLIES), item.recommendation.id


@each_story
def test_a_short_note_counts_what_it_leaves_out(name: str) -> None:
    plan = plan_of(name)
    counted = short(plan).splitlines()[-4]
    left = (Part.UNDECIDED, Part.NO_RECOMMENDATION, Part.BACKGROUND, Part.NOT_APPLICABLE)
    numbers = [int(number) for number in re.findall(r"\d+", counted.partition("mmendations:")[2])]
    assert numbers == [len(plan.of(part)) for part in left if plan.of(part)]
    assert f"{len(plan.controversies())} disagreement" in counted


def test_what_is_ruled_out_names_the_rounded_fact_that_rules_it_out() -> None:
    text = short(plan_of(WEAK_KIDNEYS))
    assert (
        "- Ruled out: Offer alendronate as a first choice (Creatinine clearance: 29.0 mL/min)"
        in text.splitlines()
    )


@pytest.mark.parametrize("full_length", [False, True])
def test_a_clearance_just_under_a_limit_is_not_shown_as_the_limit(full_length: bool) -> None:  # noqa: FBT001
    plan = plan_of(DAY_3, crcl_entered=34.96)
    text = note(plan, dates_of(plan), full=full_length)
    assert "Creatinine clearance: 34.96 mL/min" in text
    assert "Creatinine clearance: 35" not in text


def test_strength_urgency_and_waiting_stand_behind_a_title() -> None:
    lines = short(plan_of(LEG_WEAKNESS)).splitlines()
    assert any(line.endswith("[weak, after urgent assessment]") for line in lines)
    assert any(line.endswith("[not graded, within days]") for line in lines)
    assert "- Do not use vertebroplasty routinely [strong]" in lines


@each_story
@pytest.mark.parametrize("write", [short, full])
def test_an_emergency_stands_before_everything_else(name: str, write: Write) -> None:
    plan = plan_of(name)
    text = write(plan)
    urgent = [*plan.of(Part.EMERGENCY), *plan.of(Part.NOT_EXCLUDED)]
    others = [*plan.of(Part.DO), *plan.of(Part.CONTRAINDICATED), *plan.of(Part.UNDECIDED)]
    after_headline = text.partition("\n")[2]
    places = [after_headline.find(ascii_text(item.recommendation.title)) for item in urgent]
    for item in others:
        place = after_headline.find(f"{ascii_text(item.recommendation.title)} ")
        assert all(one < place for one in places) or place == -1


def test_what_is_unknown_is_said_and_the_most_telling_comes_first() -> None:
    plan = plan_of(LITTLE_KNOWN)
    text = short(plan)
    first = "; ".join(question.fact.label for question in plan.questions[:5])
    assert f"could change most first: {first}; and {len(plan.questions) - 5} more" in text
    assert "Not known: Sex, " in text
    assert "Days since onset: not known; Creatinine clearance: not known" in text
    assert "no date, because this is not known: Days since onset" in text
    assert "Nothing that is unknown" not in text


def test_few_unknown_facts_are_named_without_a_count() -> None:
    text = short(plan_of(DAY_3, neuro_status=None))
    assert "could change most first: Neurological status\n" in text
    assert "Nothing that is unknown could change" in short(plan_of(DAY_3))


@pytest.mark.parametrize("asked", [{}, {"neuro_status": None}])
def test_not_asked_and_not_known_are_both_unknown(asked: dict[str, None]) -> None:
    answers = {"age_years": 70, "fracture_levels": ["L1"], **asked}
    plan = make_plan(check_answers(answers, GUIDELINE), GUIDELINE)
    assert "could change most first: Neurological status; " in short(plan)
    assert "Red flags, not known: Neurological status; " in full(plan)


def test_the_next_reviews_have_dates() -> None:
    assert (
        "Next review: First contact: 2 December 2026 to 16 December 2026 (day 14 to 28);"
        " Formal review: 16 December 2026 to 30 December 2026 (day 28 to 42);"
        " Care goes on, and imaging is considered: from 31 December 2026 (from day 43);"
        " Consider repeat imaging: from 14 January 2027 (from day 57);"
        " Decision at 12 weeks: from 10 February 2027 (from day 84)"
    ) in short(plan_of(DAY_3)).splitlines()
    assert "Formal review: now, until 4 December 2026" in short(plan_of(DAY_29))
    assert "Next review: no review is due ahead as things stand\n" in short(
        plan_of(DAY_57, days_since_onset=100)
    )


def test_days_since_onset_lead_to_the_same_reviews_as_the_date() -> None:
    plan = plan_of(DAY_3)
    by_days = note(plan, Dates(TODAY), full=False)
    assert by_days == short(plan).replace(" (onset 18 November 2026)", "")


def test_a_window_without_an_end_is_named_by_its_first_day() -> None:
    text = short(plan_of(LITTLE_KNOWN, days_since_onset=50))
    assert "Decision at 12 weeks: from 25 December 2026 (from day 84)" in text


def test_contradictions_are_pointed_out_at_the_top() -> None:
    lines = short(plan_of(LEG_WEAKNESS, neuro_status="intact")).splitlines()
    assert lines[1].startswith("Look again: ")


@each_story
def test_a_full_note_has_every_fact_item_disagreement_and_window(name: str) -> None:
    plan = plan_of(name)
    text = full(plan)
    said = [
        *(fact.label for fact in GUIDELINE.facts),
        *(item.recommendation.title for item in plan.items),
        *(f"This plan: {one.default}" for one in plan.controversies()),
        *(entry.milestone.label for entry in plan.timeline),
    ]
    assert [one for one in said if ascii_text(one) not in text] == []


@each_story
def test_a_full_note_has_the_reasons_cautions_and_sources_of_what_may_apply(name: str) -> None:
    plan = plan_of(name)
    text = full(plan)
    items = [item for item in plan.items if item.status is not Status.NOT_APPLICABLE]
    said = [
        *(f"Caution: {caution.text}" for item in items for caution in item.cautions),
        *(f"[{one.source.id}] " for item in items for one in item.recommendation.sources),
        *(reason_in_words(reason) for item in plan.items for reason in item.because()),
    ]
    assert [one for one in said if ascii_text(one) not in text] == []


def test_advice_that_is_undecided_or_not_for_this_patient_stays_unsaid_in_a_full_note() -> None:
    plan = plan_of(LITTLE_KNOWN)
    text = full(plan)
    for item in (*plan.of(Part.UNDECIDED), *plan.of(Part.NOT_APPLICABLE)):
        assert ascii_text(item.recommendation.clinician) not in text


@pytest.mark.parametrize(("asked", "write"), [({}, short), ({"length": "full"}, full)])
def test_the_page_gets_this_note(asked: dict[str, str], write: Write) -> None:
    form = filled_form(BY_NAME[WEEK_12]["patient"])
    by_date = {"days_since_onset": "2026-08-29", "days_since_onset.unit": "date"}
    request = {"answers": form | by_date, "today": TODAY.isoformat(), **asked}
    assert note_reply(request) == {"text": write(plan_of(WEEK_12))}


def test_a_full_note_names_the_date_of_onset_only_where_it_was_given() -> None:
    plan = plan_of(WEEK_12)
    by_days = note(plan, Dates(TODAY), full=True)
    assert "- Date of onset: 29 August 2026\n" in full(plan)
    assert by_days == full(plan).replace("- Date of onset: 29 August 2026\n", "")


def test_a_full_note_has_the_dates_of_every_window_once_a_day_of_onset_is_known() -> None:
    text = note(plan_of(WEEK_12), Dates(TODAY), full=True)
    assert "- from day 84 (open now; from 21 November 2026): Decision at 12 weeks" in text
    formal = "day 28 to 42 (past; 26 September 2026 to 10 October 2026): Formal review"
    assert f"- {formal}\n" in text
    unknown = note(plan_of(LITTLE_KNOWN), Dates(TODAY), full=True)
    assert "- day 28 to 42 (onset not known): Formal review\n" in unknown


def test_a_guideline_without_disagreements_has_no_empty_headings() -> None:
    plan = make_plan(check_answers({"places": ["beach"]}, TOY), TOY)
    text = note(plan, Dates(TODAY), full=True)
    assert "(0)" not in text
    assert "Where sources disagree" not in text


def test_ascii_text_loses_no_sign_silently() -> None:
    assert ascii_text("5–10 µmol ≥ 35 °C, “é” m² ☂\t.") == '5-10 umol >= 35  deg C, "e" m2 ? .'
    assert ascii_text("Łukasz Ørsted…  \nß") == "Lukasz Orsted...\nss"


def test_every_sign_of_the_guideline_has_a_stand_in() -> None:
    records = repr((GUIDELINE.recommendations, GUIDELINE.controversies, GUIDELINE.milestones))
    facts = "".join(f"{fact.label} {getattr(fact, 'unit', '')}" for fact in GUIDELINE.facts)
    assert not records.isascii()
    assert ascii_text(records + facts).count("?") == (records + facts).count("?")
