"""The built site and its archive, made once by the commands that a person runs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NODE = ROOT / ".venv/bin/node"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker build the site and run all that needs it, while another runs the rest."""
    for item in items:
        needs_site = "site" in getattr(item, "fixturenames", ())
        item.add_marker(pytest.mark.xdist_group("with the site" if needs_site else "without"))


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site; its archive is written as well."""
    done = subprocess.run([ROOT / "scripts/export"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return ROOT / "site"


@pytest.fixture(scope="session")
def archive(site: Path) -> Path:
    """The offline archive of that site."""
    from scripts.export_site import ARCHIVE  # noqa: PLC0415  only where a site is wanted

    assert site.exists()
    return ARCHIVE
