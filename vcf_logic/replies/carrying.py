"""Saving, opening and comparing a plan, and sharing its answers in a link."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from vcf_logic.engine.dates import in_full
from vcf_logic.engine.differences import Differences, changed_answers, compare
from vcf_logic.engine.form_answers import date_given
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.engine.readable_answers import readable_answers
from vcf_logic.exports.saved_plan import SavedPlan, read_saved, saved_answers, saved_plan
from vcf_logic.exports.share_link import shared
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.differences_html import Editions, differences_html
from vcf_logic.render.passing_of_time import Then, passing_of_time
from vcf_logic.render.prefill import FROM
from vcf_logic.render.wording import PURPOSE, counted
from vcf_logic.replies.requests import Request, dates_of, form_of, plan_of, today_of

MOST_NAMED = 10
"""So many fields that are no longer asked are named."""
NOT_A_PLAN_YET = (
    "No plan can be made of these answers yet, so {} as they stand. Answers that contradict each"
    " other, or that are needed and missing, are still to be mended."
)


def share_reply(request: Request) -> dict[str, Any]:
    """``{"fragment", "holds", "note"}``; a form that is not ready is shared as it stands."""
    link = shared(form_of(request), GUIDELINE, today_of(request))
    ready = _plan_if_possible(request) is not None
    note = "" if ready else NOT_A_PLAN_YET.format("the link carries them")
    return {"fragment": f"{FROM}=link&{link.fragment}", "holds": list(link.holds), "note": note}


def save_reply(request: Request) -> dict[str, Any]:
    """``{"name", "text", "note"}``: a file's name and content.

    A form that is not ready for a plan is saved without one. Raises InvalidPatient when something
    typed is too long for any answer.
    """
    plan, form, today = _plan_if_possible(request), form_of(request), today_of(request)
    data = (
        saved_plan(plan, form, today, PURPOSE)
        if plan
        else saved_answers(GUIDELINE, form, today, PURPOSE)
    )
    return {
        "name": f"vcf-plan-{today.isoformat()}.json",
        "text": json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        "note": "" if plan else NOT_A_PLAN_YET.format("the file holds them"),
    }


def open_reply(request: Request) -> dict[str, Any]:
    """``{"answers", "made", "guideline_version", "note"}`` of a file, given as ``file``.

    Raises InvalidPatient with what is wrong with the file.
    """
    saved = _saved(request)
    return {
        "answers": dict(saved.form),
        "made": saved.made.isoformat(),
        "guideline_version": saved.guideline_version,
        "note": _note(saved, today_of(request)),
    }


def compare_reply(request: Request) -> dict[str, Any]:
    """``{"html"}``: what changed between a file and the answers of now.

    Raises InvalidPatient with what is wrong with the file. Where no plan can be made of the answers
    the answers alone are compared.
    """
    saved, dates = _saved(request), dates_of(request)
    before = readable_answers(saved.form, GUIDELINE.facts, saved.made)
    after = readable_answers(form_of(request), GUIDELINE.facts, dates.today)
    then = Then(before, saved.made, by_date=date_given(saved.form, GUIDELINE.onset) is not None)
    editions = Editions(saved.made, saved.guideline_version, GUIDELINE.version)
    differences = _differences(saved, before, after, _plan_if_possible(request))
    time = passing_of_time(then, after, GUIDELINE, dates)
    return {"html": differences_html(differences, editions, time)}


def _differences(
    saved: SavedPlan, before: Patient, after: Patient, now: Plan | None
) -> Differences:
    answers = changed_answers(before, after, GUIDELINE.facts)
    if saved.outcome is None or now is None:
        return Differences(answers, None)
    as_then = {"answers": saved.form, "today": saved.made.isoformat()}
    return Differences(answers, compare(saved.outcome, _plan_if_possible(as_then), now))


def _saved(request: Request) -> SavedPlan:
    return read_saved(str(request.get("file", "")), GUIDELINE)


def _plan_if_possible(request: Request) -> Plan | None:
    try:
        return plan_of(request)
    except InvalidPatient:
        return None


def _note(saved: SavedPlan, today: date) -> str:
    what = "Plan" if saved.outcome else "Answers without a plan"
    note = f"{what} of {in_full(saved.made)}, made with guidance {saved.guideline_version}."
    if saved.guideline_version != GUIDELINE.version:
        note += f" This page uses guidance {GUIDELINE.version}."
    if saved.left_out:
        note += f" Left out, because it is no longer asked: {_some(saved.left_out)}."
    passed = (today - saved.made).days
    if passed < 0:
        note += " It was made on a later day than today: check the date of this device."
    if passed > 0:
        note += f" The answers are {counted(passed, 'day')} old: check them before relying on them."
    return note


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
