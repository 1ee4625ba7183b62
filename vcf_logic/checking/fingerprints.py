"""What a plan comes to, as SHA-256: two plans with one fingerprint are equal to the byte."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from vcf_logic.checking.generated import generated_patient
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.exports.plan_json import plan_data
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links
from vcf_logic.render.plan_html import plan_html

BLOCK = 100
"""So many generated patients share a fingerprint."""
NAMES_OF_THE_EDITION = ("guideline_version", "guideline_updated", "rules_hash", "software_version")
"""They would change every fingerprint at once, and hide whose plan has changed."""
ON_THE_PAGE = Links(root="../")
A_DAY = Dates(date(2026, 1, 1))


def plan_of(raw: Mapping[str, object]) -> Plan:
    """The plan for raw answers. Raises InvalidPatient with every problem."""
    return make_plan(check_answers(raw, GUIDELINE), GUIDELINE)


def plan_text(plan: Plan) -> str:
    """The whole plan as one line of JSON."""
    return compact(plan_data(plan))


def compact(data: object) -> str:
    """JSON without a space, in ASCII."""
    return json.dumps(data, separators=(",", ":"), allow_nan=False)


def fingerprint(*texts: str) -> str:
    """SHA-256, in hexadecimal digits, of texts in UTF-8, a line feed after each."""
    return sha256("".join(f"{text}\n" for text in texts).encode()).hexdigest()


def fingerprint_of_block(block: int) -> str:
    """The fingerprint of the plans of 100 generated patients, the first of which is 100 x block."""
    numbers = range(block * BLOCK, (block + 1) * BLOCK)
    plans = (plan_text(plan_of(generated_patient(number))) for number in numbers)
    return fingerprint(*map(fingerprint, plans))


def rules_at_work(plan: Plan) -> str:
    """The fingerprint of everything in a plan but the names of the edition."""
    return fingerprint(compact(without_edition(plan)))


def as_shown(plan: Plan) -> str:
    """The fingerprint of a plan as the page shows it, drawn on a fixed day."""
    return fingerprint(plan_html(plan, ON_THE_PAGE, A_DAY))


def without_edition(plan: Plan) -> dict[str, Any]:
    """A plan as data, without the names of the edition."""
    data = plan_data(plan)
    return {key: value for key, value in data.items() if key not in NAMES_OF_THE_EDITION}
