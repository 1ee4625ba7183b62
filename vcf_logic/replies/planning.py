"""The plan, and what another answer would change in it."""

from __future__ import annotations

from typing import Any

from vcf_logic.engine.items import Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.words import answer_in_words
from vcf_logic.guideline.score_tools.clearance import working
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import crcl_entered
from vcf_logic.render.plan_html import plan_html
from vcf_logic.render.plan_what_if import what_if_html
from vcf_logic.render.wording import ALARM_WORDS
from vcf_logic.replies.requests import CALCULATOR_LINKS, Request, dates_of, plan_of


def plan_reply(request: Request) -> dict[str, Any]:
    """The plan as HTML, its alarm in words, what to announce, and what to ask next.

    ``next`` is the key of the most useful question that was not asked yet, or ``None``; ``open``
    the keys of all that could settle something; ``to_find_out`` how many more were asked for in
    vain; ``red_flags_open`` how many of all these are about red flags; ``computed`` what follows
    from several answers, in words by key.
    """
    plan = plan_of(request)
    following = [question.fact.key for question in plan.ask_next]
    return {
        "html": plan_html(plan, CALCULATOR_LINKS, dates_of(request)),
        "alarm": ALARM_WORDS[plan.headline.urgency],
        "announcement": announcement(plan),
        "next": following[0] if following else None,
        "open": following,
        "to_find_out": len(plan.find_out),
        "red_flags_open": sum(bool(question.red_flags) for question in plan.questions),
        "computed": computed_in_words(plan),
    }


def what_if_reply(request: Request) -> dict[str, Any]:
    """What other answers would change, as HTML."""
    return {"html": what_if_html(plan_of(request))}


def computed_in_words(plan: Plan) -> dict[str, str]:
    """What follows from several answers, by key: the number, and how it was worked out."""
    clearance = plan.patient.value(crcl_ml_min)
    if clearance is None:
        return {}
    shown = answer_in_words(crcl_ml_min, clearance)
    entered = plan.patient.value(crcl_entered) is not None
    how = ("as entered",) if entered else working(plan.patient, shown)
    return {crcl_ml_min.key: f"{shown}. {'; '.join(how)}"}


def announcement(plan: Plan) -> str:
    """One sentence for a screen reader when the plan has changed."""
    applying = sum(item.status is Status.APPLIES for item in plan.items)
    alarm = ALARM_WORDS[plan.headline.urgency]
    return f"Plan updated. {alarm}. Recommendations that apply: {applying}."
