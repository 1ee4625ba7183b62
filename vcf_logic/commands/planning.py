"""`plan` for one patient, `plans` for many."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from vcf_logic.commands.reading import Commands, opened, patient_at
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.patient_json import LARGEST_DOCUMENT, read_object
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.exports.plan_json import plan_data
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links
from vcf_logic.render.plan_html import plan_html
from vcf_logic.render.plan_markdown import plan_markdown
from vcf_logic.render.plan_text import plan_text

SOME_LINES_FAILED = 2

_FORMATS: dict[str, Callable[[Plan], str]] = {
    "text": lambda plan: plan_text(plan, colour=_wants_colour()),
    "json": lambda plan: json.dumps(plan_data(plan), indent=2) + "\n",
    "markdown": plan_markdown,
    "html": lambda plan: plan_html(plan, Links(root="")) + "\n",
}


def add_commands(commands: Commands) -> None:
    """Add `plan` and `plans`."""
    plan = commands.add_parser("plan", help="plan for one patient, a JSON object")
    plan.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    plan.add_argument("--format", choices=_FORMATS, default="text")
    plan.set_defaults(run=run_plan)
    plans = commands.add_parser("plans", help="plan for many: JSON Lines in, JSON Lines out")
    plans.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    plans.set_defaults(run=run_plans)


def run_plan(options: argparse.Namespace) -> int:
    """Print the plan of one patient."""
    plan = make_plan(patient_at(options.file), GUIDELINE)
    sys.stdout.write(_FORMATS[options.format](plan))
    return 0


def run_plans(options: argparse.Namespace) -> int:
    """Print one plan, or the errors, for every line that is not blank."""
    code = 0
    with opened(options.file) as stream:
        for number, line in _lines(stream):
            result = _plan_or_errors(number, line)
            if "errors" in result:
                code = SOME_LINES_FAILED
            sys.stdout.write(json.dumps(result) + "\n")
    return code


def _plan_or_errors(number: int, line: bytes) -> dict[str, object]:
    try:
        patient = check_answers(read_object(line), GUIDELINE)
    except InvalidPatient as invalid:
        return {"line": number, "errors": [str(problem) for problem in invalid.problems]}
    return plan_data(make_plan(patient, GUIDELINE))


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Number the lines; of one that is too long only the beginning is kept, to be refused."""
    number = 0
    while line := stream.readline(LARGEST_DOCUMENT + 2):
        number += 1
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LARGEST_DOCUMENT)
        if line.strip():
            yield number, line


def _wants_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
