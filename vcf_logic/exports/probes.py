"""What a formula does, as data: a function has no text of its own in a reader's browser.

It is called with answers that are spread over everything that may be answered, always the same
ones, some of them not known.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from vcf_logic.engine.facts import Answer, Asked, Choice, Choices, Fact, Number

Answers = Mapping[Fact, Answer]

STEPS = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
"""Multiples of their square roots fill the range from 0 to 1 evenly, each independent of others."""
EVERY = 4
"""In one of so many patients answers are missing."""
MISSING_SHARE = 0.3
DECIMALS = 2


def probes(facts: tuple[Asked, ...], count: int) -> Iterator[Answers]:
    """So many patients with answers to these facts."""
    for number in range(1, count + 1):
        yield {
            fact: answer_at(fact, _share(position, number))
            for position, fact in enumerate(facts)
            if number % EVERY or _share(position, -number) > MISSING_SHARE
        }


def answer_at(fact: Asked, share: float) -> Answer:
    """The answer that lies at a share, from 0 to under 1, of all that may be answered."""
    if isinstance(fact, Number):
        value = fact.low + share * (fact.high - fact.low)
        return round(value) if fact.whole else round(value, DECIMALS)
    if isinstance(fact, Choice):
        return _option(fact, share)
    return (_option(fact, share),) if isinstance(fact, Choices) else share < 1 / 2


def _option(fact: Choice | Choices, share: float) -> str:
    options = tuple(fact.options)
    return options[int(share * len(options))]


def _share(position: int, number: int) -> float:
    turn, step = divmod(position, len(STEPS))
    return (number * math.sqrt(STEPS[step]) + turn / len(STEPS)) % 1
