"""The site as a service worker keeps it: without a network, and from one version to the next."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scripts import installing
from tests.browser.axe import violations_in_both
from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator, planned
from tests.browser.hosts import LOOKS_AFTER_COPIES, TestHost
from tests.conftest import ROOT
from vcf_logic.guideline import GUIDELINE

Open = Callable[..., Page]

BELOW = "hospital/guidance"
REGISTRATION = "navigator.serviceWorker.getRegistration(siteCopy.root.href)"
KEPT = f"{REGISTRATION}.then((kept) => kept?.active?.state === 'activated' && !kept.installing)"
COMPARE = f"{REGISTRATION}.then((kept) => kept.update()).then(() => null, () => null)"
NAMES = "caches.keys().then((names) => names.map((name) => name.split('-')[1]).sort())"
NOTICE = "document.querySelector('.vcf-newer [role=status]').textContent"
READY = f"{NOTICE}.startsWith('A newer version of this site is ready.')"
OTHER = "document.other"
NEWER = "2031.1"

# Enough to go from one version to the next, and fast to keep.
PARTS = ("calculator/index.html", "about/offline.html", "index.html", "pathway.html", "404.html")


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Path:
    """A copy of the site, below the top of a host."""
    folder = tmp_path / BELOW
    shutil.copytree(site, folder)
    return folder


@pytest.fixture
def small(site: Path, tmp_path: Path) -> Path:
    """A few of its pages."""
    folder = tmp_path / BELOW
    left_out = shutil.ignore_patterns("*.map", "lunr", "pyodide", "runtime", "wheels")
    shutil.copytree(site / "assets", folder / "assets", ignore=left_out)
    for name in PARTS:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(site / name, folder / name)
    write_worker(folder)
    return folder


@pytest.fixture
def host(small: Path) -> Iterator[TestHost]:
    with TestHost(small.parents[1], keeps_copies=True).running() as host:
        yield host
        host.behave()


def write_worker(folder: Path) -> None:
    shutil.copy(ROOT / "docs" / installing.OURS, folder / installing.OURS)
    installing.write_worker(folder)


@pytest.fixture
def publish_newer(small: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Puts another edition in the place of the one that is published."""

    def publish() -> None:
        for name in PARTS:
            page = (small / name).read_text("utf-8")
            (small / name).write_text(page.replace("</title>", " (newer)</title>", 1), "utf-8")
        monkeypatch.setattr(installing, "GUIDELINE", replace(GUIDELINE, version=NEWER))
        write_worker(small)

    return publish


def address(host: TestHost, path: str) -> str:
    return f"{host.address}{BELOW}/{path}"


def visited(page: Page) -> Page:
    """A page, read for long enough for a copy to be kept."""
    page.wait_until(KEPT)
    return page


def heading(page: Page) -> str:
    return str(page.run("document.querySelector('h1').firstChild.textContent"))


def is_newer(page: Page) -> bool:
    return bool(page.run("document.title.endsWith('(newer)')"))


def offered(page: Page) -> Page:
    """A page on which a newer version is offered, and may be chosen."""
    page.run(COMPARE)
    page.wait_until(READY)
    page.wait_until("!document.querySelector('.vcf-newer-choice').inert")
    return page


def choose(page: Page, choice: str, *, place: str = "document") -> None:
    page.run(f"{place}.querySelector('[data-newer={choice}]').click()")


def test_after_one_visit_the_whole_site_works_without_a_network(
    open_page: Open, published: Path
) -> None:
    with TestHost(published.parents[1], keeps_copies=True).running() as host:
        page = visited(open_page(address(host, "chapters/imaging.html")))
    page.go(address(host, "patients/warning-signs.html?audience=patient"))
    assert heading(page) == "Warning signs"

    page.click(".md-search__input")
    page.type("kyphoplasty")
    page.wait_until("document.querySelectorAll('.md-search-result__item').length > 1")

    page.go(address(host, "chapters/augmentation.html"))
    page.click("#ask-question")
    page.type("kyphoplasty")
    page.press("Enter")
    page.wait_until("document.querySelector('.vcf-found') !== null")

    page.go(address(host, "calculator/"))
    assert planned(page).statuses

    page.go(address(host, "versions/0.1.0/index.html"))
    assert heading(page) == "Not in the copy of this site"
    page.click("a[href='pathway.html']")
    page.wait_until("document.title.startsWith('The pathway')")


