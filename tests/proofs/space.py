"""Every patient that the doors let in, as a space in which a solver searches."""

from __future__ import annotations

from typing import Any

import z3

from tests.proofs.smt import Answers, Kleene, Sentence, cockcroft_gault, option
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.facts import Asked, Choice, Choices, Fact, Number, YesNo
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Guideline, Recommendation, Severity

PATIENCE_MS = 20_000


class Space:
    """The patients of a guideline: answers in range, what is required known, no contradiction.

    A claim that the solver cannot settle counts as not proved.
    """

    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self.facts = guideline.facts
        compared = [leaf for check in guideline.checks for leaf in leaves(check.when)]
        in_checks = [one for leaf in compared for one in (leaf.fact, leaf.operand)]
        named = [one for one in in_checks if isinstance(one, Fact)]
        self.by_key: dict[str, Fact] = {
            fact.key: fact for fact in (*named, *guideline.facts, *guideline.derived)
        }
        self.answers = Answers()
        self._solver = z3.Solver()
        self._solver.set(timeout=PATIENCE_MS)
        self._solver.add(*self.allowed(self.answers))

    def allowed(self, answers: Answers) -> list[Sentence]:
        """What is so for every patient."""
        required = [answers.known(fact) for fact in self.facts if fact.required]
        ranges = [sentence for fact in self.facts for sentence in _in_range(fact)]
        refused = [one for one in self.guideline.checks if one.severity is Severity.ERROR]
        agreeing = [z3.Not(answers.truth(check.when).yes) for check in refused]
        return [*required, *ranges, *agreeing, z3.Real("cockcroft_gault") > 0]

    def always(self, claim: Sentence, *given: Sentence) -> bool:
        """The claim is so for every patient of whom the rest is so."""
        return self._solver.check(*given, z3.Not(claim)) == z3.unsat

    def is_possible(self, *wanted: Sentence) -> bool:
        """There is such a patient."""
        return self._solver.check(*wanted) == z3.sat

    def patient(self, *wanted: Sentence) -> dict[str, Any] | None:
        """The answers of one such patient, as they would be given; ``None`` when there is none."""
        if self._solver.check(*wanted) != z3.sat:
            return None
        model = self._solver.model()
        return {
            fact.key: _answer(fact, model)
            for fact in self.facts
            if z3.is_true(model.eval(self.answers.known(fact)))
        }

    def admitted(self, raw: dict[str, Any]) -> Patient:
        """The patient with these answers, let in by the engine. Raises InvalidPatient."""
        return check_answers(raw, self.guideline)

    def by_formula(self) -> Sentence:
        """The computed clearance is that of Cockcroft and Gault."""
        values = [self.answers.value(self.by_key[key]) for key in CLEARANCE_INPUTS]
        sex = self.by_key["sex"]
        assert isinstance(sex, Choice)
        female = self.answers.value(sex) == list(sex.options).index("female")
        return cockcroft_gault(*values, female)

    def nothing_computed(self) -> Sentence:
        """The clearance is entered or not known: enough where only its value matters."""
        return z3.Not(self.answers.known(self.by_key["weight_kg"]))


CLEARANCE_INPUTS = ("age_years", "weight_kg", "serum_creatinine_mg_dl")


def space_of(guideline: Guideline) -> Space:
    """The space of a guideline; guidelines that ask and refuse the same share the first one's."""
    doors = (guideline.sections, guideline.checks, guideline.derived)
    if doors not in _SPACES:
        _SPACES[doors] = Space(guideline)
    return _SPACES[doors]


_SPACES: dict[object, Space] = {}


def applies(record: Recommendation, answers: Answers) -> Sentence:
    """The record applies: its condition is met and no contraindication is left open."""
    return z3.And(answers.truth(record.when).yes, answers.truth(record.unless).no)


def statuses(when: Kleene, unless: Kleene) -> dict[str, Sentence]:
    """What has to be so for each status, as ``engine/items.py`` decides it."""
    ruled_out = z3.And(z3.Not(when.no), unless.yes)
    holds = z3.And(when.yes, unless.no)
    return {
        "not_applicable": when.no,
        "contraindicated": ruled_out,
        "applies": holds,
        "needs_information": z3.Not(z3.Or(when.no, ruled_out, holds)),
    }


def _in_range(fact: Asked) -> list[Sentence]:
    if isinstance(fact, Choice):
        return [z3.Int(fact.key) >= 0, z3.Int(fact.key) < len(fact.options)]
    if isinstance(fact, Choices):
        return [z3.Or([option(fact, name) for name in fact.options])]
    if isinstance(fact, Number):
        number = z3.Int(fact.key) if fact.whole else z3.Real(fact.key)
        return [number >= str(fact.low), number <= str(fact.high)]
    return []


def _answer(fact: Asked, model: z3.ModelRef) -> bool | str | int | float | list[str]:
    if isinstance(fact, YesNo):
        return z3.is_true(model.eval(z3.Bool(fact.key), model_completion=True))
    if isinstance(fact, Choice):
        return list(fact.options)[model.eval(z3.Int(fact.key), model_completion=True).as_long()]
    if isinstance(fact, Choices):
        return [
            name
            for name in fact.options
            if z3.is_true(model.eval(option(fact, name), model_completion=True))
        ]
    assert isinstance(fact, Number)
    number = z3.Int(fact.key) if fact.whole else z3.Real(fact.key)
    found = model.eval(number, model_completion=True)
    return found.as_long() if fact.whole else float(found.as_fraction())
