"""The built site and its archive, made once by the command that a person runs."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from scripts.hazards import load_hazards, named_tests
from tests.named_tests import watch

ROOT = Path(__file__).parent.parent
NODE = ROOT / ".venv/bin/node"

BUILDING = ("tests/site/test_building.py", "tests/site/test_export.py")
"""They build again, into the folder that they read."""


class OneBuilds(LoadScopeScheduling):
    """A worker takes a file of tests at a time, and the files that build all go to one worker."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", maxsplit=1)[0]
        return "building" if file in BUILDING else file


def pytest_configure(config: pytest.Config) -> None:
    """A control of the hazard log is one only while its tests run and pass."""
    watch(config, lambda: named_tests(load_hazards()))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneBuilds:
    return OneBuilds(config, log)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built site and of its archive, shared by all workers of this run."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if own.name.startswith("popen-") else own
    copy = shared / "built"
    with (shared / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not copy.exists():
            build_into(copy)
    return copy


def build_into(folder: Path) -> None:
    from scripts.export_site import ARCHIVE  # noqa: PLC0415  only where a site is wanted
    from scripts.single_file import TARGET  # noqa: PLC0415

    build = [*without_network(), ROOT / "scripts/export"]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    shutil.copytree(ROOT / "site", folder / "site")
    for made in (ARCHIVE, TARGET):
        shutil.copy(made, folder)


def without_network() -> list[str]:
    """What a command is put after so that it reaches no network, where the system allows that."""
    alone = ["unshare", "--net", "--map-root-user"]
    if not shutil.which(alone[0]):
        return []
    tried = subprocess.run([*alone, "true"], capture_output=True, check=False)
    return [] if tried.returncode else alone


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder of the built site."""
    return built / "site"


@pytest.fixture(scope="session")
def archive(built: Path) -> Path:
    """The offline archive of that site."""
    return next(built.glob("*.zip"))
