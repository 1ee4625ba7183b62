"""A proof that cannot fail proves nothing: for each property, guidance that refutes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.proofs import growing, justified, leading, properties, smt
from tests.proofs.changing import BY_ID, changed, changed_alone
from tests.proofs.properties import PROPERTIES, first_refuted, proofs_of, proved
from tests.proofs.results import Finding
from vcf_logic.engine import items, plan
from vcf_logic.engine.conditions import ALWAYS, NEVER, Condition, all_of, any_of
from vcf_logic.engine.records import Guideline, Stance, Urgency
from vcf_logic.engine.truth import Truth
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    can_sit_stand_30min,
    hypocalcaemia,
)
from vcf_logic.guideline.vocabulary.red_flags import infection_suspected, spinal_instability
from vcf_logic.guideline.vocabulary.scope import age_years


def dropped(name: str) -> Condition:
    """The contraindications of a record without the first."""
    unless: Any = BY_ID[name].unless
    return any_of(*unless.parts[1:])


def with_other_limit(limit: float) -> Condition:
    return any_of(crcl_ml_min < limit, dropped("alendronate"))


MUTANTS: dict[str, Guideline] = {
    "nothing-offered-while-ruled-out": changed("denosumab", unless=dropped("denosumab")),
    "a-contraindication-is-said": changed("zoledronate", unless=with_other_limit(30)),
    "no-answer-silences-a-red-flag": changed(
        "refer-suspected-infection", unless=any_of(spinal_instability)
    ),
    "an-unknown-sign-is-not-excluded": changed(
        "refer-spinal-instability",
        when=all_of(BY_ID["refer-spinal-instability"].when, infection_suspected),
    ),
    "a-red-flag-never-waits": changed("refer-canal-compromise", elective=True),
    "kidney-limits-are-kept": changed("alendronate", unless=with_other_limit(36)),
    "upright-limits-are-kept": changed(
        "ibandronate",
        unless=any_of(crcl_ml_min < 30, hypocalcaemia, can_sit_stand_30min),
    ),
    "nothing-for-and-against-at-once": changed("vitamin-d", stance=Stance.AGAINST),
    "the-rules-are-the-contract": changed("shared-care", urgency=Urgency.PROMPT),
    "cautions-mean-their-second-text": changed(
        "zoledronate", cautions=BY_ID["zoledronate"].cautions[1:]
    ),
    "every-status-is-reached": changed("home-hazards", when=NEVER),
    "no-dead-part": changed(
        "calcium",
        when=any_of(
            osteoporotic_lumbar_fracture, all_of(osteoporotic_lumbar_fracture, hypocalcaemia)
        ),
    ),
    "every-combination-of-answers": changed_alone(
        "fracture-liaison-service", when=all_of(osteoporotic_lumbar_fracture, age_years > 50)
    ),
    "every-combination-of-red-flags": changed_alone("exclude-pathologic-fracture", when=ALWAYS),
}


@pytest.mark.parametrize("property_id", MUTANTS)
def test_changed_guidance_refutes_the_property(property_id: str) -> None:
    result = proved(property_id, MUTANTS[property_id])
    assert result.finding.faults
    assert result.as_data()["result"] == "refuted"


def test_a_check_with_another_limit_is_seen() -> None:
    *others, last = GUIDELINE.checks
    checks = (*others, replace(last, when=any_of(last.when, hypocalcaemia)))
    result = proved("cautions-mean-their-second-text", replace(GUIDELINE, checks=checks))
    assert result.finding.faults == ("checks: a condition is no longer: on_dialysis and not ckd",)


def test_the_first_property_that_does_not_hold_is_named() -> None:
    refuted = first_refuted(MUTANTS["a-red-flag-never-waits"])
    assert refuted is not None
    assert refuted.asked.id == "a-red-flag-never-waits"


def test_guidance_that_is_not_changed_is_not_refuted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(properties, "PROPERTIES", PROPERTIES[:6])
    assert first_refuted(replace(GUIDELINE)) is None
    assert [one.asked for one in proofs_of(GUIDELINE)] == list(PROPERTIES[:6])


def test_nothing_claimed_is_nothing_proved() -> None:
    assert not replace(proved("no-dead-part", GUIDELINE), finding=Finding(count=0)).is_proved


def test_a_joint_that_reads_unknown_as_no_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(truths: Any) -> smt.Kleene:
        joined = every(truths)
        return smt.Kleene(joined.yes, smt.z3.Not(joined.yes))

    every = smt.every
    monkeypatch.setattr(smt, "every", hasty)
    faults = growing.by_construction(GUIDELINE).faults
    assert "and" in faults
    assert "or" not in faults


BROKEN: dict[str, Callable[[Truth], Truth]] = {
    "unknown contraindications read as no": lambda unless: (
        Truth.NO if unless is Truth.UNKNOWN else unless
    ),
    "contraindications never looked at": lambda _: Truth.NO,
}


@pytest.fixture
def forgetting() -> Iterator[None]:
    """What was found about the code is found again, with the code as it is now."""
    found = (leading._status_table, leading._red_flag_leads)
    for one in found:
        one.cache_clear()
    yield
    for one in found:
        one.cache_clear()


@pytest.mark.usefixtures("forgetting")
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_code_that_reads_contraindications_wrongly_would_be_seen(
    monkeypatch: pytest.MonkeyPatch, broken: Callable[[Truth], Truth]
) -> None:
    status = items._status
    monkeypatch.setattr(items, "_status", lambda when, unless: status(when, broken(unless)))
    assert any("wrong status" in one for one in leading.status_table(GUIDELINE).faults)


@pytest.mark.usefixtures("forgetting")
def test_a_plan_that_defers_nothing_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "defer_elective", lambda made: made)
    assert any("deferred" in one for one in leading.red_flag_leads(GUIDELINE).faults)


def test_an_exemption_that_is_not_found_and_one_that_is_not_listed_are_faults() -> None:
    listed = justified.justified("dead_parts")[0].what
    unlisted = justified.compared("dead_parts", [("something: no", "calcium when")], 1)
    assert any("something: no: not justified" in one for one in unlisted.faults)
    assert any(f"{listed}: justified" in one for one in unlisted.faults)
    (place,) = [one for one in justified.justified("dead_parts") if one.where == ("check 21",)]
    moved = justified.compared("dead_parts", [(place.what, "check 22")], 1)
    assert any("differ in check 21, check 22" in one for one in moved.faults)
