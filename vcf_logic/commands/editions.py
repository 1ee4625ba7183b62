"""`--version`: which software, guidance and rules these are. `rules`: every record as one text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from vcf_logic import __version__
from vcf_logic.commands.reading import Commands
from vcf_logic.exports.rules_hash import rules_hash, rules_text
from vcf_logic.guideline import GUIDELINE


class ShowVersion(argparse.Action):
    """Print the edition and stop. The hash is worked out only when somebody asks for it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002  the signature of every action
        values: str | Sequence[Any] | None,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        """Print and exit with 0."""
        sys.stdout.write(f"{parser.prog} {edition_line()}\n")
        parser.exit()


def edition_line() -> str:
    """As in "0.3.0, guidance 2026.11.2, rules 0f3c...", the hash of the rules in full."""
    return f"{__version__}, guidance {GUIDELINE.version}, rules {rules_hash(GUIDELINE)}"


def add_commands(commands: Commands) -> None:
    """Add `rules`."""
    rules = commands.add_parser("rules", help="every record as the text that the hash is taken of")
    rules.set_defaults(run=run_rules)


def run_rules(options: argparse.Namespace) -> int:  # noqa: ARG001  every command is called alike
    """Print the text; `| sha256sum` gives the hash that `--version` names."""
    sys.stdout.write(rules_text(GUIDELINE))
    return 0
