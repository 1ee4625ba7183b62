"""The plan as something to carry away: a note, a leaflet, dates for a calendar."""

from __future__ import annotations

from typing import Any

from vcf_logic.engine.records import Guideline
from vcf_logic.exports.calendar import calendar_events
from vcf_logic.render.leaflet import leaflet
from vcf_logic.render.plan_note import note
from vcf_logic.render.wording import edition
from vcf_logic.replies.requests import CALCULATOR_LINKS, Request, dates_of, plan_of

FULL = "full"
TELLS_THE_SIGNS = "monitor-recovery"
"""The recommendation that tells a patient which signs must not wait for a review."""


def note_reply(request: Request) -> dict[str, Any]:
    """``{"text"}``: the plan as a note, short unless ``{"length": "full"}`` is asked for."""
    is_full = request.get("length") == FULL
    return {"text": note(plan_of(request), dates_of(request), full=is_full)}


def leaflet_reply(request: Request) -> dict[str, Any]:
    """``{"html"}``: the plan in words for the patient."""
    return {"html": leaflet(plan_of(request), CALCULATOR_LINKS, dates_of(request))}


def calendar_reply(request: Request) -> dict[str, Any]:
    """``{"events"}``: the dates of review, without anything about the patient."""
    plan, dates = plan_of(request), dates_of(request)
    signs = signs_that_must_not_wait(plan.guideline)
    return {"events": calendar_events(plan, dates, signs, edition(plan.guideline))}


def signs_that_must_not_wait(guideline: Guideline) -> str:
    """What the guideline tells every patient to get help for at once."""
    by_id = {record.id: record for record in guideline.recommendations}
    return by_id[TELLS_THE_SIGNS].patient
