"""What changed since a saved plan: answered otherwise, come out otherwise, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vcf_logic.engine.dates import in_full
from vcf_logic.engine.differences import (
    AnswerChange,
    Cause,
    Differences,
    ItemChange,
    PlanChanges,
    UrgencyChange,
)
from vcf_logic.engine.facts import Answer, Asked
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.words import answer_in_words, reason_in_words
from vcf_logic.render import pieces
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import ALARM_WORDS, STATUS_WORDS

WHAT_IS_COMPARED = (
    "Compared are the answers, the urgency and the status of each recommendation; not the wording,"
    " the cautions or the sources."
)
NO_PLAN = (
    "The plans themselves are not compared: one of them had too few answers, or answers that do"
    " not fit together."
)
SAME_ANSWERS = "The answers are the same."
SAME_PLAN = "The urgency is the same, and so is the status of every recommendation."


@dataclass(frozen=True)
class Editions:
    """When the earlier plan was made, and the guidance versions of then and now."""

    made: date
    then: str
    now: str


def differences_html(
    differences: Differences, editions: Editions, passing_of_time: Markup
) -> Markup:
    """The whole block. ``passing_of_time`` says what that has done to the answers meanwhile."""
    made = in_full(editions.made)
    plan = differences.plan
    return tag(
        "section",
        tag("h3", f"Compared with the plan of {made} (guidance {editions.then})"),
        _urgency(plan.urgency, editions) if plan and plan.urgency else "",
        passing_of_time,
        _answers(differences.answers),
        _plan(plan, editions) if plan else tag("p", NO_PLAN),
        tag("p", WHAT_IS_COMPARED, class_="vcf-edition"),
        class_="vcf-compared",
    )


def answer_or_none(fact: Asked, answer: Answer | None) -> str:
    """An answer in words, also where there is none."""
    return "no answer" if answer is None else answer_in_words(fact, answer)


def _urgency(change: UrgencyChange, editions: Editions) -> Markup:
    ranks = list(Alarm)
    rose = ranks.index(change.after) < ranks.index(change.before)
    return tag(
        "div",
        tag("p", tag("strong", f"{'More' if rose else 'Less'} urgent than before")),
        tag("p", _change(ALARM_WORDS[change.before], ALARM_WORDS[change.after])),
        tag("p", _sentence(_cause(change.cause, editions))),
        class_=f"vcf-compared-urgency vcf-compared-urgency--{change.after.value}",
        data_before=change.before.value,
        data_after=change.after.value,
    )


def _answers(changes: tuple[AnswerChange, ...]) -> Markup:
    if not changes:
        return tag("p", SAME_ANSWERS)
    return _listed("Answered otherwise", [_answer(change) for change in changes])


def _answer(change: AnswerChange) -> Markup:
    before, after = (answer_or_none(change.fact, one) for one in (change.before, change.after))
    return join((tag("strong", change.fact.label), ". ", _change(before, after)))


def _change(before: str, after: str) -> str:
    return f"Before: {before}. Now: {after}."


def _plan(changes: PlanChanges, editions: Editions) -> Markup:
    blocks = join(
        (
            _listed("Changed in the plan", [_item(one, editions) for one in changes.items]),
            _listed("New in the guidance", [_added(item) for item in changes.added]),
            _listed("No longer in the guidance", changes.gone),
        )
    )
    if blocks or changes.urgency:
        return blocks
    return tag("p", f"{SAME_PLAN}{_other_edition(editions)}")


def _other_edition(editions: Editions) -> str:
    if editions.then == editions.now:
        return ""
    return f" The guidance itself changed from {editions.then} to {editions.now}."


def _item(change: ItemChange, editions: Editions) -> Markup:
    states = _change(STATUS_WORDS[change.before], STATUS_WORDS[change.item.status])
    why = _sentence(f"{_cause(change.cause, editions)}{_details(change)}")
    attributes = {"data_changed": change.item.recommendation.id, "data_cause": change.cause.value}
    title = tag("strong", change.item.recommendation.title, **attributes)
    return join((title, f". {states} {why}"))


def _details(change: ItemChange) -> str:
    details = [reason_in_words(reason) for reason in change.reasons]
    details += [f"{fact.label}: no answer" for fact in change.missing]
    return f" ({'; '.join(dict.fromkeys(details))})" if details else ""


def _added(item: PlanItem) -> Markup:
    title = tag("strong", item.recommendation.title)
    return join((title, f". Now: {STATUS_WORDS[item.status]}."))


def _cause(cause: Cause, editions: Editions) -> str:
    guidance = _because_of_guidance(editions)
    return {
        Cause.ANSWERS: "because of the answers",
        Cause.GUIDANCE: guidance,
        Cause.BOTH: f"{guidance}, and because of the answers",
        Cause.OPEN: (
            f"{guidance}, or because of the answers: today's guidance does not take the answers in"
            " the file, so the two cannot be told apart"
        ),
    }[cause]


def _because_of_guidance(editions: Editions) -> str:
    """The same edition always says the same, unless the software or the file was changed."""
    if editions.then == editions.now:
        return f"because guidance {editions.now} does not come to what the file says"
    return f"because the guidance changed from {editions.then} to {editions.now}"


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."


def _listed(label: str, lines: Sequence[str]) -> Markup:
    return pieces.labelled(label, bullets(lines), "compared")
