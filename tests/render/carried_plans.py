"""The plans of the stories and of a few changed answers, as they are carried away."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.guideline.test_stories import STORIES
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.guideline import GUIDELINE

TODAY = date(2026, 11, 21)
BY_NAME = {story["name"]: story for story in STORIES}
each_story = pytest.mark.parametrize("name", BY_NAME)

DAY_3 = "Day 3, L1, inside the AAOS calcitonin window"
DAY_29 = "Day 29, L4 - one day past 4 weeks"
DAY_57 = "Day 57, L2, still painful"
WEEK_12 = "Exactly 12 weeks (day 84), L1, severe and worsening"
LEG_WEAKNESS = "New leg weakness, L1 with retropulsion and canal compromise"
WEAK_KIDNEYS = "Man 82, 54 kg, creatinine 1.5 mg/dL: CrCl 29.0"
LITTLE_KNOWN = "Only level L1 and adult known, all else unknown"


def plan_of(name: str, **changed: Any) -> Plan:
    answers = {**BY_NAME[name]["patient"], **changed}
    return make_plan(check_answers(answers, GUIDELINE), GUIDELINE)


def dates_of(plan: Plan) -> Dates:
    """As when the date of onset was given, wherever the day since then is known."""
    day = plan.patient.value(GUIDELINE.onset)
    assert day is None or isinstance(day, int)
    return Dates(TODAY, None if day is None else TODAY - timedelta(days=day))
