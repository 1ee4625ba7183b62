"""`explain`: one recommendation, its condition in words, and its trace for a patient."""

from __future__ import annotations

import argparse
import difflib
import sys
import textwrap

from vcf_logic.commands.reading import Commands, patient_at
from vcf_logic.engine.conditions import NEVER
from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.problems import InvalidPatient, Problem, shown
from vcf_logic.engine.records import Recommendation
from vcf_logic.engine.words import TRUTH_WORDS, Outline, outline, outline_of_trace
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.pieces import short_name
from vcf_logic.render.plan_text import WIDTH
from vcf_logic.render.wording import STANCE_WORDS, STATUS_WORDS, STRENGTH_WORDS, URGENCY_WORDS


def add_commands(commands: Commands) -> None:
    """Add `explain`."""
    explain = commands.add_parser("explain", help="explain one recommendation")
    explain.add_argument("id", metavar="ID", help="as `recommendations` lists it")
    explain.add_argument("file", metavar="FILE", nargs="?", help="a patient, for the trace")
    explain.set_defaults(run=run_explain)


def run_explain(options: argparse.Namespace) -> int:
    """Print the explanation. Raises InvalidPatient for a strange id or a bad patient."""
    record = _recommendation(options.id)
    lines = [record.title, f"{_facets(record)}", "", *_wrapped(record.clinician), ""]
    if options.file is None:
        lines += _conditions(record)
    else:
        plan = make_plan(patient_at(options.file), GUIDELINE)
        lines += _traced(next(one for one in plan.items if one.recommendation is record))
    lines += [*_wrapped(f"Strength: {STRENGTH_WORDS[record.strength]} ({record.graded_by})"), ""]
    lines += ["Sources"]
    for citation in record.sources:
        lines += _wrapped(f"[{citation.source.id}] {short_name(citation)}", "  ")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _recommendation(name: str) -> Recommendation:
    by_id = {record.id: record for record in GUIDELINE.recommendations}
    if name in by_id:
        return by_id[name]
    nearest = difflib.get_close_matches(name[:100], by_id, n=1)
    advice = f"did you mean {nearest[0]}?" if nearest else "see `vcf-logic recommendations`"
    raise InvalidPatient((Problem(None, f"no recommendation {shown(name)}; {advice}"),))


def _facets(record: Recommendation) -> str:
    return f"{record.id}: {STANCE_WORDS[record.stance]}, {URGENCY_WORDS[record.urgency]}"


def _conditions(record: Recommendation) -> list[str]:
    lines = ["Applies when", *_indented(outline(record.when)), ""]
    if record.unless != NEVER:
        lines += ["Ruled out by", *_indented(outline(record.unless)), ""]
    return lines


def _traced(item: PlanItem) -> list[str]:
    lines = [f"For this patient: {STATUS_WORDS[item.status]}", ""]
    lines += ["Applies when", *_indented(outline_of_trace(item.when)), ""]
    if item.recommendation.unless != NEVER:
        lines += ["Ruled out by", *_indented(outline_of_trace(item.unless)), ""]
    if item.missing():
        lines += _wrapped(f"Not known: {'; '.join(fact.label for fact in item.missing())}")
        lines += [""]
    return lines


def _indented(part: Outline, depth: int = 1) -> list[str]:
    mark = "" if part.truth is None else f"[{TRUTH_WORDS[part.truth]}] "
    lines = _wrapped(f"{mark}{part.text}", "  " * depth)
    for inner in part.parts:
        lines += _indented(inner, depth + 1)
    return lines


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")
