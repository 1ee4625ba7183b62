"""Compare the guidance of two commits, tags, folders or wheels: what changed, and for whom.

Prints Markdown for ``docs/about/changes.md``. Each edition is read in a process of its own.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import yaml

from scripts.plan_differences import cases_told, examples_told
from scripts.record_differences import Edition, records_changed, records_told
from scripts.stories import load_stories

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/cases"
READER = ROOT / "scripts/edition.py"
PACKAGE = "vcf_logic"

Patients = dict[str, dict[str, Any]]


def main() -> None:
    """Read two editions and print how the second differs from the first."""
    reading = argparse.ArgumentParser(prog="compare-versions", description=__doc__)
    reading.add_argument("old", help="a commit, tag, folder or wheel")
    reading.add_argument("new", nargs="?", default=str(ROOT), help="the same; else this folder")
    options = reading.parse_args()
    examples = example_patients()
    patients = examples | case_patients()
    with TemporaryDirectory() as scratch:
        places = [Path(scratch) / name for name in ("old", "new")]
        wanted = zip((options.old, options.new), places, strict=True)
        editions = [edition(folder_of(*each), patients) for each in wanted]
    sys.stdout.write(report(*editions, examples))


def example_patients() -> Patients:
    """The worked examples, by the link to the page of each."""
    return {
        f"[{story.title}](../examples/{story.slug}.md)": story.patient for story in load_stories()
    }


def case_patients() -> Patients:
    """Every patient of tests/cases, by file and what is changed in its base."""
    found: Patients = {}
    for path in sorted(CASES.glob("*.yaml")):
        file = yaml.safe_load(path.read_text("utf-8"))
        found[f"{path.stem}, base"] = file["base"]
        for key, answers in file["edges"].items():
            for answer in answers:
                given = [answer] if key == "fracture_levels" else answer
                found[f"{path.stem}, {key} = {answer}"] = changed(file["base"], {key: given})
        for case in file["cases"]:
            found[f"{path.stem}, {case['name']}"] = changed(file["base"], case["but"])
    return found


def changed(base: Mapping[str, object], but: Mapping[str, object]) -> dict[str, object]:
    """A patient with other answers; "unknown" takes one away."""
    return {key: None if value == "unknown" else value for key, value in {**base, **but}.items()}


def folder_of(name: str, scratch: Path) -> Path:
    """A folder that holds the package: the one named, or ``scratch`` once it is unpacked there."""
    path = Path(name)
    if (path / PACKAGE).is_dir():
        return path
    scratch.mkdir()
    packed = path.read_bytes() if path.suffix == ".whl" else archive_of(name)
    with ZipFile(io.BytesIO(packed)) as unpacked:
        unpacked.extractall(scratch)
    return scratch


def archive_of(name: str) -> bytes:
    """The package as it was in a commit. Stops with what git says when there is none."""
    command = ["git", "-C", str(ROOT), "archive", "--format=zip", name, PACKAGE]
    archived = subprocess.run(command, capture_output=True, check=False)
    if archived.returncode:
        sys.exit(f"{name} is no folder, wheel or commit: {archived.stderr.decode().strip()}")
    return archived.stdout


def edition(folder: Path, patients: Patients) -> Edition:
    """What an edition holds and plans. Stops with what Python says when it cannot be read."""
    read = subprocess.run(
        [sys.executable, "-B", READER, folder],
        input=json.dumps(patients),
        capture_output=True,
        text=True,
        check=False,
    )
    if read.returncode:
        sys.exit(f"The guidance in {folder} cannot be read.\n{read.stderr}")
    found: Edition = json.loads(read.stdout)
    return found


def report(old: Edition, new: Edition, examples: Iterable[str]) -> str:
    """Everything that is different, as Markdown. ``examples`` are told one by one."""
    changes = records_changed(old, new)
    recommendations = changes[0]
    told_apart = [one for one in new["plans"] if one in examples]
    before, after = dict(old["plans"]), dict(new["plans"])
    lines = [f"# Guidance {old['version']} and {new['version']} compared", ""]
    lines += [named(old), named(new), "", "## Example patients", ""]
    lines += examples_told(
        {one: before.pop(one) for one in told_apart},
        {one: after.pop(one) for one in told_apart},
        recommendations,
    )
    lines += ["", "## Cases of the tests", "", *cases_told(before, after, recommendations)]
    lines += [line for one in changes for line in records_told(one)]
    return "\n".join(lines).rstrip() + "\n"


def named(edition: Edition) -> str:
    """An edition by its version, day, software and hash."""
    return (
        f"- {edition['version']} ({edition['updated']}), software {edition['software']}, "
        f"rules `{edition['hash']}`"
    )


if __name__ == "__main__":
    main()
