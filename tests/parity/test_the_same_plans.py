"""The same patients have the same plans, to the byte, here, on the newest Python and in Pyodide.

The browsers are asked in tests/browser/test_the_same_plans.py and test_the_same_plans_in_webkit.py.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts import vectors
from tests.conftest import NODE, ROOT
from tests.parity.test_parity import SCRIPT
from vcf_logic.checking.built_in import built_in_cases

WRITTEN = json.loads(vectors.VECTORS.read_text("utf-8"))
RENEW = "Plans have changed. If that was meant, run ./scripts/vectors and commit what it writes."
NAMES = ("python3", *(f"python3.{minor}" for minor in range(11, 30)))
VERSION = "import sys; print('%d %d' % sys.version_info[:2])"  # Python 2 knows it, too


def pythons() -> dict[tuple[int, int], Path]:
    """Every Python here that the package runs on, by version; this one apart."""
    on_path = [Path(found) for name in NAMES if (found := shutil.which(name))]
    installed = Path.home().glob(".pyenv/versions/*/bin/python")
    found = {version: path for path in (*on_path, *installed) if (version := version_of(path))}
    return {version: path for version, path in found.items() if version >= (3, 11)}


def version_of(python: Path) -> tuple[int, int] | None:
    told = subprocess.run([python, "-c", VERSION], capture_output=True, text=True, check=False)
    if told.returncode:  # a stand-in for a version that is not installed
        return None
    major, minor = map(int, told.stdout.split())
    return (major, minor) if (major, minor) != sys.version_info[:2] else None


def test_the_sums_belong_to_the_edition_and_count_5000_generated_patients() -> None:
    assert WRITTEN["made_with"] == vectors.edition(), RENEW
    assert len(WRITTEN["generated"]) * 100 == 5000
    assert len(set(WRITTEN["generated"])) == len(WRITTEN["generated"])


def test_every_plan_here_is_the_one_written_down(record_property: Callable[..., None]) -> None:
    record_property("compared", f"{platform.python_implementation()} {sys.version}")
    made = vectors.vectors()
    different = [
        (kind, name)
        for kind in ("stories", "cases")
        for name in WRITTEN[kind].keys() | made[kind].keys()
        if WRITTEN[kind].get(name) != made[kind].get(name)
    ]
    assert different == [], RENEW
    assert made["generated"] == WRITTEN["generated"], RENEW


def test_the_newest_other_python_makes_the_same_plans(
    record_property: Callable[..., None],
) -> None:
    others = pythons()
    for version in sorted(others)[-1:]:
        record_property("compared", f"CPython {'.'.join(map(str, version))}")
        told = subprocess.run(
            [others[version], "-m", "vcf_logic", "check", "--blocks", str(vectors.BLOCKS)],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, told.stdout + told.stderr
        made = [line.split()[1] for line in told.stdout.splitlines()[-vectors.BLOCKS :]]
        assert made == WRITTEN["generated"]


def test_the_wheel_in_pyodide_makes_the_same_plans(site: Path) -> None:
    wheel = next((site / "assets/wheels").glob("vcf_logic-*.whl"))
    total = len(built_in_cases())
    questions = [
        *({"ask": "check", "from": first, "count": 25} for first in range(0, total, 25)),
        *({"ask": "fingerprint", "block": block} for block in range(vectors.BLOCKS)),
    ]
    done = subprocess.run(
        [NODE, SCRIPT, wheel],
        input="".join(f"{json.dumps(['answer', json.dumps(one)])}\n" for one in questions),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"NODE_NO_WARNINGS": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    replies: list[Any] = [json.loads(json.loads(line)) for line in done.stdout.splitlines()]
    assert [name for reply in replies for name in reply.get("failed", ())] == []
    assert sum(reply.get("passed", 0) for reply in replies) == total
    made = [reply["fingerprint"] for reply in replies if "fingerprint" in reply]
    assert made == WRITTEN["generated"]


@pytest.mark.parametrize("version", [(3, 9), sys.version_info[:2]])
def test_only_a_python_that_the_package_runs_on_is_compared(version: tuple[int, int]) -> None:
    assert version not in pythons()
