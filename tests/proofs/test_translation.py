"""The solver's view of a condition is the engine's, for chance patients and at limits."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.strategies import patients
from tests.proofs import smt
from tests.proofs.smt import Answers, Kleene, is_below, option
from tests.proofs.space import Space, space_of
from vcf_logic.engine import evaluation
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conditions import NEVER, Condition
from vcf_logic.engine.facts import Asked, Choice, Choices, Number, YesNo
from vcf_logic.engine.items import status_of
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.truth import Truth
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.checks import clearance_computed
from vcf_logic.guideline.scores.cockcroft_gault import creatinine_clearance

SPACE = space_of(GUIDELINE)
CONDITIONS: tuple[Condition, ...] = tuple(
    dict.fromkeys(
        condition
        for record in GUIDELINE.recommendations
        for condition in (record.when, record.unless, *(one.when for one in record.cautions))
    )
) + tuple(check.when for check in GUIDELINE.checks)
TRUTHS = {condition: SPACE.answers.truth(condition) for condition in CONDITIONS}
EXPECTED = {Truth.YES: (True, False), Truth.NO: (False, True), Truth.UNKNOWN: (False, False)}


def described(patient: Patient, space: Space = SPACE) -> list[tuple[z3.ExprRef, z3.ExprRef]]:
    """The patient as values for the solver's variables; numbers are exactly the floats."""
    told: list[tuple[z3.ExprRef, z3.ExprRef]] = []
    for fact in space.facts:
        value = patient.answers.get(fact)
        told.append((space.answers.known(fact), z3.BoolVal(val=value is not None)))
        told += [] if value is None else _valued(fact, value)
    computed = patient.value(clearance_computed)
    assert computed is None or isinstance(computed, float)
    told.append((z3.Real("cockcroft_gault"), exactly(computed or 1)))
    return told


def _valued(fact: Asked, value: Any) -> list[tuple[z3.ExprRef, z3.ExprRef]]:
    if isinstance(fact, YesNo):
        return [(z3.Bool(fact.key), z3.BoolVal(val=value))]
    if isinstance(fact, Choice):
        return [(z3.Int(fact.key), z3.IntVal(list(fact.options).index(value)))]
    if isinstance(fact, Choices):
        return [(option(fact, one), z3.BoolVal(val=one in value)) for one in fact.options]
    assert isinstance(fact, Number)
    if fact.whole:
        return [(z3.Int(fact.key), z3.IntVal(value))]
    return [(z3.Real(fact.key), exactly(value))]


def exactly(value: float) -> z3.RatNumRef:
    fraction = Fraction(value)
    return z3.Q(fraction.numerator, fraction.denominator)


def values_of(truths: list[Kleene], told: list[tuple[z3.ExprRef, z3.ExprRef]]) -> list[Any]:
    """The truths for one patient, as pairs of "is yes" and "is no"."""
    solver = z3.Solver()
    solver.add([name == value for name, value in told])
    assert solver.check() == z3.sat
    model = solver.model()
    return [
        tuple(z3.is_true(model.eval(side, model_completion=True)) for side in (one.yes, one.no))
        for one in truths
    ]


@settings(max_examples=60, deadline=None)
@given(patients)
def test_every_condition_has_the_truth_that_the_engine_finds(raw: dict[str, Any]) -> None:
    patient = check_answers(raw, GUIDELINE)
    found = values_of(list(TRUTHS.values()), described(patient))
    wanted = [EXPECTED[evaluation.evaluate(one, patient).truth] for one in TRUTHS]
    assert found == wanted


@settings(max_examples=25, deadline=None)
@given(patients)
def test_every_patient_who_is_let_in_is_in_the_solver_s_space(raw: dict[str, Any]) -> None:
    told = described(check_answers(raw, GUIDELINE))
    solver = z3.Solver()
    solver.add([name == value for name, value in told])
    solver.add(SPACE.allowed(SPACE.answers))
    assert solver.check() == z3.sat


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(GUIDELINE.recommendations), st.data())
def test_every_patient_whom_the_solver_finds_is_let_in(record: Any, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(GUIDELINE.facts))
    truth = SPACE.answers.truth(record.when)
    for sentence in (truth.yes, truth.no, truth.unknown):
        raw = SPACE.patient(sentence, SPACE.nothing_computed(), SPACE.answers.known(wanted))
        if raw is not None:
            assert status_of(record, SPACE.admitted(raw))


@pytest.mark.parametrize("limit", [-2.5, 0, 3, 30, 35])
@pytest.mark.parametrize("parts_of_tolerance", [-1000, -2, -1.001, -0.999, -0.5, 0, 0.5, 1.001, 2])
def test_a_limit_tolerates_what_the_engine_tolerates(
    limit: float, parts_of_tolerance: float
) -> None:
    value = limit + abs(limit or 1) * parts_of_tolerance * evaluation.LIMIT_TOLERANCE
    exact = exactly(value), exactly(limit)
    assert z3.is_true(z3.simplify(is_below(*exact))) is evaluation.is_below(value, limit)
    assert z3.is_true(z3.simplify(is_below(*exact[::-1]))) is evaluation.is_below(limit, value)


@pytest.mark.parametrize(
    ("age", "weight", "creatinine", "sex"),
    [(82, 54.0, 1.5, "male"), (82, 50.0, 1.1, "female"), (18, 25.0, 15.0, "female")],
)
def test_the_solver_s_formula_is_the_code_s(
    age: int, weight: float, creatinine: float, sex: str
) -> None:
    raw = {
        "age_years": age,
        "weight_kg": weight,
        "serum_creatinine_mg_dl": creatinine,
        "sex": sex,
        "fracture_levels": ["L1"],
    }
    by_formula = z3.substitute(SPACE.by_formula(), *described(check_answers(raw, GUIDELINE))[:-1])
    solver = z3.Solver()
    solver.add(by_formula)
    assert solver.check() == z3.sat
    found = float(solver.model().eval(z3.Real("cockcroft_gault")).as_fraction())
    code = creatinine_clearance(age, weight, creatinine, female=sex == "female")
    assert found == pytest.approx(code, rel=1e-12)


def test_a_computed_number_without_a_formula_stops_the_proofs() -> None:
    (weeks,) = [fact for fact in GUIDELINE.derived if fact.key == "weeks_since_onset"]
    object.__setattr__(strange := type(weeks)(**vars(weeks)), "key", "strange")
    with pytest.raises(KeyError):
        Answers().value(strange)


def test_nothing_joined_is_yes_for_all_and_no_for_any() -> None:
    answers = Answers()
    assert z3.is_true(z3.simplify(answers.truth(NEVER).no))
    assert z3.is_true(z3.simplify(smt.every([]).yes))
    assert z3.is_false(z3.simplify(smt.some([]).yes))
