"""The checks that read code without running it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([sys.executable, "-m", "ruff", "check"], id="ruff finds nothing"),
        pytest.param([sys.executable, "-m", "ruff", "format", "--check"], id="code is formatted"),
        pytest.param([sys.executable, "-m", "mypy"], id="types of vcf_logic hold"),
        pytest.param(
            [".venv/bin/node", "node_modules/typescript/bin/tsc", "--project", "."],
            id="types of the calculator hold",
        ),
    ],
)
def test_static_check(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
