"""One line of a plan and what opens under it, on the umbrellas and on whole patients."""

from __future__ import annotations

import re
from html import escape

import pytest

from tests.engine.toy import LEAFLET, TOY, broken, places, raining, recommendation, season, storm
from tests.guideline.test_stories import STORIES
from tests.render.test_html import Document
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conditions import Condition, Criterion, all_of, any_of, none_of
from vcf_logic.engine.items import Part, PlanItem, Status, make_item
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.records import Caution, Stance, Urgency
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.cards import is_warning
from vcf_logic.render.links import Links
from vcf_logic.render.plan_disagreements import disagreement
from vcf_logic.render.plan_item import line
from vcf_logic.render.plan_library import library_of
from vcf_logic.render.plan_reasons import way_back

LINKS = Links(root="../")
TOYS = library_of(TOY, LINKS)
BOOKS = library_of(GUIDELINE, LINKS)
PLANS = {
    str(story["name"]): make_plan(check_answers(story["patient"], GUIDELINE), GUIDELINE)
    for story in STORIES
}
each_plan = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())


def toy(when: Condition, answers: dict[object, object], **fields: object) -> PlanItem:
    patient = Patient(answers)  # type: ignore[arg-type]
    return make_item(recommendation("one", when, **fields), TOY.chapters[0], patient)


def calcitonin(**answers: object) -> str:
    patient = STORIES[0]["patient"] | answers
    plan = make_plan(check_answers(patient, GUIDELINE), GUIDELINE)
    (item,) = (one for one in plan.items if one.recommendation.id == "calcitonin-acute")
    return line(item, BOOKS)


def test_an_item_that_did_not_change_is_not_drawn_again() -> None:
    item = toy(all_of(raining), {raining: True})
    assert line(item, TOYS) is line(item, library_of(TOY, Links(root="../")))
    assert library_of(TOY, Links(root="")) is not TOYS


@each_plan
def test_a_line_shows_its_strength_and_leads_to_the_chapter_and_the_articles(plan: Plan) -> None:
    for item in plan.items:
        record, drawn = item.recommendation, line(item, BOOKS)
        document = Document(drawn)
        addresses = {link["href"] for link in document.all("a")}
        assert document.all("details")[0]["id"] == f"plan-{record.id}"
        assert escape(record.graded_by) in drawn
        assert LINKS.recommendation(record, item.chapter) in addresses
        assert {LINKS.statement(name) for name in record.covers} <= addresses


@each_plan
def test_what_is_undecided_or_decided_for_a_reason_says_so(plan: Plan) -> None:
    for item in plan.items:
        addresses = {link["href"] for link in Document(line(item, BOOKS)).all("a")}
        if item.status is not Status.NOT_APPLICABLE:
            assert {f"#fact-{fact.key}" for fact in item.missing()} <= addresses


@each_plan
def test_no_caution_contraindication_or_missing_answer_hides_from_an_audience(plan: Plan) -> None:
    for item in plan.items:
        drawn = line(item, BOOKS)
        for cut in re.findall(r"<(?:p|div|dl)[^>]* data-for=.*?</(?:p|div|dl)>", drawn):
            assert "vcf-cautions" not in cut
            assert "vcf-block--unless" not in cut
            assert "vcf-block--missing" not in cut
        if item.status is not Status.NOT_APPLICABLE:
            assert all(escape(caution.text) in drawn for caution in item.cautions)


@each_plan
def test_emergencies_and_warnings_are_told_to_every_reader(plan: Plan) -> None:
    for item in plan.items:
        drawn = line(item, BOOKS)
        if is_warning(item.recommendation):
            assert 'class="vcf-clinician" data-for' not in drawn
            assert 'class="vcf-told" data-for' not in drawn


@each_plan
def test_patient_words_stand_with_what_applies_and_never_with_what_is_no_offer(
    plan: Plan,
) -> None:
    for item in plan.items:
        told = escape(item.recommendation.patient) in line(item, BOOKS)
        applies = item.status is Status.APPLIES
        assert told == (applies or item.part is Part.NOT_EXCLUDED)


@each_plan
def test_every_contraindication_is_shown_with_its_truth(plan: Plan) -> None:
    for item in plan.items:
        if item.status is Status.NOT_APPLICABLE or not item.unless.parts:
            continue
        block = line(item, BOOKS).split("Contraindications checked", 1)[1].split("</div>", 1)[0]
        for part in item.unless.parts:
            assert f'<b class="vcf-is-{part.truth}">' in block


def test_what_is_ruled_out_names_the_fact_on_its_line_and_what_would_bring_it_back() -> None:
    plan = PLANS["Man 82, 54 kg, creatinine 1.5 mg/dL: CrCl 29.0"]
    (item,) = (one for one in plan.items if one.recommendation.id == "alendronate")
    summary = line(item, BOOKS).split("</summary>", 1)[0]
    assert "<b>Ruled out.</b> Creatinine clearance: 29.0 mL/min" in summary
    assert "Creatinine clearance 35 mL/min or more." in way_back(item)
    assert "Everything else that it depends on still has to hold" in way_back(item)


