"""The plan as a clinician reads it: how urgent, what to do, what not, what is missing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.engine.toy import TOY
from tests.guideline.test_stories import STORIES
from tests.render.test_html import Document
from tests.render.test_plan_lines import PLANS, each_plan
from vcf_logic import __version__
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links
from vcf_logic.render.plan_headline import alarm, folded_rest, headline
from vcf_logic.render.plan_html import plan_html
from vcf_logic.render.plan_text import plan_text
from vcf_logic.render.wording import ALARM_WORDS, PART_TITLES

LINKS = Links(root="../")
TODAY = Dates(date(2026, 11, 21))
LARGEST = 310_000
EMPTIEST = PLANS["Only level L1 and adult known, all else unknown"]


def plan_of(**answers: object) -> Plan:
    raw = {"age_years": 74, "fracture_levels": ["L1"], **answers}
    return make_plan(check_answers(raw, GUIDELINE), GUIDELINE)


def test_every_urgency_has_a_shape_of_its_own_and_words() -> None:
    shapes = {re.findall(r' d="([^"]+)"', alarm(one))[0] for one in Alarm}
    assert len(shapes) == len(Alarm)
    for one in Alarm:
        assert 'aria-hidden="true"' in alarm(one)
        assert f"<span>{ALARM_WORDS[one]}</span>" in alarm(one)


@each_plan
def test_the_headline_lists_its_calls_and_leads_to_items_and_questions(plan: Plan) -> None:
    drawn = headline(plan.headline)
    addresses = [link["href"] for link in Document(drawn).all("a")]
    calls = [f"#plan-{item.recommendation.id}" for item in plan.headline.items]
    assert addresses[: len(calls)] == calls
    assert addresses[len(calls) :] == [f"#fact-{fact.key}" for fact in plan.headline.settled_by]
    assert "; " not in drawn


def test_three_doubts_are_shown_and_the_rest_is_folded() -> None:
    seen, folded = headline(EMPTIEST.headline).split("<details", 1)
    assert seen.count("#fact-") == 3
    assert f"and {len(EMPTIEST.headline.settled_by) - 3} more</summary>" in folded


def test_a_very_long_rest_ends_in_the_form() -> None:
    assert folded_rest([], "x") == ""
    assert "2 further ones" in folded_rest(["a"] * 12, "x")
    assert "further" not in folded_rest(["a"] * 10, "x")


@each_plan
def test_every_link_within_the_plan_has_its_target(plan: Plan) -> None:
    document = Document(plan_html(plan, LINKS, TODAY))
    ids = {one["id"] for _, one in document.elements if "id" in one}
    facts = {f"fact-{fact.key}" for fact in GUIDELINE.facts}
    for link in document.all("a"):
        address = link["href"] or ""
        assert not address.startswith("#") or address[1:] in ids | facts


@each_plan
def test_an_id_is_given_once_and_every_fold_can_be_told_apart(plan: Plan) -> None:
    elements = Document(plan_html(plan, LINKS, TODAY)).elements
    ids = [one["id"] for _, one in elements if "id" in one]
    parts = [one["data-part"] for _, one in elements if "data-part" in one]
    assert len(ids) == len(set(ids))
    assert len(parts) == len(set(parts))


@each_plan
def test_the_parts_follow_the_design(plan: Plan) -> None:
    headings = re.findall(r"<h3>(.*?)(?: \(\d+\))?</h3>", plan_html(plan, LINKS, TODAY))
    shown = [title for title in headings if title in PART_TITLES.values()]
    assert shown == [title for title in PART_TITLES.values() if title in shown]


def test_what_one_answer_would_decide_stands_before_what_not_to_do_grouped_by_question() -> None:
    drawn = plan_html(EMPTIEST, LINKS)
    near = drawn.split('data-part="one_answer_away"', 1)[1].split("</section>", 1)[0]
    expected = {
        item.recommendation.id for item in EMPTIEST.of(Part.UNDECIDED) if len(item.missing()) == 1
    }
    assert set(re.findall(r'data-recommendation="([\w-]+)"', near)) == expected
    assert near.count("Likely osteoporotic fracture</a> would decide:") == 1
    assert drawn.index("one_answer_away") < drawn.index('data-part="undecided"')
    assert "<details" not in drawn.split('data-part="one_answer_away"', 1)[1].split("<ul", 1)[0]


def test_a_drug_that_one_answer_decides_is_seen_beside_what_to_do() -> None:
    raw = dict(STORIES[0]["patient"]) | {"hypocalcaemia": None}
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)
    drawn = plan_html(plan, LINKS)
    away = drawn.index('data-part="one_answer_away"')
    assert drawn.index('data-part="do"') < away < drawn.index('data-part="avoid"')
    assert drawn.index('data-recommendation="alendronate"') > away


def test_what_was_not_asked_and_what_is_not_known_are_two_lists() -> None:
    plan = plan_of(neuro_status=None)
    drawn = plan_html(plan, LINKS)
    ask, find = (
        drawn.split(f'data-part="{name}"', 1)[1].split("</section>", 1)[0]
        for name in ("ask_next", "find_out")
    )
    assert "#fact-neuro_status" in find
    assert "#fact-neuro_status" not in ask
    assert "1 red flag among them" in find
    settled = plan_html(PLANS["Day 3, L1, inside the AAOS calcitonin window"], LINKS)
    assert "vcf-questions" not in settled


def test_answers_to_look_at_again_lead_to_their_questions() -> None:
    block = plan_html(plan_of(weight_kg=30), LINKS).split("Look again", 1)[1].split("</div>", 1)[0]
    assert 'href="#fact-weight_kg"' in block


@each_plan
def test_the_plan_says_what_it_is_made_of(plan: Plan) -> None:
    drawn = plan_html(plan, LINKS, TODAY)
    assert f"Guidance {GUIDELINE.version} ({GUIDELINE.updated}), software {__version__}." in drawn
    assert f"{GUIDELINE.review_status}. Plan made on 21 November 2026." in drawn
    assert "Plan made on" not in plan_html(plan, LINKS)
    assert f"software {__version__}" in plan_text(plan).replace("\n", " ")


def test_a_patient_is_told_first_that_this_is_no_advice_by_itself() -> None:
    drawn = plan_html(EMPTIEST, LINKS)
    first = drawn.split("</p>", 1)[0]
    assert 'data-for="patient"' in first
    assert "not advice by itself" in first


@each_plan
def test_a_plan_stays_small_enough_to_be_made_anew_with_every_answer(plan: Plan) -> None:
    assert len(plan_html(plan, LINKS, TODAY).encode()) < LARGEST


@pytest.mark.parametrize("dates", [None, TODAY])
def test_a_small_guideline_makes_a_whole_plan(dates: Dates | None) -> None:
    plan = make_plan(check_answers({"places": ["town"]}, TOY), TOY)
    document = Document(plan_html(plan, LINKS, dates))
    drawn = [one for one in document.all("details") if "data-recommendation" in one]
    assert len(drawn) == len(TOY.recommendations)
