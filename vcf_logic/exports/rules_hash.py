"""One hash that names every record of a guideline, so that an edition can be told from another."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING

from vcf_logic.engine.facts import DerivedNumber
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Guideline
from vcf_logic.exports.canonical import Canonical, Data
from vcf_logic.exports.probes import Answers, probes

if TYPE_CHECKING:
    from vcf_logic.engine.scoring import ScoreTool

NOT_RULES = ("version", "updated", "reviews")
"""What an edition is called and who has signed it: a signature must not change what was signed."""
SHORT = 12
PROBES = 100
"""With so many every limit and every constant of the formulas shows in a result."""


@cache
def rules_hash(guideline: Guideline) -> str:
    """SHA-256, in 64 hexadecimal digits, of what ``rules_text`` gives in UTF-8."""
    return hashlib.sha256(rules_text(guideline).encode()).hexdigest()


def short_hash(guideline: Guideline) -> str:
    """The first 12 digits, for people."""
    return rules_hash(guideline)[:SHORT]


def rules_text(guideline: Guideline) -> str:
    """Every record as one line of JSON, the same on every Python: what the hash is taken of.

    Of a function it holds the hash of its results. Raises TypeError for what no record may hold,
    and ValueError when two records share a name.
    """
    walk = Canonical(formula_data)
    rules = walk.record(guideline, leaving_out=NOT_RULES)
    return f"{_compact({'guideline': rules, 'named': walk.named})}\n"


def formula_data(record: DerivedNumber | ScoreTool) -> str:
    """The hash of what a formula gives for its probes, derived numbers to 12 digits."""
    if isinstance(record, DerivedNumber):
        tried = probes(record.inputs, PROBES)
        results: list[Data] = [_number(record, answers) for answers in tried]
    else:
        walk = Canonical(formula_data)
        patients = map(Patient, probes(record.facts, PROBES))
        results = [walk.data(record.compute(patient)) for patient in patients]
    return hashlib.sha256(_compact(results).encode()).hexdigest()


def _number(record: DerivedNumber, answers: Answers) -> str | None:
    value = record.compute(*map(answers.get, record.inputs))
    return None if value is None else f"{value:.12g}"


def _compact(data: Data) -> str:
    return json.dumps(data, separators=(",", ":"), sort_keys=True, allow_nan=False)
