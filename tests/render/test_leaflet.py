"""The leaflet says in plain words what the plan says, what cannot wait first, on one sheet."""

from __future__ import annotations

import re
from html import unescape

import pytest
from textstat import textstat

from tests.conftest import ROOT
from tests.engine.toy import TOY
from tests.guideline.filled_form import filled_form
from tests.render.carried_plans import (
    BY_NAME,
    DAY_3,
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
from tests.render.test_html import Document
from tests.site.test_patient_texts import (
    FEWEST_WORDS,
    HIGHEST_GRADE,
    HIGHEST_GRADE_OF_A_PARAGRAPH,
    paragraphs,
)
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.items import Part, Status
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.records import Stance, Urgency
from vcf_logic.engine.reviews import ReviewStep
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render import leaflet_words as words
from vcf_logic.render.leaflet import leaflet
from vcf_logic.render.leaflet_choice import MOST_WORDS, choose
from vcf_logic.render.links import Links
from vcf_logic.render.wording import edition
from vcf_logic.replies.requests import CALCULATOR_LINKS
from vcf_logic.replies.texts import leaflet_reply

FOR_PATIENTS = ROOT / "docs/patients/questions-to-ask.md"


def sheet(plan: Plan) -> str:
    return leaflet(plan, Links("../"), dates_of(plan))


def told(plan: Plan) -> str:
    """What the sheet says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", sheet(plan))).split())


def group(plan: Plan, kind: str) -> str:
    found = re.search(rf'<section class="[^"]*--{kind}">(.*?)</section>', sheet(plan))
    return unescape(re.sub(r"<[^>]+>", "", found[1])) if found else ""


@each_story
def test_a_leaflet_is_well_formed_and_hides_nothing_from_any_reader(name: str) -> None:
    document = Document(sheet(plan_of(name)))
    assert all("data-for" not in attributes for _, attributes in document.elements)
    assert not document.all("details")


@each_story
def test_everything_to_do_avoid_and_watch_is_told_whole_unless_it_waits(name: str) -> None:
    plan = plan_of(name)
    text = told(plan)
    parts = (Part.EMERGENCY, Part.NOT_EXCLUDED, Part.CONTRAINDICATED, Part.DO, Part.AVOID)
    for part in (*parts, Part.MONITOR):
        for item in plan.of(part):
            assert (item.recommendation.patient in text) != item.deferred


@each_story
def test_only_what_applies_is_told_as_a_suggestion_or_a_choice(name: str) -> None:
    plan = plan_of(name)
    offered = {
        kind: group(plan, kind)
        for kind in ("now", "soon", "suggested", "avoided", "options", "back")
    }
    for item in plan.items:
        if item.status is not Status.APPLIES:
            for kind, text in offered.items():
                assert item.recommendation.patient not in text, kind


@each_story
def test_no_warning_and_nothing_urgent_is_left_out(name: str) -> None:
    plan = plan_of(name)
    left_out = choose(plan).more_options
    for item in left_out:
        assert item.recommendation.stance is Stance.CONSIDER
        assert item.recommendation.urgency is Urgency.ROUTINE


@each_story
def test_what_is_left_out_is_counted_on_the_sheet(name: str) -> None:
    plan = plan_of(name)
    choice = choose(plan)
    said = told(plan).partition(words.LEFT_OUT)[2].partition(". ")[0]
    left = (
        choice.waiting,
        choice.more_options,
        plan.of(Part.NO_RECOMMENDATION),
        plan.of(Part.BACKGROUND),
        plan.of(Part.UNDECIDED),
    )
    numbers = [int(number) for number in re.findall(r"(\d+) points?", said)]
    assert numbers == [len(items) for items in left if items]


@each_story
def test_every_item_of_the_plan_is_told_counted_or_does_not_apply(name: str) -> None:
    plan = plan_of(name)
    choice = choose(plan)
    shared = [item for items in vars(choice).values() for item in items]
    counted = (Part.NO_RECOMMENDATION, Part.BACKGROUND, Part.UNDECIDED, Part.NOT_APPLICABLE)
    others = [item for part in counted for item in plan.of(part)]
    assert len(shared) + len(others) == len(plan.items) == len({*shared, *others})


def test_options_fill_the_room_that_is_left_and_those_that_can_wait_go_first() -> None:
    choice = choose(plan_of(DAY_3))
    assert [item.recommendation.id for item in choice.options] == ["nsaid-with-caution"]
    assert choose(plan_of(WEEK_12)).options == ()
    crowded = choose(plan_of(WEEK_12))
    assert {item.recommendation.id for item in crowded.soon} == {
        "refer-severe-worsening-pain",
        "augmentation-earlier",
    }
    assert sum(len(item.recommendation.patient.split()) for item in crowded.suggested) < MOST_WORDS


def test_an_emergency_comes_first_and_the_rest_waits() -> None:
    plan = plan_of(LEG_WEAKNESS)
    html = sheet(plan)
    titles = re.findall(r"<h3>(.*?)</h3>", html)
    assert titles[:2] == [words.NOW, words.SIGNS]
    assert "9 points that can wait until the check has been done" in html


def test_what_is_not_excluded_comes_first_and_is_not_told_as_true() -> None:
    plan = plan_of(LITTLE_KNOWN)
    html = sheet(plan)
    assert re.findall(r"<h3>(.*?)</h3>", html)[:2] == [words.NOT_RULED_OUT, words.SIGNS]
    flags = plan.of(Part.NOT_EXCLUDED)
    for item in flags:
        assert f"{words.IF_TRUE} {item.recommendation.patient}" in told(plan)
    assert html.count(words.IF_TRUE) == len(flags) == 6


@each_story
def test_the_warning_signs_stand_before_what_is_suggested(name: str) -> None:
    text = told(plan_of(name))
    places = [text.index(sign) for sign in (*words.SIGNS_NOW, *words.SIGNS_TODAY)]
    later = [text.find(title) for title in (words.SUGGESTED, words.BACK, words.QUESTIONS)]
    assert max(places) < min(place for place in later if place >= 0)


def test_warning_signs_and_questions_are_those_of_the_page_for_patients() -> None:
    page = " ".join(FOR_PATIENTS.read_text("utf-8").split())
    signs = (words.SIGNS_NOW_LEAD, *words.SIGNS_NOW, words.SIGNS_TODAY_LEAD, *words.SIGNS_TODAY)
    for sentence in (*signs, words.SIGNS_LAST, *words.QUESTIONS_ASKED):
        assert sentence in page
    box = page.partition('!!! danger "Get help at once"')[2].partition("Do not wait")[0]
    assert box.count("- ") == len(words.SIGNS_NOW) + len(words.SIGNS_TODAY)


def test_missing_answers_are_told_by_what_they_are_about() -> None:
    plan = plan_of(LITTLE_KNOWN)
    text = group(plan, "open")
    assert "The break: 10 answers" in text
    assert words.OPEN_TODAY in text
    assert group(plan_of(DAY_3), "open") == ""


def test_how_soon_a_missing_answer_is_wanted_follows_the_plan() -> None:
    soon = group(plan_of(DAY_57, va_contraindication=None), "open")
    assert words.OPEN_SOON in soon
    assert words.OPEN_TODAY not in soon
    assert words.OPEN_SOON not in group(plan_of(DAY_3, frail=None, multimorbid=None), "open")


def test_every_section_of_the_questions_has_plain_words() -> None:
    assert set(words.SECTIONS) == {section.id for section in GUIDELINE.sections}


def test_a_leaflet_says_when_to_come_back() -> None:
    assert "First contact: 2 December 2026 to 16 December 2026" in group(plan_of(DAY_3), "back")
    assert words.NO_WINDOW in group(plan_of(DAY_57, days_since_onset=100), "back")
    assert words.NO_ONSET in group(plan_of(LITTLE_KNOWN), "back")


def test_the_page_gets_this_leaflet() -> None:
    form = filled_form(BY_NAME[DAY_3]["patient"])
    html = leaflet(plan_of(DAY_3), CALCULATOR_LINKS, Dates(TODAY))
    assert leaflet_reply({"answers": form, "today": TODAY.isoformat()}) == {"html": html}


def test_what_is_ruled_out_has_its_own_heading() -> None:
    plan = plan_of(WEAK_KIDNEYS)
    ruled_out = group(plan, "ruled-out")
    for item in plan.of(Part.CONTRAINDICATED):
        assert item.recommendation.patient in ruled_out
    assert words.RULED_OUT_LEAD.split()[0] in ruled_out


@each_story
def test_a_leaflet_says_its_day_edition_and_review_and_leaves_names_to_be_written(
    name: str,
) -> None:
    text = told(plan_of(name))
    assert "Made on 21 November 2026" in text
    assert edition(GUIDELINE) in text
    assert words.CHECKED[ReviewStep.SUBMITTED] in text
    assert "not a medical device" in text
    assert words.NAME in text
    assert words.CALL in text
    assert sheet(plan_of(name)).count("vcf-leaflet-line") == 3


def test_every_step_of_review_is_said_and_only_the_last_claims_it() -> None:
    assert set(words.CHECKED) == set(ReviewStep)
    assert [step for step, said in words.CHECKED.items() if " not " not in said] == [
        ReviewStep.APPROVED
    ]


@each_story
def test_a_leaflet_reads_at_grade_six_or_lower(name: str) -> None:
    """The edition and the names of windows are not ours to simplify."""
    given = (edition(GUIDELINE), *(window.label for window in GUIDELINE.milestones))
    read = [one for one in paragraphs(sheet(plan_of(name))) if not one.startswith(given)]
    assert textstat.flesch_kincaid_grade(" ".join(read)) <= HIGHEST_GRADE
    hard = [
        text
        for text in read
        if len(text.split()) >= FEWEST_WORDS
        and textstat.flesch_kincaid_grade(text) > HIGHEST_GRADE_OF_A_PARAGRAPH
    ]
    assert hard == []


FIXED = {name: value for name, value in vars(words).items() if name.isupper()}


@pytest.mark.parametrize("name", FIXED)
def test_a_fixed_text_reads_at_grade_six_or_lower(name: str) -> None:
    value = FIXED[name]
    if isinstance(value, dict):
        value = tuple(value.values())
    text = value if isinstance(value, str) else " ".join(f"{one.rstrip('.')}." for one in value)
    assert len(text.split()) < FEWEST_WORDS or textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE


def test_a_small_guideline_has_a_small_leaflet() -> None:
    plan = make_plan(check_answers({"places": ["beach"], "days": 3}, TOY), TOY)
    html = leaflet(plan, Links(""), Dates(TODAY))
    Document(html)
    assert "Rain: " in html
    assert 'href="patients/index.html"' in html


def test_nothing_left_out_is_not_spoken_of() -> None:
    answers = {"places": ["town"], "raining": False, "storm": False, "season": "summer"}
    toy = make_plan(check_answers({**answers, "degrees": 20}, TOY), TOY)
    assert words.LEFT_OUT not in leaflet(toy, Links(""), Dates(TODAY))
