"""No page reaches another host, whichever way it tries; and none keeps anything by itself."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, planned
from tests.browser.hosts import Proxy, TestHost
from tests.site.reading import pages

Open = Callable[..., Page]

# Each asks a host of its own, so that a way that leads out is known by its name. Following a link
# is none of them: no policy stops it, and no page does it by itself.
WAYS_OUT = {
    "fetch": "fetch(address).catch(() => null);",
    "request": "const asking = new XMLHttpRequest(); asking.open('GET', address); asking.send();",
    "beacon": "navigator.sendBeacon(address, 'answers');",
    "socket": "new WebSocket(address.replace('http', 'ws'));",
    "events": "new EventSource(address);",
    "image": "new Image().src = address;",
    "srcset": "put('img').srcset = `${address} 1x`;",
    "script": "put('script').src = address;",
    "module": "import(address).catch(() => null);",
    "sheet": "Object.assign(put('link'), { rel: 'stylesheet', href: address });",
    "imported": "put('style').textContent = `@import url('${address}');`;",
    "painted": "put('p').setAttribute('style', `background: url('${address}')`);",
    "painted-later": "put('p').style.background = `url('${address}')`;",
    "letters": "new FontFace('another', `url('${address}')`).load().catch(() => null);",
    "prefetch": "Object.assign(put('link'), { rel: 'prefetch', href: address });",
    "preload": "Object.assign(put('link'), { rel: 'preload', as: 'image', href: address });",
    "frame": "put('iframe').src = address;",
    "object": "put('object').data = address;",
    "embedded": "put('embed').src = address;",
    "sound": "new Audio(address).load();",
    "poster": "put('video').poster = address;",
    "worker": "new Worker(address);",
    "imports": "work(`importScripts('${address}')`);",
    "fetching": "work(`fetch('${address}').catch(() => null)`);",
    "form": (
        "put('iframe', { name: 'sent', srcdoc: 'empty' }).onload = (event) => {"
        "event.target.onload = null; put('form', { action: address, target: 'sent' }).submit(); };"
    ),
}
ELSEWHERE = ".elsewhere.example"
PATIENCE = 20
# What leads out of a page without a policy, in a browser of either kind.
TAKEN_BY_BOTH = {
    *("fetch", "request", "beacon", "socket", "events", "image", "srcset", "script", "module"),
    *("sheet", "imported", "painted", "painted-later", "letters", "frame", "object", "embedded"),
    *("poster", "imports", "fetching"),
}
LEAVING = """void setTimeout(() => {
  const put = (name, given) => {
    const made = Object.assign(document.createElement(name), given);
    document.body.append(made);
    return made;
  };
  const work = (text) => {
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    worker.onerror = (event) => event.preventDefault();
  };
  TRIES
  globalThis.tried = true;
})"""
LONG_ENOUGH = "globalThis.tried && new Promise((done) => setTimeout(() => done(true), 1500))"
UNGUARDED = b"<!doctype html><title>Unguarded</title><body><p>No policy</p>"

KEPT = """(async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage).sort(),
  databases: (await indexedDB.databases()).map(({ name }) => name),
}))()"""
NOTHING: dict[str, object] = {"cookies": "", "local": [], "session": [], "databases": []}
SOONER_OR_LATER = "new Promise((done) => setTimeout(() => done(true), 300))"


def leaving() -> str:
    """All ways tried, one after the other."""
    tries = (
        f"try {{ const address = 'http://{name}{ELSEWHERE}/'; {way} }} catch {{ }}"
        for name, way in WAYS_OUT.items()
    )
    return LEAVING.replace("TRIES", "\n".join(tries))


def reached(proxy: Proxy) -> set[str]:
    return {host.removesuffix(ELSEWHERE) for host in proxy.asked if host.endswith(ELSEWHERE)}


@pytest.fixture(params=["over http", "from a folder"])
def start(request: pytest.FixtureRequest, host: TestHost, folder: Path) -> str:
    return host.address if request.param == "over http" else f"{folder.as_uri()}/"


@pytest.mark.parametrize("name", ["index.html", "calculator/index.html"])
def test_no_way_leads_to_another_host(open_page: Open, start: str, proxy: Proxy, name: str) -> None:
    page = open_page(start + name)
    proxy.asked.clear()
    page.run(leaving())
    page.wait_until(LONG_ENOUGH)
    assert proxy.asked == []


def test_without_a_policy_these_ways_lead_out(
    open_page: Open, host: TestHost, proxy: Proxy
) -> None:
    host.added["/unguarded.html"] = UNGUARDED
    page = open_page(f"{host.address}unguarded.html")
    proxy.asked.clear()
    page.run(leaving())
    until = time.monotonic() + PATIENCE
    while TAKEN_BY_BOTH - reached(proxy) and time.monotonic() < until:
        time.sleep(0.1)
    assert TAKEN_BY_BOTH - reached(proxy) == set()


def test_a_script_that_was_put_into_a_page_does_not_run(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}index.html")
    page.run(
        "(() => { const put = document.body.appendChild(document.createElement('script'));"
        " put.textContent = 'globalThis.hurt = 1'; const held = document.createElement('p');"
        " held.setAttribute('onclick', 'globalThis.hurt = 2'); held.click();"
        " const link = document.body.appendChild(document.createElement('a'));"
        " link.href = 'javascript:globalThis.hurt = 3'; link.click();"
        " try { setTimeout('globalThis.hurt = 4'); } catch { }"
        # A debugger may evaluate: what it starts for later may not.
        " setTimeout(() => { globalThis.hurt = (0, eval)('5'); }); return null; })()"
    )
    page.wait_until(SOONER_OR_LATER)
    assert page.run("globalThis.hurt ?? null") is None


def test_no_page_keeps_anything_by_itself(chromium: Browser, host: TestHost, site: Path) -> None:
    page = chromium.open(f"{host.address}index.html")
    for name in ("404.html", *pages(site)):
        page.go(f"{host.address}{name}")
        page.run("window.scrollTo(0, document.body.scrollHeight)")
        assert page.run(KEPT) == NOTHING, name
    assert [one for one in page.errors if "404" not in one] == []
    page.close()


def test_searching_asking_and_planning_keep_nothing(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}chapters/imaging.html")
    page.click(".md-search__input")
    page.type("kyphoplasty")
    page.wait_until("document.querySelectorAll('.md-search-result__item').length > 1")
    page.press("Escape")
    page.run("document.getElementById('ask-question').focus()")
    page.type("What about a brace?")
    page.press("Enter")
    page.wait_until("document.querySelector('.vcf-ask [role=status]').textContent")
    assert page.run(KEPT) == NOTHING

    page.go(f"{host.address}calculator/index.html")
    planned(page)
    assert page.run(KEPT) == NOTHING


def test_three_acts_of_the_reader_are_kept_each_under_its_own_name(
    open_page: Open, host: TestHost
) -> None:
    page = open_page(f"{host.address}calculator/index.html")
    calculator = planned(page)
    page.click("label[for='audience-trainee']")
    assert page.run(KEPT) == NOTHING | {"local": ["vcf-audience"]}

    page.click("label[for='plan-keep']")
    page.wait_until("sessionStorage.length === 1")
    assert page.run(KEPT) == NOTHING | {"local": ["vcf-audience"], "session": ["vcf-answers"]}
    assert json.loads(page.run("sessionStorage.getItem('vcf-answers')")) == MINIMAL

    page.run("document.querySelector('[name=__palette][data-md-color-scheme=slate]').click()")
    (colours, audience) = page.run(KEPT)["local"]
    assert audience == "vcf-audience"
    assert colours.endswith("__palette")
    page.go(f"{host.address}index.html")
    assert page.run("document.body.dataset.mdColorScheme") == "slate"

    page.go(f"{host.address}calculator/index.html")
    calculator.wait_for_plan_of(MINIMAL)
    page.click("label[for='plan-keep']")
    page.wait_until("sessionStorage.length === 0")


def test_a_dark_system_is_followed_though_nothing_is_kept(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}index.html")
    follows = "document.body.dataset.mdColorMedia"
    assert page.run(follows) == "(prefers-color-scheme)"
    is_dark = page.run("matchMedia('(prefers-color-scheme: dark)').matches")
    page.go(f"{host.address}about/index.html")
    shown = page.run("document.body.dataset.mdColorScheme")
    assert shown == ("slate" if is_dark else "default")
