"""Makes the guidance wrong on purpose, a mistake at a time, and looks whether anything notices.

``--keep`` writes what became of all of them for the page about proofs; ``--sample COUNT`` tries
some, chosen by ``--seed``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.mutating import survivors
from scripts.mutating.mutant import KINDS, Mutant
from scripts.mutating.sources import SourceMutant
from scripts.mutating.trying import Outcome, every_mutant, outcomes, sample_of
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

KEPT = Path(__file__).parent.parent / "docs/about/safety/mutants.json"
GROUPS = ("house rules", "proofs", "cases", "tests")
SEED = 1

AnyMutant = Mutant | SourceMutant


def main(arguments: Sequence[str]) -> int:
    """Try, print and keep; 1 when a survivor has no reason, or a reason no survivor."""
    asked = _parser().parse_args(arguments)
    every = every_mutant(GUIDELINE)
    tried = sample_of(every, asked.sample, asked.seed) if asked.sample else every
    told = as_data(tried, outcomes(tried, _print_survivor))
    _print_kinds(told)
    if asked.keep:
        KEPT.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 1 if _complaints(told, is_whole=tried is every) else 0


def as_data(tried: Sequence[AnyMutant], found: Sequence[Outcome]) -> dict[str, Any]:
    """What became of them, the same at every run."""
    by_id = {mutant.id: mutant for mutant in tried}
    alive = [by_id[one.id] for one in found if one.killer is None]
    return {
        "guideline_version": GUIDELINE.version,
        "rules_hash": rules_hash(GUIDELINE),
        "made": len(found),
        "killed": len(found) - len(alive),
        "kinds": _kinds(found),
        "noticed_by": _noticed_by(found),
        "survivors": survivors.as_data(alive),
    }


def _kinds(found: Sequence[Outcome]) -> list[dict[str, Any]]:
    made = Counter(one.kind for one in found)
    killed = Counter(one.kind for one in found if one.killer)
    return [
        {"kind": kind, "words": words, "made": made[kind], "killed": killed[kind]}
        for kind, words in KINDS.items()
        if made[kind]
    ]


def _noticed_by(found: Sequence[Outcome]) -> list[dict[str, Any]]:
    """By group in the order of looking, whatever noticed most first."""
    counted = Counter(one.killer for one in found if one.killer)
    order = sorted(counted, key=lambda one: (GROUPS.index(one.group), -counted[one], one.name))
    return [{"group": one.group, "name": one.name, "killed": counted[one]} for one in order]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write down what became of all")
    parser.add_argument("--sample", type=int, default=0, metavar="COUNT", help="try only some")
    parser.add_argument("--seed", type=int, default=SEED, help="which ones")
    return parser


def _print_survivor(outcome: Outcome) -> None:
    if outcome.killer is None:
        print(f"survived ({outcome.kind}): {outcome.id}", flush=True)


def _print_kinds(told: Mapping[str, Any]) -> None:
    for one in told["kinds"]:
        print(f"{one['killed']:5} of {one['made']:5} noticed: {one['kind']}")
    print(f"{told['killed']:5} of {told['made']:5} noticed in all")
    for one in told["noticed_by"]:
        print(f"{one['killed']:5} by {one['group']}: {one['name']}")


def _complaints(told: Mapping[str, Any], *, is_whole: bool) -> list[str]:
    unexplained = [group for group in told["survivors"] if not group["because"]]
    complaints = [f"nothing notices: {one}" for group in unexplained for one in group["mutants"]]
    if is_whole:
        alive = [one for group in told["survivors"] for one in group["mutants"]]
        idle = survivors.fitting_none(alive)
        complaints += [f"explained in {survivors.PATH.name}, and noticed: {one}" for one in idle]
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return complaints


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
