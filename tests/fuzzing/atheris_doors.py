"""Coverage-guided fuzzing of one door: `scripts/fuzz` runs it, in an environment of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["vcf_logic"]):
    from tests.fuzzing import doors, hostile

SHARE_OF_GOOD_ONES_BROKEN = 0.5


def main() -> None:
    """Arguments: the door, the folder of its corpus, then libFuzzer's own."""
    _, name, corpus, *options = sys.argv
    seeds = doors.seeds(name)
    plant(Path(corpus), seeds)
    door = doors.DOORS[name]

    def mutate(document: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)  # noqa: S311  repeatable is wanted
        if random.random() < SHARE_OF_GOOD_ONES_BROKEN:
            return atheris.Mutate(document, longest)
        try:
            return hostile.mutated(grown(document, seeds, random), random)[:longest]
        except RecursionError:  # it grew deeper than can be written
            return atheris.Mutate(document, longest)

    def walk_through(document: bytes) -> None:
        doors.timed(door, document)

    arguments = [sys.argv[0], corpus, *options]
    atheris.Setup(arguments, walk_through, custom_mutator=mutate)
    atheris.Fuzz()


def plant(corpus: Path, seeds: list[object]) -> None:
    """Good documents, for the fuzzer to begin from."""
    for number, seed in enumerate(seeds):
        (corpus / f"good-{number}.json").write_text(json.dumps(seed), "utf-8")


def grown(document: bytes, seeds: list[object], random: Random) -> object:
    """What the fuzzer found worth keeping, where it can still be read."""
    try:
        return json.loads(document)
    except (ValueError, RecursionError):
        return random.choice(seeds)


if __name__ == "__main__":
    main()
