"""The medicines of the drug safety page: nothing lost, nothing written twice."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from vcf_logic.engine.conditions import NEVER, leaves
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.medicines import Profile, edges, profiles
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution, Recommendation
from vcf_logic.engine.truth import Truth
from vcf_logic.guideline import GUIDELINE, limits, medicines
from vcf_logic.guideline.medicines import FORMULARY
from vcf_logic.guideline.scores.cockcroft_gault import creatinine_clearance, creatinine_in_mg_dl
from vcf_logic.guideline.vocabulary.scope import region

PROFILES = {one.medicine.id: one for one in profiles(FORMULARY, GUIDELINE)}
RECORDS = {record.id: record for record in GUIDELINE.recommendations}
CARRIED = {name for one in FORMULARY.medicines for name in one.carried_by}
PAGE = Path(__file__).parents[2] / "docs/drug-safety.md"
DRUG_CHAPTERS = {"pain_relief", "bone_health"}
ABOUT_A_PAUSE = {"bisphosphonate-holiday"}

each_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)


def _shown(profile: Profile) -> set[Caution]:
    by_topic = (one for limits in profile.limits for one in limits.cautions)
    by_place = (one for cautions in profile.places.values() for one in cautions)
    return {*by_topic, *by_place, *profile.always}


def _drug_facts(record: Recommendation) -> bool:
    known = {fact for topic in FORMULARY.topics for fact in topic.facts}
    return any(leaf.fact in known for leaf in leaves(record.unless))


def test_a_name_stands_for_one_medicine_and_for_one_topic() -> None:
    names = [one.id for one in FORMULARY.medicines] + [one.name for one in FORMULARY.medicines]
    titles = [one.id for one in FORMULARY.topics] + [one.title for one in FORMULARY.topics]

    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert [name for name, count in Counter(titles).items() if count > 1] == []


def test_a_fact_belongs_to_one_topic() -> None:
    facts = [fact.key for topic in FORMULARY.topics for fact in topic.facts]

    assert [key for key, count in Counter(facts).items() if count > 1] == []


def test_every_recommendation_of_a_medicine_exists() -> None:
    named = {name for one in FORMULARY.medicines for name in (*one.carried_by, *one.named_in)}

    assert named <= set(RECORDS)
    assert all(one.carried_by or one.named_in for one in FORMULARY.medicines)


def test_every_recommendation_that_a_drug_limit_rules_out_has_a_medicine() -> None:
    by_fact = {record.id for record in RECORDS.values() if _drug_facts(record)}
    by_chapter = {
        record.id
        for chapter in GUIDELINE.chapters
        if chapter.id in DRUG_CHAPTERS
        for record in chapter.recommendations
        if record.unless != NEVER
    }

    assert by_fact == by_chapter - ABOUT_A_PAUSE
    assert by_fact <= CARRIED


@each_profile
def test_every_leaf_that_rules_a_medicine_out_stands_in_exactly_one_topic(profile: Profile) -> None:
    drawn = Counter(
        leaf for limits in profile.limits for part in limits.ruled_out_by for leaf in leaves(part)
    )
    written = {
        leaf for name in profile.medicine.carried_by for leaf in leaves(RECORDS[name].unless)
    }

    assert drawn == Counter(written)


@each_profile
def test_every_caution_of_a_medicine_of_its_own_is_shown(profile: Profile) -> None:
    others = {
        name
        for one in FORMULARY.medicines
        if one is not profile.medicine
        for name in one.carried_by
    }
    own = [RECORDS[name] for name in profile.medicine.carried_by if name not in others]

    assert {caution for record in own for caution in record.cautions} <= _shown(profile)


def test_no_caution_of_a_recommendation_that_medicines_share_is_lost() -> None:
    shown = {caution for profile in PROFILES.values() for caution in _shown(profile)}

    assert {caution for name in CARRIED for caution in RECORDS[name].cautions} <= shown


def test_a_shared_recommendation_gives_each_medicine_what_names_it_or_names_none() -> None:
    cautions = RECORDS["anabolic-specialist-opinion"].cautions
    about_romosozumab = {one for one in cautions if one.text.startswith("Romosozumab")}
    about_raloxifene = {one for one in cautions if one.text.startswith("Raloxifene")}

    assert about_romosozumab
    assert about_romosozumab <= _shown(PROFILES["romosozumab"])
    assert not about_romosozumab & _shown(PROFILES["teriparatide"])
    assert _shown(PROFILES["raloxifene"]) == about_raloxifene != set()


@pytest.mark.parametrize(
    ("medicine", "limit"),
    [
        ("nsaids", limits.NSAID_CLEARANCE),
        ("alendronate", limits.ALENDRONATE_CLEARANCE),
        ("risedronate", limits.RISEDRONATE_CLEARANCE),
        ("ibandronate", limits.IBANDRONATE_CLEARANCE),
        ("zoledronic-acid", limits.ZOLEDRONATE_CLEARANCE),
        ("strontium", limits.STRONTIUM_CLEARANCE),
    ],
)
def test_a_kidney_limit_is_the_one_of_the_limits_and_is_itself_allowed(
    medicine: str, limit: int
) -> None:
    found = [
        (edge.limit.fact.key, edge.limit.operand, edge.meets)
        for topic in PROFILES[medicine].limits
        for part in topic.ruled_out_by
        for edge in edges(part)
    ]

    assert found == [("crcl_ml_min", limit, False)]


@pytest.mark.parametrize(
    ("medicine", "limit", "counts"),
    [
        ("acetaminophen", limits.ACETAMINOPHEN_CLEARANCE, True),
        ("nsaids", limits.NSAID_CLEARANCE, False),
        ("denosumab", limits.ADVANCED_KIDNEY_DISEASE_EGFR, False),
    ],
)
def test_a_caution_on_the_kidneys_knows_its_edge(
    medicine: str, limit: int, *, counts: bool
) -> None:
    kidneys = PROFILES[medicine].limits[0]
    found = [edge for caution in kidneys.cautions for edge in edges(caution.when)]

    assert kidneys.topic.id == "kidneys"
    assert [(edge.limit.operand, edge.meets) for edge in found] == [(limit, counts)]


def test_no_other_medicine_is_ruled_out_by_a_number() -> None:
    by_number = {
        name
        for name, profile in PROFILES.items()
        if any(edges(part) for topic in profile.limits for part in topic.ruled_out_by)
    }

    assert len(by_number) == 6


def test_the_list_of_medicines_holds_no_number() -> None:
    tree = ast.parse(Path(medicines.__file__).read_text("utf-8"))
    constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]

    assert [value for value in constants if not isinstance(value, str)] == []


def test_every_caution_about_a_medicine_and_a_region_stands_in_each_region_it_may_hold_in() -> None:
    by_region = [
        caution
        for chapter in GUIDELINE.chapters
        if chapter.id in DRUG_CHAPTERS
        for record in chapter.recommendations
        for caution in record.cautions
        if FORMULARY.speaks_of_place(caution.when)
    ]
    assert by_region

    for caution in by_region:
        for place in region.options:
            holds = evaluate(caution.when, Patient({region: place})).truth is not Truth.NO
            shown = any(caution in profile.places[place] for profile in PROFILES.values())
            assert shown is holds, (place, caution.text)


def test_a_fact_without_a_topic_stops_the_build() -> None:
    with pytest.raises(KeyError):
        FORMULARY.topics_of(RECORDS["bisphosphonate-holiday"].unless)


@pytest.mark.parametrize(
    ("patient", "clearance"),
    [
        ((70, 54, 1.5, False), "35.00"),
        ((72, 54, 1.5, False), "34.00"),
        ((80, 54, 1.5, False), "30.00"),
        ((80, 54, creatinine_in_mg_dl(132.6), False), "30.00"),
        ((82, 54, 1.5, False), "29.00"),
        ((82, 50, 1.1, True), "31.12"),
    ],
)
def test_a_worked_clearance_of_the_page_is_what_the_formula_gives(
    patient: tuple[int, int, float, bool], clearance: str
) -> None:
    age, weight, creatinine, female = patient

    assert f"{creatinine_clearance(age, weight, creatinine, female=female):.2f}" == clearance
    assert clearance in PAGE.read_text("utf-8")