def test_a_newer_version_is_announced_refused_and_later_taken(
    open_page: Open, host: TestHost, publish_newer: Callable[[], None]
) -> None:
    page = visited(open_page(address(host, "index.html")))
    page.go(address(host, "index.html"))
    publish_newer()
    offered(page)
    said = page.run(NOTICE)
    assert f"edition {NEWER}" in said
    assert f"this page shows {GUIDELINE.version}" in said

    choose(page, "later")
    assert page.run(NOTICE) == ""
    page.run(COMPARE)
    assert page.run(NOTICE) == ""

    page.go(address(host, "pathway.html"))
    assert not is_newer(page)
    offered(page)
    choose(page, "use")
    page.wait_until("document.title.endsWith('(newer)')")
    page.go(address(host, "index.html"))
    assert is_newer(page)


def test_a_newer_version_comes_when_every_open_page_has_agreed(
    open_page: Open, host: TestHost, publish_newer: Callable[[], None]
) -> None:
    page = visited(open_page(address(host, "index.html")))
    page.go(address(host, "index.html"))
    page.run("void (document.other = open('pathway.html', '', 'popup'))")
    page.wait_until("document.other.document.querySelector('.vcf-newer') !== null")
    publish_newer()
    offered(page)
    page.wait_until("document.other.document.querySelector('.vcf-newer').dataset.shown === 'ready'")

    choose(page, "use")
    page.wait_until(f"{NOTICE}.includes('still use the version before: 1.')")
    served = (
        "fetch('pathway.html').then((page) => page.text()).then((text) => text.includes('(newer)'))"
    )
    assert page.run(served) is False

    choose(page, "use", place="document.other.document")
    page.wait_until("document.title.endsWith('(newer)')")
    assert page.run(served) is True


def test_a_copy_that_arrives_changed_is_not_kept_and_the_one_before_stays(
    chromium: Browser, host: TestHost, small: Path, publish_newer: Callable[[], None]
) -> None:
    page = visited(chromium.open(address(host, "index.html")))
    page.go(address(host, "index.html"))
    publish_newer()
    (small / "pathway.html").write_text("of a third version", "utf-8")
    page.run(COMPARE)
    page.wait_until(f"{REGISTRATION}.then((kept) => !kept.installing)")
    assert page.run(f"{REGISTRATION}.then((kept) => kept.waiting)") is None
    assert page.run(NOTICE) == ""
    page.go(address(host, "pathway.html"))
    assert heading(page) == "The pathway at a glance"
    page.close()


def test_a_change_made_by_another_page_is_told_and_nothing_is_loaded_again(
    chromium: Browser, host: TestHost, publish_newer: Callable[[], None]
) -> None:
    page = visited(chromium.open(address(host, "index.html")))
    page.go(address(host, "index.html"))
    publish_newer()
    offered(page)
    page.run("navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))")
    assert page.run(READY)  # nothing has changed

    page.run("void (siteCopy.openedWith = 'another worker')")
    page.run("navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))")
    assert "in another tab" in page.run(NOTICE)
    assert not is_newer(page)
    choose(page, "reload")
    page.wait_until("document.querySelector('.vcf-newer [role=status]').textContent === ''")
    page.close()


def test_what_becomes_of_the_answers_is_said_and_an_answer_takes_the_choice_back(
    chromium: Browser, host: TestHost, publish_newer: Callable[[], None]
) -> None:
    page = visited(chromium.open(address(host, "index.html")))
    page.go(address(host, "calculator/index.html"))
    page.run("void (document.other = open('../index.html', '', 'popup'))")
    page.run("void (document.getElementById('plan').dataset.state = 'failed')")
    page.wait_until("typeof newerVersion === 'object'")
    publish_newer()
    assert "may be lost" not in offered(page).run(NOTICE)

    calculator = Calculator(page)
    calculator.answer({"age_years": "74"})
    page.press("Tab")
    page.wait_until(f"{NOTICE}.includes('The answers on this page may be lost then, unless')")
    page.click("label[for='plan-keep']")
    page.wait_until(f"{NOTICE}.includes('The answers on this page stay')")

    choose(page, "use")
    page.wait_until(f"{NOTICE}.includes('still use the version before: 1.')")
    calculator.answer({"fracture_levels": ["L1"]})
    page.wait_until(READY)
    page.close()


