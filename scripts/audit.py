"""Known vulnerabilities of what is locked here: asks, tells a person, and writes the answer down.

What an advisory service did not look at counts as not checked, never as free of faults.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
WRITTEN = ROOT / "docs/about/audit.json"
PIP_AUDIT = ".venv/audit/bin/pip-audit"
PYTHON_LOCKS = ("site", "test", "pyodide", "audit", "fuzz")
NODE_LOCK = "package-lock.json"
PIN = re.compile(r"^([a-z0-9.-]+)==", re.MULTILINE)
VULNERABLE, NOT_CHECKED = 1, 2


@dataclass(frozen=True, kw_only=True)
class Audit:
    """What was learned about one lock file: how many packages it has, how many were looked up.

    ``advisories`` are lines for people, one an advisory; ``sha256`` is that of the lock file.
    """

    file: str
    sha256: str
    by: str
    packages: int
    checked: int
    advisories: tuple[str, ...]


def main() -> None:
    """Ask about every lock file. Exits with 1 for an advisory, else 2 for what is not checked."""
    audits = [python_audit(f"requirements/{name}.txt") for name in PYTHON_LOCKS]
    audits.append(node_audit())
    day = datetime.now(UTC).date().isoformat()
    written = {"day": day, "audits": [asdict(audit) for audit in audits]}
    WRITTEN.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    for audit in audits:
        print(in_words(audit))
        for advisory in audit.advisories:
            print(f"  {advisory}")
    sys.exit(exit_code(audits))


def audited(written: Path = WRITTEN) -> str:
    """What the last audit wrote down, as a Markdown table under the day it was made."""
    last = json.loads(written.read_text("utf-8"))
    rows = [
        f"| {one['file'].replace('/', '/<wbr>')} | {one['packages']} | {one['by']} "
        f"| {result_in_words(one)} |"
        for one in last["audits"]
    ]
    head = ["| Lock file | Packages | Asked by | Result |", "| --- | --- | --- | --- |"]
    return "\n".join([f"Last audit: {last['day']}.", "", *head, *rows])


def result_in_words(audit: Mapping[str, Any]) -> str:
    """What is known of the packages of one lock file, for a reader."""
    unchecked = audit["packages"] - audit["checked"]
    if not audit["checked"]:
        return "**not checked here**: the advisory service could not be asked"
    found = "; ".join(audit["advisories"]) or "no known vulnerability"
    return f"{found}; **{unchecked} not checked**" if unchecked else found


def exit_code(audits: list[Audit]) -> int:
    """1 when anything is known to be vulnerable, 2 when anything was not looked up, else 0."""
    if any(audit.advisories for audit in audits):
        return VULNERABLE
    return NOT_CHECKED if any(audit.checked < audit.packages for audit in audits) else 0


def in_words(audit: Audit) -> str:
    """One lock file and what is known of it."""
    found = f"{len(audit.advisories)} known to be vulnerable" if audit.checked else "NOT CHECKED"
    told = f"{audit.file}: {audit.checked} of {audit.packages} packages looked up, {found}"
    if not audit.checked:
        return f"{told}: the advisory service could not be asked from here"
    return told


def python_audit(file: str) -> Audit:
    """Ask pip-audit about a file of pinned requirements."""
    options = ("--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json")
    by = f"pip-audit {output_of(PIP_AUDIT, '--version').split()[-1]}"
    answer = output_of(PIP_AUDIT, *options, "--requirement", file)
    pins = PIN.findall((ROOT / file).read_text("utf-8"))
    return Audit(
        file=file,
        sha256=digest(file),
        by=by,
        **read_pip_audit(document(answer), len(pins)),
    )


def read_pip_audit(answer: Mapping[str, Any], pins: int) -> dict[str, Any]:
    """How many packages there are for this machine, how many of them were looked up, and what for.

    What pip-audit skipped was not looked up, although it then says that it found nothing.
    """
    named = answer.get("dependencies", [])
    looked_up = [one for one in named if "skip_reason" not in one]
    advisories = tuple(
        f"{one['name']} {one['version']}: {fault['id']}"
        for one in looked_up
        for fault in one["vulns"]
    )
    return {"packages": len(named) or pins, "checked": len(looked_up), "advisories": advisories}


def node_audit() -> Audit:
    """Ask npm about its lock file."""
    locked = json.loads((ROOT / NODE_LOCK).read_text("utf-8"))["packages"]
    packages = len(locked) - 1
    answer = document(output_of("npm", "audit", "--package-lock-only", "--json"))
    return Audit(
        file=NODE_LOCK,
        sha256=digest(NODE_LOCK),
        by=f"npm {output_of('npm', '--version').strip()}",
        **read_npm_audit(answer, packages),
    )


def read_npm_audit(answer: Mapping[str, Any], packages: int) -> dict[str, Any]:
    """All packages count as looked up when npm gave a report, and none when it gave none."""
    if "auditReportVersion" not in answer:
        return {"packages": packages, "checked": 0, "advisories": ()}
    faults = answer["vulnerabilities"]
    advisories = tuple(f"{name}: {fault['severity']}" for name, fault in faults.items())
    return {"packages": packages, "checked": packages, "advisories": advisories}


def document(text: str) -> dict[str, Any]:
    """JSON, or nothing where a tool failed before it could write any."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def digest(file: str) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256((ROOT / file).read_bytes()).hexdigest()


def output_of(*command: str) -> str:
    """What a command prints, whether or not it succeeds: an audit that finds something does not."""
    environment = os.environ | {"PATH": f"{ROOT}/.venv/bin:{os.environ['PATH']}"}  # npm's place
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout


if __name__ == "__main__":
    main()
