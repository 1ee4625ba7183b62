"""The lines that the short and the full note share. Each can be read by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vcf_logic.engine.facts import Asked, Fact
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.words import answer_in_words, reason_in_words
from vcf_logic.render.wording import STATUS_WORDS

_UNDECIDED = "undecided"
_NOT_EXCLUDED = "not excluded"


@dataclass(frozen=True)
class Block:
    """A heading and what is listed under it."""

    title: str
    lines: tuple[str, ...]


def section(block: Block) -> list[str]:
    """A list under its heading with the number of entries; nothing when there are none."""
    if not block.lines:
        return []
    return [f"{block.title} ({len(block.lines)}):", *(f"- {line}" for line in block.lines)]


def titled(item: PlanItem) -> str:
    """A title that says itself when it is no advice, wherever the line is copied to."""
    title = item.recommendation.title
    if item.status is Status.APPLIES:
        return title
    words = STATUS_WORDS[item.status]
    if item.status is Status.NEEDS_INFORMATION:
        words = _NOT_EXCLUDED if item.part is Part.NOT_EXCLUDED else _UNDECIDED
    return f"{words.capitalize()}: {title}"


def answers(facts: Iterable[Asked], plan: Plan) -> tuple[list[str], list[str]]:
    """What is known of some facts, and the names of those that are not."""
    asked = list(facts)
    told = {fact: answer(fact, plan) for fact in asked}
    return [text for text in told.values() if text], [
        fact.label for fact in asked if not told[fact]
    ]


def answer(fact: Fact, plan: Plan) -> str:
    """A fact with its answer; nothing when that is not known."""
    value = plan.patient.value(fact)
    if value is None:
        return ""
    return f"{fact.label}: {answer_in_words(fact, value)}"


def missing(item: PlanItem) -> str:
    """The unanswered facts that could still change an item."""
    return "; ".join(fact.label for fact in item.missing())


def because(item: PlanItem) -> str:
    """What settled an item, each reason once."""
    return "; ".join(dict.fromkeys(reason_in_words(reason) for reason in item.because()))