def test_the_notice_takes_no_focus_moves_nothing_and_gives_the_focus_back(
    chromium: Browser, host: TestHost, publish_newer: Callable[[], None]
) -> None:
    page = visited(chromium.open(address(host, "index.html"), width=360, height=640))
    page.go(address(host, "index.html"))
    page.click("#ask-question")
    place = "document.querySelector('h1').getBoundingClientRect().top"
    before = page.run(place)
    publish_newer()
    offered(page)
    assert page.run(place) == before
    assert page.run("document.activeElement.id") == "ask-question"
    assert page.run("document.querySelector('.vcf-newer').offsetWidth") <= 360
    assert violations_in_both(page) == {}

    page.run("document.querySelector('[data-newer=later]').focus()")
    page.press("Enter")
    page.wait_until(f"{NOTICE} === ''")
    assert page.run("document.activeElement.id") == "ask-question"
    page.close()


def test_nothing_competes_with_the_first_plan(chromium: Browser, site: Path) -> None:
    with TestHost(site, keeps_copies=True).running() as host:
        python = host.hold(".wasm")
        page = chromium.open(f"{host.address}calculator/index.html")
        calculator = Calculator(page)
        calculator.answer(MINIMAL)
        page.run("new Promise((done) => setTimeout(done, 4_000))")
        assert not [path for path in host.asked if path.endswith(LOOKS_AFTER_COPIES)]
        python.set()
        calculator.wait_for_plan_of(MINIMAL)
        page.wait_until(f"{REGISTRATION}.then(Boolean)")
        page.close()
        host.behave()


def test_a_copy_that_cannot_be_compared_says_how_old_it_is(chromium: Browser, small: Path) -> None:
    with TestHost(small.parents[1], keeps_copies=True).running() as host:
        page = visited(chromium.open(address(host, "index.html")))
    page.go(address(host, "pathway.html"))
    page.wait_until("typeof newerVersion === 'object'")
    page.run("new Promise((done) => setTimeout(done, 500))")
    assert page.run(NOTICE) == ""  # it was compared today

    old = "notes.put('compared', new Response('2026-01-02')).then(() => null)"
    page.run(f"caches.open(siteCopy.cache('notes')).then((notes) => {old})")
    page.go(address(host, "index.html"))
    page.wait_until(f"{NOTICE}.startsWith('No network')")
    assert f"edition {GUIDELINE.version} of {GUIDELINE.updated}" in page.run(NOTICE)
    assert "since 2026-01-02" in page.run(NOTICE)
    page.wait_until("!document.querySelector('.vcf-newer-choice').inert")
    choose(page, "close")
    assert page.run(NOTICE) == ""
    page.close()


def test_a_reader_may_take_the_copy_away_and_have_it_again(
    chromium: Browser, host: TestHost
) -> None:
    page = visited(chromium.open(address(host, "about/offline.html")))
    said = "document.querySelector('#kept-copy [role=status]').textContent"
    page.wait_until(f"{said}.startsWith('This browser keeps a copy: guidance edition')")
    assert page.run(NAMES) == ["notes", "precache"]

    page.click("[data-copy=remove]")
    page.wait_until(f"{said}.startsWith('No copy is kept')")
    assert page.run(NAMES) == ["declined"]
    page.go(address(host, "about/offline.html"))
    page.run("new Promise((done) => setTimeout(done, 4_000))")
    assert page.run(f"{REGISTRATION}.then(Boolean)") is False
    assert page.run(NAMES) == ["declined"]

    page.click("[data-copy=keep]")
    page.wait_until(f"{said}.startsWith('This browser keeps a copy')")
    assert page.run(NAMES) == ["notes", "precache"]
    assert page.errors == []
    page.close()
