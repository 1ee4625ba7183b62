"""Patients for the laws: every fact may be known or unknown, and limits are hit often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.facts import Asked, Choice, Choices, Number, YesNo
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.guideline import GUIDELINE

DAYS_AROUND_LIMITS = [0, 5, 6, 28, 29, 42, 43, 56, 57, 84, 85, 364, 365, 3650, 18250]
CLEARANCES_AROUND_LIMITS = [29.99, 30, 30.000000000000004, 34.999999, 35, 60]

RawPatient = Mapping[str, Any]


def _limits(fact: Number) -> list[float]:
    compared = {
        leaf.operand
        for record in GUIDELINE.recommendations
        for condition in (record.when, record.unless)
        for leaf in leaves(condition)
        if leaf.fact is fact and isinstance(leaf.operand, int | float)
    }
    around = {value + step for value in compared for step in (-1, 0, 1)}
    if fact.key == "days_since_onset":
        around |= set(DAYS_AROUND_LIMITS)
    if fact.key == "crcl_entered":
        around |= set(CLEARANCES_AROUND_LIMITS)
    return sorted(value for value in around if fact.low <= value <= fact.high)


def answers(fact: Asked) -> st.SearchStrategy[Any]:
    """Any allowed answer to a fact."""
    if isinstance(fact, YesNo):
        return st.booleans()
    if isinstance(fact, Choice):
        return st.sampled_from(list(fact.options))
    if isinstance(fact, Choices):
        options = st.sampled_from(list(fact.options))
        return st.lists(options, min_size=1, max_size=3, unique=True)
    assert isinstance(fact, Number)
    anywhere: st.SearchStrategy[Any] = (
        st.integers(int(fact.low), int(fact.high))
        if fact.whole
        else st.floats(fact.low, fact.high, allow_nan=False)
    )
    limits = _limits(fact)
    return st.one_of(st.sampled_from(limits), anywhere) if limits else anywhere


def _is_valid(raw: RawPatient) -> bool:
    try:
        check_answers(raw, GUIDELINE)
    except InvalidPatient:
        return False
    return True


def _settled(raw: dict[str, Any]) -> dict[str, Any]:
    """Mend the contradictions that chance produces, so that few patients are thrown away."""
    if not any(level.startswith("L") for level in raw["fracture_levels"]):
        raw["fracture_levels"] = [*raw["fracture_levels"], "L1"]
    if raw.get("sex") == "male":
        raw.pop("postmenopausal", None)
    if raw.get("can_sit_stand_30min") is False:
        raw.pop("can_sit_stand_60min", None)
    days, care = raw.get("days_since_onset"), raw.get("conservative_weeks")
    if days is not None and care is not None and care > days / 7:
        raw.pop("conservative_weeks")
    return raw


required = {fact.key: answers(fact) for fact in GUIDELINE.facts if fact.required}
optional = {fact.key: answers(fact) for fact in GUIDELINE.facts if not fact.required}
patients: st.SearchStrategy[dict[str, Any]] = (
    st.fixed_dictionaries(required, optional=optional).map(_settled).filter(_is_valid)
)
