"""Fails a whole run when a test that somebody was promised did not run, or did not pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

PARTIAL = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "stepwise")
"""Options with which a run is not the whole one; so is one of named files."""

Named = Callable[[], Iterable[str]]


def watch(config: pytest.Config, named: Named) -> None:
    """Watch the tests that ``named`` gives at the end, as pytest names them without parameters.

    A run of some tests only is not judged; under xdist the controller judges, who hears of all.
    """
    if is_whole(config) and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Watching(named))


def is_whole(config: pytest.Config) -> bool:
    """Whether every test of the project runs, as far as the command line says."""
    everywhere = config.args_source is not pytest.Config.ArgsSource.ARGS
    chosen = [name for name in PARTIAL if config.getoption(name, default=None)]
    return everywhere and not chosen and not config.option.collectonly


class Watching:
    """Hears how every test went."""

    def __init__(self, named: Named) -> None:
        self.named = named
        self.ran: set[str] = set()
        self.wrong: dict[str, str] = {}
        self.faults: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test with parameters passes when it does with each."""
        name = report.nodeid.split("[", maxsplit=1)[0]
        if report.outcome != "passed":
            self.wrong[name] = "was skipped" if report.skipped else "failed"
        elif report.when == "call":
            self.ran.add(name)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Before the summary is written."""
        self.faults = [
            f"{name} {self.wrong.get(name, 'did not run')}"
            for name in sorted(self.named())
            if name in self.wrong or name not in self.ran
        ]
        if self.faults and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name what is missing."""
        if self.faults:
            terminalreporter.section("tests that the hazard log names", red=True)
            for fault in self.faults:
                terminalreporter.line(fault)
