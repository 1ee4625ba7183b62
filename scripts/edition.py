"""One edition of the guidance as plain data: its records, and its plans for given patients.

Run by itself, ``python scripts/edition.py FOLDER < patients.json``, so that two editions can be
read side by side: each in a process that knows no other.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

HASHING = ("canonical", "probes", "rules_hash")
TODAY = Path(__file__).parent.parent / "vcf_logic/exports"
NAMED_BY = ("key", "id", "message")
CALLED = ("title", "label", "question", "text", "message")
WAITS = "applies, after the urgent assessment"

Lines = list[str]
Patients = Mapping[str, Mapping[str, object]]


def main() -> None:
    """Print the edition in a folder that holds ``vcf_logic``; patients come as JSON."""
    folder = Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(folder))
    package = importlib.import_module("vcf_logic")
    if not Path(str(package.__file__)).is_relative_to(folder):
        sys.exit(f"{folder} holds no vcf_logic")
    print(json.dumps(edition(json.load(sys.stdin))))


def edition(patients: Patients) -> dict[str, Any]:
    """Versions, hash, every record by kind and name, and a plan for each patient."""
    guideline = importlib.import_module("vcf_logic.guideline").GUIDELINE
    planned = planner(guideline)
    return {
        "version": guideline.version,
        "updated": guideline.updated,
        "software": importlib.import_module("vcf_logic").__version__,
        "hash": hashing().rules_hash(guideline),
        "records": {kind: described(records) for kind, records in kinds(guideline).items()},
        "plans": {name: planned(answers) for name, answers in patients.items()},
    }


def hashing() -> Any:  # noqa: ANN401  a module, of that edition or of today
    """The edition's own way of hashing; today's for an edition that had none."""
    name = "vcf_logic.exports.rules_hash"
    if not importlib.util.find_spec(name):
        for part in HASHING:
            load(f"vcf_logic.exports.{part}", TODAY / f"{part}.py")
    return importlib.import_module(name)


def load(name: str, path: Path) -> None:
    """Import a file under a name."""
    found = importlib.util.spec_from_file_location(name, path)
    assert found
    assert found.loader
    sys.modules[name] = importlib.util.module_from_spec(found)
    found.loader.exec_module(sys.modules[name])


def kinds(guideline: Any) -> dict[str, Iterable[Any]]:  # noqa: ANN401  of another edition
    """The records by kind, as a change log speaks of them."""
    return {
        "recommendations": guideline.recommendations,
        "chapters": guideline.chapters,
        "questions to the patient": (*guideline.sections, *guideline.facts),
        "facts worked out": guideline.derived,
        "checks of answers": guideline.checks,
        "disagreements": guideline.controversies,
        "statements": guideline.statements,
        "sources": guideline.sources,
        "windows of the timeline": guideline.milestones,
        "companions": getattr(guideline, "companions", ()),
    }


def described(records: Iterable[Any]) -> dict[str, dict[str, Any]]:
    """Each record by its name: what people call it, and its fields, each as lines."""
    return {
        first_of(record, NAMED_BY): {
            "called": first_of(record, CALLED),
            "fields": lines_by_field(record),
        }
        for record in records
    }


def lines_by_field(record: Any) -> dict[str, Lines]:  # noqa: ANN401  of another edition
    """Every field that is not empty; of a formula, the hash of what it gives."""
    held = {one.name: in_lines(getattr(record, one.name)) for one in fields(record)}
    if hasattr(record, "compute"):
        held["compute"] = [hashing().formula_data(record)]
    return {name: lines for name, lines in held.items() if lines}


def first_of(record: object, names: tuple[str, ...]) -> str:
    """The first of these attributes that a record has; its own class where it has none."""
    found = [str(getattr(record, name)) for name in names if getattr(record, name, "")]
    return found[0] if found else type(record).__name__


def in_lines(value: Any) -> Lines:  # noqa: ANN401  whatever a field holds
    """A field as lines that can be compared: sentences, parts of a condition, items of a list."""
    if value is None or callable(value) or value in ("", False):
        return []
    if isinstance(value, str):
        return value.replace(". ", ".\n").split("\n")
    if isinstance(value, Mapping):
        return [f"{in_line(key)}: {in_line(one)}" for key, one in value.items()]
    if is_condition(value):
        words = importlib.import_module("vcf_logic.engine.words")
        return outlined(words.outline(value))
    if isinstance(value, tuple):
        return [in_line(one) for one in value]
    return [in_line(value)]


def in_line(value: Any) -> str:  # noqa: ANN401  whatever a field holds
    """One item as one line; what has a name of its own is named."""
    if isinstance(value, Enum):
        return str(value.value)
    if is_condition(value):
        words = importlib.import_module("vcf_logic.engine.words")
        return str(words.in_words(value))
    if isinstance(value, tuple):
        return ", ".join(map(in_line, value))
    name = first_of(value, NAMED_BY) if is_dataclass(value) else str(value)
    if not is_dataclass(value) or name != type(value).__name__:
        return name
    held = ((one.name, in_line(getattr(value, one.name))) for one in fields(value))
    return "; ".join(f"{name}: {text}" for name, text in held if text)


def is_condition(value: object) -> bool:
    """It is a comparison, a group or a named criterion."""
    return type(value).__name__ in ("Comparison", "Group", "Criterion")


def outlined(part: Any, depth: int = 0) -> Lines:  # noqa: ANN401  an outline of that edition
    """A condition, a part a line; a group of one part is that part."""
    if len(part.parts) == 1 and part.text in ("all of", "any of"):
        return outlined(part.parts[0], depth)
    inner = [line for one in part.parts for line in outlined(one, depth + 1)]
    return [f"{'  ' * depth}{part.text}", *inner]


def planner(guideline: Any) -> Callable[[Mapping[str, object]], dict[str, Any]]:  # noqa: ANN401
    """A function that plans for a patient as that edition does."""
    check = importlib.import_module("vcf_logic.engine.answers").check_answers
    make = importlib.import_module("vcf_logic.engine.plan").make_plan
    problems = importlib.import_module("vcf_logic.engine.problems")
    known = {fact.key for fact in guideline.facts}

    def planned(answers: Mapping[str, object]) -> dict[str, Any]:
        asked = {key: value for key, value in answers.items() if key in known}
        try:
            plan = make(check(asked, guideline), guideline)
        except problems.InvalidPatient as invalid:
            return {"refused": [str(one) for one in invalid.problems]}
        return plan_in_short(plan)

    return planned


def plan_in_short(plan: Any) -> dict[str, Any]:  # noqa: ANN401  a plan of that edition
    """What a plan comes to: its urgency, statuses, warnings, cautions and windows."""
    return {
        "urgency": plan.headline.urgency.value,
        "statuses": {
            item.recommendation.id: WAITS if item.deferred else item.status.value
            for item in plan.items
        },
        "warnings": [check.message for check in plan.warnings],
        "cautions": {
            item.recommendation.id: sorted(caution.text for caution in item.cautions)
            for item in plan.items
            if item.status.value != "not_applicable"
        },
        "windows": {entry.milestone.label: entry.phase.value for entry in plan.timeline},
    }


if __name__ == "__main__":
    main()
