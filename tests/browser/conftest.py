"""Both browsers, a server for the site, and the export unpacked where a person might put it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.export_site import NAME
from tests.browser.browsers import Browser, Page
from tests.browser.hosts import Proxy, TestHost

EXECUTABLES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "firefox": ("firefox-esr", "firefox"),
}


@pytest.fixture(scope="session")
def proxy() -> Iterator[Proxy]:
    with Proxy().running() as proxy:
        yield proxy


@pytest.fixture(scope="session", params=list(EXECUTABLES))
def browser(request: pytest.FixtureRequest, proxy: Proxy) -> Iterator[Browser]:
    browser = start(request.param, proxy)
    yield browser
    browser.close()


def start(engine: str, proxy: Proxy) -> Browser:
    names = EXECUTABLES[engine]
    executable = next(filter(None, map(shutil.which, names)), None)
    assert executable, f"None of {', '.join(names)} is installed; ./scripts/test does that."
    return Browser(engine, executable, proxy.address)


@pytest.fixture(scope="session")
def chromium(proxy: Proxy) -> Iterator[Browser]:
    """One browser for what need not be asked of both."""
    browser = start("chromium", proxy)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[TestHost]:
    with TestHost(site).running() as served:
        yield served


@pytest.fixture
def host(served: TestHost) -> Iterator[TestHost]:
    """The site over http, without the faults of the test before."""
    yield served
    served.behave()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a fresh profile; what is open is closed at the end."""
    opened: list[Page] = []

    def open_one(address: str, **options: object) -> Page:
        opened.append(browser.open(address, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_one
    for page in opened:
        page.close()


@pytest.fixture(scope="session")
def folder(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The export, unpacked into a folder with spaces, brackets and letters that are not ASCII."""
    place = tmp_path_factory.mktemp("home") / "Wörk fürs Büro (1)"
    with ZipFile(archive) as packed:
        packed.extractall(place)
    return place / NAME
