"""A shared link gives nobody away by a date or a great age, and opens to a plan no less safe."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.guideline.filled_form import STORIES, TODAY, Form, filled_form, plan_of_form, statuses
from tests.laws.strategies import patients
from vcf_logic.engine.evaluation import is_below
from vcf_logic.engine.facts import Choices
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Check
from vcf_logic.exports.share_link import Shared, shared
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import serum_creatinine_mg_dl

LISTS = {fact.key for fact in GUIDELINE.facts if isinstance(fact, Choices)}
OLD = {"age_years": "97", "sex": "female", "fracture_levels": ["L1"]}
KIDNEYS = {"weight_kg": "50", "serum_creatinine_mg_dl": "0.9"}


def share(form: Form) -> Shared:
    return shared(form, GUIDELINE, TODAY)


def opened(form: Form) -> Form:
    """What the form holds after the link of another one was opened."""
    carried = parse_qs(share(form).fragment, strict_parsing=True)
    assert carried.pop("edition") == [GUIDELINE.version]
    return {key: value if key in LISTS else value[0] for key, value in carried.items()}


def told(form: Form) -> str:
    return " ".join(share(form).holds)


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_the_link_of_a_story_opens_to_the_same_form(story: dict[str, Any]) -> None:
    form = filled_form(story["patient"])

    assert opened(form) == form


@settings(max_examples=150, deadline=None)
@given(patients)
def test_law_up_to_89_years_the_plan_is_the_same(raw: dict[str, Any]) -> None:
    form = filled_form({**raw, "age_years": min(raw["age_years"], 89)})

    assert opened(form) == form
    assert statuses(plan_of_form(opened(form))) == statuses(plan_of_form(form))


def without_creatinine(plan: Plan) -> list[Check]:
    return [one for one in plan.warnings if serum_creatinine_mg_dl not in one.facts]


@settings(max_examples=300, deadline=None)
@given(
    patients,
    st.integers(90, 110),
    st.floats(25, 120),
    st.floats(0.4, 4),
    st.sampled_from(["female", "male", "unknown"]),
)
def test_law_beyond_89_years_nothing_that_was_ruled_out_or_open_is_offered(
    raw: dict[str, Any], age: int, weight: float, creatinine: float, sex: str
) -> None:
    numbers = {"age_years": age, "weight_kg": weight, "serum_creatinine_mg_dl": creatinine}
    form = filled_form({**raw, **numbers}) | {"sex": sex}
    assume(not (sex == "male" and form.get("postmenopausal") == "yes"))
    before, after = plan_of_form(form), plan_of_form(opened(form))
    were = statuses(before)
    offered = {name for name, status in statuses(after).items() if status == "applies"}

    assert {name for name in offered if were[name] != "applies"} == set()
    # The creatinine stays behind, and with it the question whether it fits what was entered.
    assert without_creatinine(before) == without_creatinine(after)
    assert before.headline.urgency is after.headline.urgency


@settings(max_examples=300, deadline=None)
@given(st.integers(91, 110), st.floats(25, 250), st.floats(0.2, 15))
def test_law_the_clearance_never_rises_by_being_shared(
    age: int, weight: float, creatinine: float
) -> None:
    numbers = {"age_years": age, "weight_kg": weight, "serum_creatinine_mg_dl": creatinine}
    form = OLD | filled_form(numbers)
    own = plan_of_form(form).patient.value(crcl_ml_min)
    carried = plan_of_form(opened(form)).patient.value(crcl_ml_min)

    assert isinstance(own, float)
    assert isinstance(carried, float)
    assert not is_below(own, carried)
    assert carried > min(own, 250) - 0.1


def test_a_medicine_stays_ruled_out_that_an_age_of_90_would_allow() -> None:
    form = OLD | {"weight_kg": "50", "serum_creatinine_mg_dl": "0.8"}
    form |= {"likely_osteoporotic": "yes"}
    naive = {**form, "age_years": "90"}

    assert statuses(plan_of_form(form))["alendronate"] == "contraindicated"
    assert statuses(plan_of_form(naive))["alendronate"] != "contraindicated"
    assert statuses(plan_of_form(opened(form)))["alendronate"] == "contraindicated"


def test_beyond_90_the_clearance_travels_rounded_down_and_the_creatinine_does_not() -> None:
    form = OLD | {"weight_kg": "50", "serum_creatinine_mg_dl": "80"}
    form |= {"serum_creatinine_mg_dl.unit": "umol_l"}
    carried = opened(form)

    assert plan_of_form(form).patient.value(crcl_ml_min) == pytest.approx(28.04, abs=0.01)
    assert carried == {**OLD, "age_years": "90", "weight_kg": "50", "crcl_entered": "28.0"}
    assert "28.0 mL/min, rounded down" in told(form)
    assert "The serum creatinine is left out" in told(form)


def test_a_clearance_above_what_can_be_entered_is_carried_as_the_highest() -> None:
    carried = opened(OLD | {"weight_kg": "200", "serum_creatinine_mg_dl": "0.2"})

    assert carried["crcl_entered"] == "250.0"


def test_an_entered_clearance_travels_as_typed() -> None:
    form = {**OLD, **KIDNEYS, "crcl_entered": "33,5"}

    assert opened(form)["crcl_entered"] == "33,5"
    assert "serum_creatinine_mg_dl" not in opened(form)


@pytest.mark.parametrize("missing", ["sex", "weight_kg"])
def test_a_clearance_that_cannot_be_computed_yet_is_not_left_to_a_lowered_age(
    missing: str,
) -> None:
    form = {**OLD, **KIDNEYS, missing: "unknown"}

    assert "serum_creatinine_mg_dl" not in opened(form)
    assert "crcl_entered" not in opened(form)
    assert "would come out too high" in told(form)
    assert "mL/min" not in told(form)


def test_a_creatinine_that_is_not_known_stays_not_known() -> None:
    form = {**OLD, "serum_creatinine_mg_dl": "unknown"}

    assert opened(form) == {**form, "age_years": "90"}
    assert "creatinine is left out" not in told(form)


def test_at_90_nothing_has_to_be_left_out_and_the_age_is_explained() -> None:
    form = {**OLD, **KIDNEYS, "age_years": "90"}

    assert opened(form) == form
    assert "stands for 90 and over" in told(form)
    assert "left out" not in told(form)
    assert "stands for 90 and over" not in told({**form, "age_years": "89"})


def test_a_date_of_onset_becomes_days() -> None:
    form = OLD | {"days_since_onset": "2026-11-09", "days_since_onset.unit": "date"}

    assert opened(form)["days_since_onset"] == "12"
    assert "2026" not in share(form).fragment.replace(GUIDELINE.version, "")
    assert "The days since onset (12) are counted to today" in told(form)
    assert "The date of onset is not in it." in told(form)


def test_days_that_were_typed_stay_and_no_date_is_spoken_of() -> None:
    form = {**OLD, "days_since_onset": "12"}

    assert opened(form)["days_since_onset"] == "12"
    assert "The date of onset" not in told(form)
    assert "days since onset" not in told({**form, "days_since_onset": "unknown"})


@pytest.mark.parametrize("typed", ["2027-01-01", "yesterday", "2026-02-30"])
def test_a_date_that_cannot_be_read_stays_behind(typed: str) -> None:
    form = OLD | {"days_since_onset": typed, "days_since_onset.unit": "date"}

    assert opened(form) == {**OLD, "age_years": "90"}
    assert "Left out, because it cannot be read: Days since onset" in told(form)


def test_another_unit_travels_and_the_own_one_does_not() -> None:
    form = {"weight_kg": "110", "weight_kg.unit": "lb", "serum_creatinine_mg_dl": "1"}
    carried = opened({**form, "serum_creatinine_mg_dl.unit": ""})

    assert carried == form


def test_a_number_in_an_unknown_unit_stays_behind() -> None:
    assert opened({"weight_kg": "110", "weight_kg.unit": "stone"}) == {}


def test_what_is_not_known_travels_and_what_was_not_asked_does_not() -> None:
    assert opened({"sex": "unknown", "pregnant": "", "weight_kg": " "}) == {"sex": "unknown"}


def test_text_that_is_no_answer_never_travels() -> None:
    form = {
        **OLD,
        "weight_kg": "Jane Doe",
        "sex": "<b>",
        "name": "Jane Doe",
        "fracture_levels": ["L1", "Jane"],
        "pregnant": True,
    }

    assert "Jane" not in share(form).fragment
    assert opened(form) == {"age_years": "90"}
    assert "Left out, because it cannot be read: Sex; Fracture levels; Body weight." in told(form)


def test_the_link_says_how_many_answers_it_holds_and_which() -> None:
    form = {**OLD, **KIDNEYS, "age_years": "74", "pregnant": "no", "frail": "unknown"}
    first = share(form).holds[0]

    assert first == (
        "The link holds 7 answers: Age; Sex; Fracture levels; Body weight; Serum creatinine;"
        " 2 are yes, no or not known."
    )
    assert share({"frail": "yes"}).holds[0] == (
        "The link holds 1 answer: 1 is yes, no or not known."
    )
    assert share({}).holds[0] == "The link holds no answers."


@pytest.mark.parametrize(
    "words",
    ["no name and no calendar date", "patient data", "not send the part after the #", "history"],
)
def test_every_link_says_what_it_does_not_hold_and_where_it_stays(words: str) -> None:
    assert words in told({})
    assert words in told(filled_form(STORIES[0]["patient"]))


def test_the_link_carries_the_edition() -> None:
    older = replace(GUIDELINE, version="2025.1.1")

    assert shared({}, older, TODAY).fragment == "edition=2025.1.1"
    assert "guidance 2025.1.1" in shared({}, older, TODAY).holds[-1]
