"""`check`: whether this copy makes the plans that it must make."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from vcf_logic import __version__
from vcf_logic.checking.built_in import built_in_cases, failing, rules_are_as_built
from vcf_logic.checking.fingerprints import fingerprint_of_block
from vcf_logic.commands.reading import Commands
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

DAMAGED = 1
MOST_SHOWN = 20
MOST_BLOCKS = 10_000


def add_commands(commands: Commands) -> None:
    """Add `check`."""
    check = commands.add_parser("check", help="check that this copy is undamaged")
    told = "also print the fingerprints of so many blocks of 100 generated patients"
    check.add_argument("--blocks", type=_blocks, default=0, metavar="COUNT", help=told)
    check.set_defaults(run=run_check)


def run_check(options: argparse.Namespace) -> int:
    """Work out the built-in cases; returns 0, or 1 when one of their plans is another one."""
    total, failed = len(built_in_cases()), failing(built_in_cases())
    is_good = not failed and rules_are_as_built()
    sys.stdout.writelines(f"{line}\n" for line in _told(total, failed, is_good=is_good))
    for block in range(options.blocks):
        sys.stdout.write(f"{block} {fingerprint_of_block(block)}\n")
    return 0 if is_good else DAMAGED


def _told(total: int, failed: list[str], *, is_good: bool) -> Iterator[str]:
    yield f"Software {__version__}, guidance {GUIDELINE.version}"
    yield f"Rules    {rules_hash(GUIDELINE)}"
    passed = f"{total - len(failed)} of {total}"
    yield f"Built-in patients with exactly the plan they must have: {passed}"
    yield from (f"  Another plan: {title}" for title in failed[:MOST_SHOWN])
    if len(failed) > MOST_SHOWN:
        yield f"  and {len(failed) - MOST_SHOWN} more"
    if not rules_are_as_built():
        yield "The records are not those that the built-in patients were checked with."
    yield "This copy passed." if is_good else "Do not use this copy: it is damaged. Get a new one."


def _blocks(text: str) -> int:
    is_short = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_BLOCKS))
    if not is_short or int(text) > MOST_BLOCKS:
        raise argparse.ArgumentTypeError(f"allowed: a whole number from 0 to {MOST_BLOCKS}")
    return int(text)
