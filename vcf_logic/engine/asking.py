"""What is still to be known: the unanswered facts that could settle most."""

from __future__ import annotations

from dataclasses import dataclass

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.records import Urgency


@dataclass(frozen=True)
class Question:
    """An unanswered fact and the recommendations it could still settle."""

    fact: Asked
    decides: tuple[PlanItem, ...]

    @property
    def red_flags(self) -> int:
        """How many open red flags the answer could settle."""
        return sum(item.raises_alarm for item in self.decides)

    @property
    def concerns_something_prompt(self) -> bool:
        """The answer could settle something that has to be done within days."""
        return any(item.recommendation.urgency is Urgency.PROMPT for item in self.decides)


def rank_questions(items: tuple[PlanItem, ...], facts: tuple[Asked, ...]) -> tuple[Question, ...]:
    """Rank the unanswered facts: red flags first, then by how much they settle.

    Ties keep the order in which the form asks, so that the same answers always ask the same.
    """
    missing = [(item, frozenset(item.missing())) for item in items]
    questions = [
        Question(fact, tuple(item for item, open_facts in missing if fact in open_facts))
        for fact in facts
    ]
    worth_asking = [question for question in questions if question.decides]
    return tuple(sorted(worth_asking, key=_rank))


def _rank(question: Question) -> tuple[int, int]:
    return (-question.red_flags, -len(question.decides))
