"""Every mistake that is made on purpose, in a fixed order, and what noticed it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from scripts.mutating.killers import Killer, killer_of
from scripts.mutating.mutant import Mutant
from scripts.mutating.records import mutants_of_records
from scripts.mutating.reloaded import killers_of
from scripts.mutating.shared import mutants_of_criteria
from scripts.mutating.sources import SourceMutant, mutants_of_sources
from vcf_logic.engine.records import Guideline

AT_ONCE = 20
"""So many changed texts are handed over together."""


@dataclass(frozen=True)
class Outcome:
    """A mistake by its id and kind, and what noticed it first."""

    id: str
    kind: str
    killer: Killer | None


def every_mutant(guideline: Guideline) -> tuple[Mutant | SourceMutant, ...]:
    """All of them: in records, in what records share, in the numbers of the code."""
    of_records = mutants_of_records(guideline)
    return (*of_records, *mutants_of_criteria(guideline), *mutants_of_sources())


def sample_of(
    mutants: Sequence[Mutant | SourceMutant], count: int, seed: int
) -> tuple[Mutant | SourceMutant, ...]:
    """So many of them, the same for the same seed, in their own order."""
    chosen = random.Random(seed).sample(range(len(mutants)), min(count, len(mutants)))  # noqa: S311
    return tuple(mutants[place] for place in sorted(chosen))


def outcomes(
    mutants: Iterable[Mutant | SourceMutant], told: Callable[[Outcome], None] = lambda _: None
) -> tuple[Outcome, ...]:
    """What becomes of each; every one is ``told`` as soon as it is known."""
    every = tuple(mutants)
    in_memory = (one for one in every if isinstance(one, Mutant))
    of_text = [one for one in every if isinstance(one, SourceMutant)]
    found = []
    for outcome in chain(map(_tried, in_memory), _tried_texts(of_text)):
        told(outcome)
        found.append(outcome)
    return tuple(found)


def _tried(mutant: Mutant) -> Outcome:
    return Outcome(mutant.id, mutant.kind, killer_of(mutant.made()))


def _tried_texts(mutants: Sequence[SourceMutant]) -> Iterator[Outcome]:
    for start in range(0, len(mutants), AT_ONCE):
        batch = mutants[start : start + AT_ONCE]
        for mutant, found in zip(batch, killers_of(batch), strict=True):
            yield Outcome(mutant.id, mutant.kind, Killer(*found) if found else None)