@pytest.mark.parametrize(
    ("unless", "answers", "back"),
    [
        (any_of(broken, storm), {broken: True, storm: True}, "Umbrella broken: no and Storm: no."),
        (any_of(broken, storm), {broken: True, storm: False}, "Umbrella broken: no."),
        (all_of(broken, storm), {broken: True, storm: True}, "Umbrella broken: no or Storm: no."),
        (none_of(broken, storm), {broken: False, storm: False}, "Umbrella broken or Storm."),
        (
            any_of(broken, Criterion("Bad", all_of(storm, raining))),
            {broken: True, storm: True, raining: True},
            "Umbrella broken: no and (Storm: no or Rain: no).",
        ),
        (
            any_of(none_of(all_of(storm, raining))),
            {storm: False, raining: False},
            "Storm and Rain.",
        ),
    ],
)
def test_the_way_back_undoes_every_reason(
    unless: Condition, answers: dict[object, object], back: str
) -> None:
    item = toy(any_of(places.includes_any("town")), {places: ("town",), **answers}, unless=unless)
    assert item.status is Status.CONTRAINDICATED
    assert f">{back}</p>" in way_back(item)


def test_the_way_back_says_what_else_is_not_known() -> None:
    item = toy(all_of(raining), {broken: True}, unless=any_of(broken, storm))
    assert 'href="#fact-raining"' in way_back(item)
    assert 'href="#fact-storm"' in way_back(item)
    assert way_back(toy(all_of(raining), {raining: True})) == ""


def test_a_single_exception_is_told_as_not() -> None:
    item = toy(all_of(raining), {raining: True, storm: True}, unless=none_of(storm))
    assert 'not: Storm (answer: yes) <b class="vcf-is-no">not met</b>' in line(item, TOYS)


def test_what_is_met_by_its_name_is_not_taken_apart_for_a_trainee() -> None:
    when = all_of(Criterion("Wet", any_of(raining, season.is_("winter"))))
    met, unmet = toy(when, {raining: True}), toy(when, {raining: False, season: "summer"})
    assert "Wet <b>met</b></div>" in line(met, TOYS)
    ruled_out = toy(any_of(when, storm), {season: "summer", storm: True})
    assert "Wet (any of) <b>not known</b><ul><li>Rain <b>not known</b>" in line(ruled_out, TOYS)
    assert "How this was decided" not in line(unmet, TOYS)


def test_a_caution_that_hangs_on_an_open_answer_says_on_which() -> None:
    caution = Caution(text="Mind it.", sources=(), when=any_of(storm))
    drawn = line(toy(all_of(raining), {raining: True}, cautions=(caution,)), TOYS)
    assert "<em>If Storm (not known): </em>Mind it." in drawn


def test_notes_for_one_answer_name_their_sources_with_a_date() -> None:
    note = Caution(text="Dry.", sources=(LEAFLET.at("back"),), when=season.is_("summer"))
    item = toy(all_of(raining), {raining: True}, cautions=(note,))
    assert "not given: notes for every season are shown" in line(item, TOYS)
    assert '<span class="vcf-dated">' in line(item, TOYS)


def test_without_a_region_the_notes_for_all_are_shown_and_with_one_only_its_own() -> None:
    unknown, american = calcitonin(region=None), calcitonin(region="US")
    assert '<a href="#fact-region">Region</a> not given: notes for every region' in unknown
    for place in ("EU: the nasal form", "UK: treat", "Canada: the nasal", "Elsewhere: no"):
        assert place in unknown
        assert place not in american
    assert "European Medicines Agency 2012: announcement of 20 July 2012" in unknown
    assert "snapshots of 2026 Sep 18" in american
    assert "not given" not in american


def test_what_waits_and_what_cannot_wait_is_marked_on_the_line() -> None:
    prompt = toy(all_of(raining), {raining: True}, urgency=Urgency.PROMPT)
    assert ">within days</span>" in line(prompt, TOYS).split("</summary>", 1)[0]
    plan = PLANS["New leg weakness, L1 with retropulsion and canal compromise"]
    for item in plan.items:
        assert ("after urgent assessment" in line(item, BOOKS)) == item.deferred


def test_many_open_answers_are_counted_and_not_all_named_on_the_line() -> None:
    drawn = line(toy(all_of(raining, storm, broken), {}), TOYS)
    assert "Rain; Storm; and 1 more</span>" in drawn
    assert drawn.count("#fact-") == 3


def test_what_neither_article_says_is_told() -> None:
    drawn = line(toy(all_of(raining), {raining: True}, stance=Stance.AGAINST), TOYS)
    assert "Added for safety: neither article says it." in drawn


def test_a_disagreement_shows_the_default_first_and_every_position() -> None:
    for one in GUIDELINE.controversies:
        drawn = disagreement(one, BOOKS)
        Document(drawn)
        summary, opened = drawn.split("</summary>", 1)
        assert f'data-controversy="{one.id}"' in summary
        assert escape(one.question) in summary
        assert escape(one.default) in summary
        assert escape(one.why) in opened
        for position in one.positions:
            for said in (position.who, position.strength, position.says, position.population):
                assert escape(said) in opened
