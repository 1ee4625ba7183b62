"""A run fails when a named test did not run or did not pass: whole runs of a small folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

RUNS = """
import pytest

def test_passes(): ...
@pytest.mark.parametrize("number", [1, 2])
def test_passes_with_each(number): ...
"""
FAULTS = """
import pytest

@pytest.fixture
def broken():
    raise OSError
@pytest.fixture
def untidy():
    yield
    raise OSError
def test_fails(): assert False
def test_cannot_begin(broken): ...
def test_cannot_end(untidy): ...
@pytest.mark.skip
def test_is_skipped(): ...
@pytest.mark.xfail
def test_is_expected_to_fail(): assert False
@pytest.mark.parametrize("number", [1, 2])
def test_passes_with_one(number): assert number == 1
@pytest.mark.parametrize("number", [])
def test_has_nothing_to_do(number): ...
"""
WATCHED = """
from tests.named_tests import watch

def pytest_configure(config):
    watch(config, lambda: {NAMED!r}.split())
"""


class Run:
    """How a run ended, and which tests it named as missing."""

    def __init__(self, folder: Path, *options: str) -> None:
        alone = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""}
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
        done = subprocess.run(
            command, cwd=folder, env=alone, capture_output=True, text=True, check=False
        )
        self.code = done.returncode
        told = done.stdout.partition("tests that the hazard log names")[2]
        self.missing = dict(
            re.findall(r"^small/test_\w+\.py::test_(\w+) (.+)$", told, re.MULTILINE)
        )


def small_project(folder: Path, tests: str, *named: str) -> Path:
    (folder / "pytest.ini").write_text("[pytest]\ntestpaths = small\n", "utf-8")
    (folder / "small").mkdir()
    (folder / "small/test_some.py").write_text(tests, "utf-8")
    names = " ".join(f"small/test_some.py::test_{name}" for name in named)
    conftest = WATCHED.replace("{NAMED!r}", repr(names))
    (folder / "small/conftest.py").write_text(conftest, "utf-8")
    return folder


@pytest.mark.parametrize("options", [(), ("-n", "2")], ids=["alone", "with workers"])
def test_a_run_fails_when_a_named_test_did_not_run_though_all_others_passed(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    folder = small_project(tmp_path, RUNS, "passes", "passes_with_each", "is_gone")
    run = Run(folder, *options)
    assert run.missing == {"is_gone": "did not run"}
    assert run.code == pytest.ExitCode.TESTS_FAILED


def test_a_run_in_which_every_named_test_passed_passes(tmp_path: Path) -> None:
    run = Run(small_project(tmp_path, RUNS, "passes", "passes_with_each"))
    assert (run.code, run.missing) == (pytest.ExitCode.OK, {})


@pytest.mark.parametrize("options", [("-k", "passes"), ("small/test_some.py",)], ids=str)
def test_a_run_of_some_tests_is_not_judged(tmp_path: Path, options: tuple[str, ...]) -> None:
    run = Run(small_project(tmp_path, RUNS, "passes", "is_gone"), *options)
    assert (run.code, run.missing) == (pytest.ExitCode.OK, {})


def test_a_named_test_that_did_not_pass_is_told_with_what_became_of_it(tmp_path: Path) -> None:
    expected = {
        "fails": "failed",
        "cannot_begin": "failed",
        "cannot_end": "failed",
        "is_skipped": "was skipped",
        "is_expected_to_fail": "was skipped",
        "passes_with_one": "failed",
        "has_nothing_to_do": "was skipped",
    }
    run = Run(small_project(tmp_path, FAULTS, *expected))
    assert run.missing == expected
    assert run.code == pytest.ExitCode.TESTS_FAILED


def test_a_skipped_test_alone_fails_a_run(tmp_path: Path) -> None:
    skipped = f"{RUNS}\n@pytest.mark.skip\ndef test_is_skipped(): ...\n"
    run = Run(small_project(tmp_path, skipped, "passes", "is_skipped"))
    assert run.missing == {"is_skipped": "was skipped"}
    assert run.code == pytest.ExitCode.TESTS_FAILED
