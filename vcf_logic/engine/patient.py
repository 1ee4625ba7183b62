"""A patient: a checked set of answers. What is not in it is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from vcf_logic.engine.facts import Answer, Asked, DerivedNumber, Fact, asked_behind


@dataclass(frozen=True)
class Patient:
    """Answers that passed ``answers.check_answers``. An absent fact is unknown.

    ``not_known`` are the facts that somebody asked for in vain. For a plan they are as unknown as
    the others, but there is no use in asking again. A derived number stands among the answers only
    where it is supposed, see ``supposing``.
    """

    answers: Mapping[Fact, Answer]
    not_known: frozenset[Asked] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    def value(self, fact: Fact) -> Answer | None:
        """The answer to an asked fact, or the value of a derived number; ``None`` when unknown."""
        if isinstance(fact, DerivedNumber):
            if fact in self.answers:
                return self.answers[fact]
            return fact.compute(*(self.answers.get(needed) for needed in fact.inputs))
        if isinstance(fact, Asked):
            return self.answers.get(fact)
        raise TypeError(f"{fact.key} is a condition: evaluate it")

    def supposing(self, fact: Fact, value: Answer) -> Patient:
        """The same patient with another value of one fact."""
        return Patient({**self.answers, fact: value}, self.not_known)

    def unknown_inputs(self, fact: Fact) -> tuple[Asked, ...]:
        """The unanswered questions behind a fact: itself, or the inputs of a derived number."""
        return tuple(asked for asked in asked_behind(fact) if asked not in self.answers)
