"""The built site and its archive, made once by the commands that a person runs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parent.parent
NODE = ROOT / ".venv/bin/node"


class OneBuilds(LoadScopeScheduling):
    """One worker builds the site and runs all that needs it, while another runs the rest."""

    def _split_scope(self, nodeid: str) -> str:
        needs_site = nodeid.startswith(("tests/browser/", "tests/parity/", "tests/site/"))
        return "with the site" if needs_site else nodeid.split("::", maxsplit=1)[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneBuilds:
    return OneBuilds(config, log)


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
