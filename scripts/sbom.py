"""Software bills of materials of a release, by the tools that CycloneDX and npm keep for it.

Serial numbers and times are left out, so that the same lock files give the same bytes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from vcf_logic import __version__

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
TOOLS = ROOT / ".venv/audit/bin"
NAME = f"vcf-guidance-{__version__}"
PYTHON = {"wheels": "requirements/pyodide.txt", "build": "requirements/site.txt"}
"""What is served for readers' browsers, and what builds the site; npm has the rest."""
SPECIFICATION = "1.5"
"""Of CycloneDX: the newest that npm writes."""
VALIDATE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.from_version(sys.argv[1])).validate_str(sys.stdin.read())
sys.exit(str(fault) if fault else 0)
"""

Bill = dict[str, Any]


def main() -> None:
    """Write and validate one bill a lock file."""
    DIST.mkdir(exist_ok=True)
    bills = {part: python_bill(ROOT / file) for part, file in PYTHON.items()}
    bills["scripts"] = node_bill()
    for part, bill in bills.items():
        text = json.dumps(without_chance(bill), indent=1, sort_keys=True) + "\n"
        validate(text)
        name = f"{NAME}-{part}.cdx.json"
        (DIST / name).write_text(text, "utf-8")
        print(f"Wrote {DIST.name}/{name} ({len(bill['components'])} components)")


def python_bill(requirements: Path) -> Bill:
    """What cyclonedx-py makes of a file of pinned requirements."""
    options = ("--sv", SPECIFICATION, "--of", "JSON", "--output-reproducible", "--validate")
    return bill_of(TOOLS / "cyclonedx-py", "requirements", *options, requirements)


def node_bill() -> Bill:
    """What npm makes of its lock file, without what only the tests need.

    npm wants the project to have a name and a version, which package.json does not tell it.
    """
    identity = {"name": "vcf-guidance", "version": __version__}
    wanted = json.loads((ROOT / "package.json").read_text("utf-8")) | identity
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8")) | identity
    locked["packages"][""] |= identity
    options = ("--package-lock-only", "--omit", "dev", "--sbom-format", "cyclonedx")
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / identity["name"]  # the bill is named after it
        folder.mkdir()
        (folder / "package.json").write_text(json.dumps(wanted), "utf-8")
        (folder / "package-lock.json").write_text(json.dumps(locked), "utf-8")
        return bill_of("npm", "sbom", *options, folder=folder)


def without_chance(bill: Mapping[str, Any]) -> Bill:
    """A bill without what is another at every run."""
    metadata = {key: value for key, value in bill["metadata"].items() if key != "timestamp"}
    kept = {key: value for key, value in bill.items() if key != "serialNumber"}
    return kept | {"metadata": metadata}


def validate(text: str) -> None:
    """Stop unless CycloneDX's own validator is content."""
    run(TOOLS / "python", "-c", VALIDATE, SPECIFICATION, given=text)


def bill_of(*command: str | Path, folder: Path = ROOT) -> Bill:
    """The JSON that a tool prints."""
    bill: Bill = json.loads(run(*command, folder=folder))
    return bill


def run(*command: str | Path, folder: Path = ROOT, given: str = "") -> str:
    """What a command prints. Stops with what it complains of when it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PATH": f"{ROOT}/.venv/bin:{os.environ['PATH']}"},  # where npm is
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
