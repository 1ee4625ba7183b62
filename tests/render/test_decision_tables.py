"""A table for a pen says all that its record says, and comes to the same as the plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tests.engine.toy import SHELTER, TOY, UMBRELLA, days, places, raining, recommendation, storm
from tests.guideline.test_cases import FILES, _changed, _one_changed
from tests.guideline.test_stories import STORIES
from tests.render.paper_reader import Reader, Shown, Table
from tests.render.test_html import Document
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import (
    ALWAYS,
    Criterion,
    Group,
    Quantifier,
    all_of,
    any_of,
    leaves,
    none_of,
)
from vcf_logic.engine.evaluation import Trace, evaluate
from vcf_logic.engine.facts import DerivedNumber
from vcf_logic.engine.items import Part, Status
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.records import Caution, Recommendation, Stance, Urgency
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import comparison_in_words, opposite_in_words
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.checklist import checklist, meaning_id
from vcf_logic.render.checklist_lines import Line, in_one_line, line
from vcf_logic.render.decision_table import decision_table, meanwhile
from vcf_logic.render.in_days import in_days
from vcf_logic.render.links import Links
from vcf_logic.render.pages.decision_tables import (
    anchor,
    in_order_of_speaking,
    meanings,
    part_head,
    sheet_head,
)
from vcf_logic.render.pages.lists import at_home
from vcf_logic.render.pages.pathway import red_flags
from vcf_logic.render.without_planner import (
    LEADS,
    NO_JAVASCRIPT,
    no_plan_here,
    no_result_here,
)
from vcf_logic.render.wording import STATUS_WORDS

LINKS = Links(root="../")
RECORDS = GUIDELINE.recommendations
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)


@cache
def html_of(record: Recommendation) -> str:
    return decision_table(*at_home(GUIDELINE, record.id), LINKS)


@cache
def printed(record: Recommendation) -> Table:
    return Table(html_of(record))


def patients() -> dict[str, Mapping[str, Any]]:
    """Every story, and every patient of the case files, once each."""
    found: list[Mapping[str, Any]] = [story["patient"] for story in STORIES]
    for file in FILES.values():
        base = file["base"]
        found.append(base)
        found += [_changed(base, case["but"]) for case in file["cases"]]
        found += [
            _one_changed(base, key, answer)
            for key, answers in file["edges"].items()
            for answer in answers
        ]
    known = ({key: value for key, value in one.items() if value is not None} for one in found)
    return {json.dumps(one, sort_keys=True): one for one in known}


def test_worked_by_hand_every_table_comes_to_what_the_plan_says_for_every_patient() -> None:
    reached = set()
    for answers in patients().values():
        reader = Reader(GUIDELINE, answers)
        for item in make_plan(check_answers(answers, GUIDELINE), GUIDELINE).items:
            by_hand = reader.status(printed(item.recommendation))
            assert by_hand == STATUS_WORDS[item.status], (item.recommendation.id, answers)
            reached.add((item.recommendation.id, item.status))
    assert len(reached) > 3 * len(RECORDS)
    assert {status for _, status in reached} == set(Status)


@each_record
def test_a_table_shows_every_leaf_of_its_condition(record: Recommendation) -> None:
    for label, condition in (("Applies when", record.when), ("Ruled out by", record.unless)):
        wanted = {words for leaf in leaves(condition) for words in either_way(leaf)}
        shown = leaves_of(printed(record).lists.get(label))
        told = [one.text.partition(" (Days")[0].strip() for one in shown]
        assert set(told) <= wanted
        assert all(set(either_way(leaf)) & set(told) for leaf in leaves(condition))


def either_way(leaf: Comparison) -> tuple[str, str]:
    return comparison_in_words(leaf), opposite_in_words(Trace(leaf, Truth.YES))


def leaves_of(shown: Shown | None) -> list[Shown]:
    if shown is None:
        return []
    if not shown.parts:
        return [shown]
    return [leaf for part in shown.parts for leaf in leaves_of(part)]


@each_record
def test_a_table_holds_cautions_card_and_sources_and_is_hidden_from_nobody(
    record: Recommendation,
) -> None:
    html, told = html_of(record), printed(record).cautions
    Document(html)
    for caution in record.cautions:
        assert caution.text in told
        assert caution.when == ALWAYS or f"{in_one_line(caution.when)}. {caution.text}" in told
    assert f"#{record.id}" in html
    assert all(f"sources.html#{one.source.id}" in html for one in record.sources)
    assert "data-for" not in html


def test_a_line_links_to_what_it_asks() -> None:
    asked = {given["id"] for given in Document(meanings(GUIDELINE)).all("dt")}
    for record in RECORDS:
        linked = [given["href"] for given in Document(html_of(record)).all("a")]
        lines = {address.removeprefix("#") for address in linked if str(address).startswith("#")}
        compared = {leaf.fact for part in (record.when, record.unless) for leaf in leaves(part)}
        assert lines == {meaning_id(fact) for fact in compared}
        assert lines <= asked


def test_the_tables_stand_in_the_order_of_a_plan_with_the_red_flags_first() -> None:
    parts = in_order_of_speaking(GUIDELINE)
    records = [record for those in parts.values() for record, _ in those]
    assert list(parts) == [part for part in Part if part in parts]
    assert sorted(one.id for one in records) == sorted(one.id for one in RECORDS)
    assert tuple(records[:6]) == red_flags(GUIDELINE)
    assert {one.urgency for one, _ in parts[Part.EMERGENCY]} == {Urgency.IMMEDIATE}


def test_what_is_not_known_is_read_the_safer_way() -> None:
    for record in RECORDS:
        said = meanwhile(record)
        if record.is_red_flag:
            assert said.startswith("Treat it as not excluded.")
        elif record.stance is Stance.CONSIDER:
            assert said.startswith("Offer nothing on this ground yet.")
        elif record.stance is Stance.AGAINST:
            assert said.startswith("Hold to it")
        elif record.stance is Stance.FOR:
            assert "yet" in said or "is not excluded" in said
        else:
            assert said == "Not decided. Find out what is not known."


def test_a_contraindication_not_known_is_no_offer_and_an_elective_step_waits() -> None:
    umbrella = decision_table(UMBRELLA, TOY.chapters[0], LINKS)
    assert "If this is met or not known, do not offer it." in umbrella
    assert "it waits until after the urgent assessment" in umbrella
    shelter = decision_table(SHELTER, TOY.chapters[0], LINKS)
    assert "Ruled out by" not in shelter
    assert "it waits" not in shelter
    assert "Act on it immediately." in shelter


def test_every_line_has_a_box_for_met_and_one_for_not_met() -> None:
    html = checklist(all_of(raining, any_of(storm, places.includes_any("town"))))
    assert html.count('<i class="vcf-box">') == 2 * html.count("<li>") == 10
    assert "checked" not in html


def test_groups_that_join_alike_become_one_and_names_are_opened_up() -> None:
    named = Criterion("Bad weather", any_of(storm, any_of(raining)))
    joined = line(all_of(all_of(raining, Criterion("Wet", all_of(storm))), named))
    assert [part.text for part in joined.parts] == ["Rain", "Storm", "Bad weather: any of these"]
    assert joined == Line("All of these", joins=Quantifier.ALL, parts=joined.parts)
    assert line(none_of(named)).text == "None of these"
    assert [part.text for part in line(none_of(named)).parts] == ["Storm", "Rain"]
    assert line(none_of(storm)).text == "Storm: no"
    assert line(none_of(all_of(storm, raining))).parts[0].text == "All of these"
    assert line(all_of(any_of(storm))).text == "Storm"
    assert line(ALWAYS).text == "always"


def test_a_condition_in_one_line_keeps_its_groups_apart() -> None:
    inner = all_of(storm, none_of(raining, places.includes_any("hill")))
    assert in_one_line(any_of(raining, inner)) == (
        "Rain; or (Storm; and none of (Rain; or Places: hill))"
    )


def test_weeks_are_told_in_days_as_well_and_the_days_mean_the_same() -> None:
    seen = set()
    compared = {leaf for record in RECORDS for leaf in every_leaf(record)}
    for leaf in compared:
        told = in_days(leaf)
        if not told:
            assert not isinstance(leaf.fact, DerivedNumber) or len(leaf.fact.inputs) > 1
            continue
        assert isinstance(leaf.fact, DerivedNumber)
        (asked,) = leaf.fact.inputs
        number, side = told.removeprefix(f"{asked.label} ").split(" days or ")
        seen.add(int(number))
        for day in range(400):
            truth = evaluate(leaf, Patient({asked: day})).truth
            reached = day >= int(number) if side == "more" else day <= int(number)
            assert (truth is Truth.YES) is reached
    assert {28, 43, 57, 84} <= seen


def every_leaf(record: Recommendation) -> tuple[Comparison, ...]:
    cautions = [leaf for one in record.cautions for leaf in leaves(one.when)]
    return (*leaves(record.when), *leaves(record.unless), *cautions)


@pytest.mark.parametrize("limit", [-1, 1000])
def test_a_limit_out_of_reach_is_not_told_in_days(limit: int) -> None:
    weeks = next(fact for fact in TOY.derived if isinstance(fact, DerivedNumber))
    assert in_days(Comparison(weeks, Operator.AT_LEAST, limit)) == ""
    assert in_days(Comparison(days, Operator.AT_LEAST, 3)) == ""


def test_what_the_lines_ask_is_told_with_units_and_options() -> None:
    told = meanings(TOY)
    assert "Is it raining? Drizzle counts." in told
    assert "How warm is it? In °C. In the shade." in told
    assert "One of: summer, dry; winter, wet." in told
    assert "In weeks: days / 7. From: Days." in told


def test_nothing_is_told_of_what_no_table_asks() -> None:
    wind = Caution(text="Mind.", sources=(), when=any_of(storm))
    only = recommendation("only", all_of(raining), cautions=(wind,))
    chapter = replace(TOY.chapters[0], recommendations=(only,))
    lonely = meanings(replace(TOY, chapters=(chapter,)))
    assert [given["id"] for given in Document(lonely).all("dt")] == [
        "means-weeks",
        "means-raining",
        "means-storm",
    ]


def test_paper_says_for_whom_it_is_and_how_far_it_was_reviewed() -> None:
    for told in (sheet_head(GUIDELINE), part_head(GUIDELINE)):
        assert GUIDELINE.review_status in told
        assert GUIDELINE.version in told
    assert "Filled in by:" in sheet_head(GUIDELINE)
    assert "not known is never no" in part_head(GUIDELINE)


def test_the_reader_of_paper_would_notice_a_lost_line() -> None:
    record = next(one for one in RECORDS if one.id == "alendronate")
    table = Table(html_of(record))
    reader = Reader(GUIDELINE, {**FILES["alendronate"]["base"], "hypocalcaemia": True})
    assert reader.status(table) == "ruled out"
    ruled_out = table.lists["Ruled out by"]
    ruled_out.parts = [one for one in ruled_out.parts if one.text.strip() != "Hypocalcaemia"]
    assert reader.status(table) == "applies"


def test_a_group_of_none_is_worked_by_hand_as_the_engine_works_it() -> None:
    condition = Group(Quantifier.NONE, all_of(raining, storm).parts)
    table = Table(f'<p class="vcf-label">Applies when</p>{checklist(condition)}')
    for rain, wind_blows, mark in (
        (False, False, "met"),
        (True, None, "not met"),
        (False, None, "not known"),
    ):
        reader = Reader(TOY, {"raining": rain, "storm": wind_blows, "fracture_levels": []})
        assert reader.mark(table.lists["Applies when"]) == mark


def test_a_page_without_a_planner_leads_to_what_serves_and_says_what_is_missing() -> None:
    for why in (NO_JAVASCRIPT, "Another reason."):
        for told in (no_plan_here(why, "../"), no_result_here(why, "../")):
            assert why in told
            linked = [given["href"] for given in Document(told).all("a")]
            assert [f"../{address}" for address, _, _ in LEADS] == linked[-len(LEADS) :]
    assert "In an emergency, do not wait for a plan." in no_plan_here(NO_JAVASCRIPT, "")


def test_each_table_has_an_anchor_of_its_own_beside_that_of_its_card() -> None:
    anchors = {anchor(record) for record in RECORDS}
    assert len(anchors) == len(RECORDS)
    assert not anchors & {record.id for record in RECORDS}
