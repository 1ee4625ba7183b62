"""Writes the built-in cases and the fingerprints of all vectors, see docs/decisions/033."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from vcf_logic.checking import cases
from vcf_logic.checking.built_in import STORIES, case_fingerprint
from vcf_logic.checking.fingerprints import (
    fingerprint,
    fingerprint_of_block,
    plan_of,
    plan_text,
)
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

ROOT = Path(__file__).parent.parent
TOLD = ROOT / "tests/stories/cases.json"
CASES = ROOT / "tests/cases"
BUILT_IN = ROOT / "vcf_logic/checking/cases.py"
VECTORS = ROOT / "tests/vectors/digests.json"
BLOCKS = 50

Answers = dict[str, Any]
Group = tuple[str, Answers, list[tuple[str, Answers]]]

MODULE = '''"""The built-in cases, a group a line: base, changes, and what each plan comes to.

Written by `./scripts/vectors` from tests/stories and tests/cases: edit those.
"""
# ruff: noqa: E501

RULES_HASH = "{rules_hash}"
"""The hash of the rules that the plans below were made with."""

ROWS = r"""
{rows}
"""
'''


def main() -> None:
    """Write both files."""
    BUILT_IN.write_text(built_in_module(), "utf-8")
    importlib.reload(cases)
    VECTORS.parent.mkdir(exist_ok=True)
    VECTORS.write_text(vectors_text(), "utf-8")
    print(f"Wrote {BUILT_IN.relative_to(ROOT)} and {VECTORS.relative_to(ROOT)}")


def built_in_module() -> str:
    """The Python module that a copy carries its cases in."""
    rows = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows_of(groups()))
    return MODULE.format(rules_hash=rules_hash(GUIDELINE), rows=rows)


def rows_of(found: Iterator[Group]) -> Iterator[dict[str, Any]]:
    """The groups with what each plan comes to; a patient that was there before is left out."""
    seen = set()
    for group, base, changes in found:
        fresh = []
        for name, but in changes:
            answers = base | but
            patient = json.dumps(answers, sort_keys=True)
            if patient not in seen:
                fresh.append([name, but, case_fingerprint(group, answers)])
            seen.add(patient)
        yield {"of": group, "base": base, "cases": fresh}


def groups() -> Iterator[Group]:
    """The whole patients, then the cases of each recommendation."""
    told = json.loads(TOLD.read_text("utf-8"))
    yield STORIES, {}, [(story["name"], story["patient"]) for story in told]
    for path in sorted(CASES.glob("*.yaml")):
        file = yaml.safe_load(path.read_text("utf-8"))
        yield path.stem, file["base"], list(changes_in(file))


def changes_in(file: Answers) -> Iterator[tuple[str, Answers]]:
    """The base itself, the base with one answer changed, then the cases with a name."""
    yield "base", {}
    for key, answers in file["edges"].items():
        for answer in answers:
            value = [answer] if key == "fracture_levels" else answer
            yield f"{key} = {answer}", known({key: value})
    for case in file["cases"]:
        yield case["name"], known(case["but"])


def known(but: Answers) -> Answers:
    """Changes as answers: "unknown" is said to be not known."""
    return {key: None if value == "unknown" else value for key, value in but.items()}


def vectors_text() -> str:
    """The fingerprints of every plan's JSON, by story, by file of cases, by 100 generated ones."""
    return json.dumps({"made_with": edition(), **vectors()}, indent=1, ensure_ascii=False) + "\n"


def edition() -> dict[str, str]:
    """What the fingerprints belong to."""
    return {"guideline_version": GUIDELINE.version, "rules_hash": rules_hash(GUIDELINE)}


def vectors() -> dict[str, Any]:
    """All fingerprints, made here and now."""
    (_, _, stories), *files = groups()
    return {
        STORIES: {name: plan_fingerprint(answers) for name, answers in stories},
        "cases": {group: group_fingerprint(base, changes) for group, base, changes in files},
        "generated": [fingerprint_of_block(block) for block in range(BLOCKS)],
    }


def group_fingerprint(base: Answers, changes: list[tuple[str, Answers]]) -> str:
    """The fingerprint of the plans of a file of cases."""
    return fingerprint(*(plan_fingerprint(base | but) for _, but in changes))


def plan_fingerprint(answers: Answers) -> str:
    """The fingerprint of one plan's JSON."""
    return fingerprint(plan_text(plan_of(answers)))


if __name__ == "__main__":
    main()
