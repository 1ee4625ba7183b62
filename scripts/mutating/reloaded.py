"""Guidance loaded from changed text, each in a process of its own, and what notices it.

``python -m scripts.mutating.reloaded`` reads mistakes as lines of JSON and answers in kind.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.util
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from scripts.mutating.sources import PACKAGE, SourceMutant

ROOT = Path(__file__).parents[2]
SCORE_TESTS = ("tests/guideline/scores", "tests/guideline/score_tools")
DOOR_TESTS = ("tests/guideline/test_bad_input.py", "tests/guideline/test_medicines.py")
QUIET = ("-q", "-x", "-p", "no:xdist", "-p", "no:cacheprovider")
HEAVY = ("z3", "yaml", "textstat", "vcf_logic.engine.plan")
"""Loaded once, before the processes part; nothing of the guidance is among it."""

Found = tuple[str, str] | None
"""The group and the name of what noticed."""


def killers_of(mutants: Iterable[SourceMutant]) -> Iterator[Found]:
    """What notices each, in their order. Raises RuntimeError when a process falls silent."""
    lines = "".join(json.dumps(asdict(mutant)) + "\n" for mutant in mutants)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "scripts.mutating.reloaded"],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    for line in done.stdout.splitlines():
        found = json.loads(line)
        yield tuple(found) if found else None


def main() -> int:
    """Answer every line of standard input."""
    for name in HEAVY:
        importlib.import_module(name)
    for line in sys.stdin:
        mutant = SourceMutant(**json.loads(line))
        print(json.dumps(_in_a_process_of_its_own(mutant)), flush=True)
    return 0


def _in_a_process_of_its_own(mutant: SourceMutant) -> Found:
    reading, writing = os.pipe()
    if not (child := os.fork()):
        _answer(mutant, writing)
    os.close(writing)
    with os.fdopen(reading) as answer:
        told = answer.read()
    _, status = os.waitpid(child, 0)
    if status or not told:
        raise RuntimeError(f"{mutant.id}: the process that tried it broke down")
    found = json.loads(told)
    return tuple(found) if found else None


def _answer(mutant: SourceMutant, writing: int) -> None:
    """Never returns: ends this process, with a status other than 0 when it broke down."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        sys.meta_path.insert(0, Changed(mutant))
        os.write(writing, json.dumps(_killer(mutant)).encode())
        os._exit(0)
    except BaseException:  # it must not go on as a second parent
        traceback.print_exc()
        os._exit(1)


def _killer(mutant: SourceMutant) -> Found:
    """Scores are tried by their own tests first, all else by the proofs and cases."""
    try:
        importlib.import_module("vcf_logic.guideline")
    except Exception:  # however it fails, it does not load
        return ("house rules", "it loads")
    if mutant.module.startswith("scores."):
        return _by_pytest(SCORE_TESTS) or _by_rules()
    return _by_rules() or _by_pytest(SCORE_TESTS)


def _by_rules() -> Found:
    killers = importlib.import_module("scripts.mutating.killers")
    guideline = importlib.import_module("vcf_logic.guideline").GUIDELINE
    found = killers.killer_of(guideline, {record.id for record in guideline.recommendations})
    return (found.group, found.name) if found else _by_pytest(DOOR_TESTS)


def _by_pytest(paths: Sequence[str]) -> Found:
    noticed = FirstFailure()
    ended = pytest.main([*QUIET, *paths], plugins=[noticed])
    if bool(ended) is not bool(noticed.name):
        raise RuntimeError(f"the tests ended with {ended}")
    return ("tests", noticed.name) if noticed.name else None


class FirstFailure:
    """A plugin that keeps the name of the first test that fails."""

    name = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called after each step of a test."""
        if report.failed and not self.name:
            self.name = report.nodeid.split("::")[-1].split("[")[0]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Called after the tests of a file were listed."""
        if report.failed and not self.name:
            self.name = report.nodeid


class Changed(importlib.abc.MetaPathFinder):
    """Finds the changed module in the place of the one on the disk."""

    def __init__(self, mutant: SourceMutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Only for the one module."""
        if fullname != f"vcf_logic.guideline.{self._mutant.module}":
            return None
        path = PACKAGE.joinpath(*self._mutant.module.split(".")).with_suffix(".py")
        loader = _Text(fullname, str(path), self._mutant.text)
        return importlib.util.spec_from_file_location(fullname, path, loader=loader)


class _Text(SourceFileLoader):
    def __init__(self, fullname: str, path: str, text: str) -> None:
        super().__init__(fullname, path)
        self._text = text

    def get_code(self, _fullname: str) -> CodeType:
        return compile(self._text, self.path, "exec")


if __name__ == "__main__":
    sys.exit(main())
