"""Versions side by side in a browser: which one a page is of, and that each is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts.publish import publish
from scripts.versions import Release
from tests.browser.axe import OPTIONS, violations, violations_in_both
from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator
from tests.browser.hosts import TestHost
from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE

Open = Callable[..., Page]

OLD = Release(version="0.2.0", guidance="2026.10.1", date="2026-10-01")
NEW = Release(version=__version__, guidance=GUIDELINE.version, date="2026-11-21")

NOTICE = "document.querySelector('body > .vcf-older')"
SAID = f"{NOTICE}?.textContent ?? ''"


@pytest.fixture(scope="module")
def below(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestHost]:
    """Two versions, published below a path; the newer one lacks a page of the older one."""
    place = tmp_path_factory.mktemp("published")
    fewer = place / "fewer"
    shutil.copytree(site, fewer)
    (fewer / "drug-safety.html").unlink()
    publish(place / "host/spine", site, OLD, at="/spine/")
    publish(place / "host/spine", fewer, NEW, at="/spine/")
    with TestHost(place / "host").running() as host:
        yield host


@pytest.fixture
def spine(below: TestHost) -> Iterator[str]:
    """The address of the newest version, on a host without the faults of the test before."""
    yield f"{below.address}spine/"
    below.behave()


def test_a_page_of_an_older_version_says_so_and_leads_to_the_same_page_in_the_newest(
    open_page: Open, spine: str
) -> None:
    page = open_page(f"{spine}versions/0.2.0/chapters/imaging.html#in-short")
    page.wait_until(f"({SAID}).includes('There is a newer one')")
    assert page.run(SAID) == (
        "An older version: this is version 0.2.0 of this guidance. There is a newer one, "
        f"{NEW.version} (guidance {NEW.guidance}, {NEW.date}): "
        "this page in the newest version, all versions."
    )
    assert page.errors == []
    page.click(".vcf-older a")
    page.wait_until(f"location.href === '{spine}chapters/imaging.html#in-short'")
    page.wait_until("document.readyState === 'complete'")
    assert page.run(NOTICE) is None


def test_a_page_that_the_newest_version_lacks_leads_to_its_home(
    chromium: Browser, spine: str
) -> None:
    page = chromium.open(f"{spine}versions/0.2.0/drug-safety.html")
    page.wait_until(f"({SAID}).includes('which has no such page')")
    assert page.run(f"{NOTICE}.querySelector('a').href") == f"{spine}index.html"
    page.close()


def test_answers_in_an_address_are_not_copied_into_the_notice(
    chromium: Browser, spine: str
) -> None:
    page = chromium.open(f"{spine}versions/0.2.0/calculator/index.html#age_years=74")
    page.wait_until(f"({SAID}).includes('There is a newer one')")
    assert page.run(f"{NOTICE}.querySelector('a').href") == f"{spine}calculator/index.html"
    page.close()


def test_the_lasting_address_of_the_newest_version_says_that_it_is_the_newest(
    chromium: Browser, spine: str
) -> None:
    page = chromium.open(f"{spine}versions/{NEW.version}/index.html")
    page.wait_until(f"({SAID}).includes('It is the newest')")
    assert "older" not in page.run(SAID)
    page.close()


def test_without_the_list_the_notice_stands_by_the_address_alone(
    chromium: Browser, below: TestHost, spine: str
) -> None:
    below.refused.add("versions.json")
    page = chromium.open(f"{spine}versions/0.2.0/index.html")
    page.wait_until(f"({SAID}).startsWith('An older version: 0.2.0')")
    assert "There may be a newer one: the newest version" in page.run(SAID)
    page.close()


def test_an_older_version_plans_with_its_own_files_alone(
    chromium: Browser, below: TestHost, spine: str
) -> None:
    below.asked.clear()
    calculator = Calculator(chromium.open(f"{spine}versions/0.2.0/calculator/"))
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    outside = [path for path in below.asked if not path.startswith("/spine/versions/0.2.0/")]
    assert set(outside) <= {"/spine/versions.json", "/spine/calculator/", "/favicon.ico"}
    assert (
        calculator.page.run("navigator.serviceWorker.getRegistrations().then((all) => all.length)")
        == 0
    )
    calculator.page.close()


def test_who_comes_into_the_middle_of_a_page_is_told_as_well(chromium: Browser, spine: str) -> None:
    page = chromium.open(f"{spine}versions/0.2.0/chapters/imaging.html#which-scan-first")
    page.wait_until("document.title.startsWith('Older version 0.2.0: ')")
    shown = "document.querySelector('.md-header__title').innerText"
    page.wait_until("document.querySelector('.md-header__title--active') !== null")
    assert "Older version 0.2.0: Imaging" in page.run(shown)
    assert page.run(f"{NOTICE}.getBoundingClientRect().bottom") < 0
    assert page.run("document.querySelector('.md-header').getBoundingClientRect().top") == 0
    page.close()


def test_the_notice_is_above_all_but_the_link_to_the_content(chromium: Browser, spine: str) -> None:
    page = chromium.open(f"{spine}versions/0.2.0/patients/index.html", width=320, height=640)
    page.wait_until(f"({SAID}).includes('There is a newer one')")
    assert page.run(f"{NOTICE}.getBoundingClientRect().top") == 0
    assert page.run("document.scrollingElement.scrollWidth") <= 320
    assert violations_in_both(page) == {}
    assert page.errors == []
    page.close()


def test_the_list_of_versions_is_accessible_and_fits_a_narrow_screen(
    chromium: Browser, spine: str
) -> None:
    page = chromium.open(f"{spine}versions/index.html", width=320, height=640)
    assert page.run("document.scrollingElement.scrollWidth") <= 320
    for scheme in OPTIONS:
        page.run(f"document.body.dataset.mdColorScheme = '{scheme}'")
        assert violations(page, scheme) == []
    assert page.errors == []
    page.close()


def test_in_a_folder_no_page_speaks_of_versions(
    chromium: Browser, site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "versions/0.2.0"
    shutil.copytree(site, folder)
    page = chromium.open((folder / "index.html").as_uri())
    assert page.run(NOTICE) is None
    page.close()
