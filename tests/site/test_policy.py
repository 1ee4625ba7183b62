"""Every page says what it may load and reach; no script runs that the build did not put in it."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from scripts.policy import DIRECTIVES, hashes, with_policy, without_inline_script
from tests.site.reading import Page

BARE = '<!doctype html><head><meta charset="utf-8"><script>run()</script></head>'
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
# Read in another way than the build does.
INLINE = re.compile(r"<script(?P<attributes>(?!\s[^>]*\bsrc=)[^>]*)>(?P<text>.*?)</script>", re.S)


@pytest.fixture(scope="module")
def all_pages(site: Path) -> dict[str, Page]:
    """With the one that only a web server shows."""
    paths = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): Page(path) for path in paths}


def policies(text: str) -> list[dict[str, list[str]]]:
    parts = [policy.split("; ") for policy in POLICY.findall(text)]
    return [{part.split()[0]: part.split()[1:] for part in policy} for policy in parts]


def own_hashes(text: str) -> set[str]:
    scripts = [
        found["text"] for found in INLINE.finditer(text) if "json" not in found["attributes"]
    ]
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def test_every_page_allows_its_own_scripts_and_no_others(all_pages: dict[str, Page]) -> None:
    assert len(all_pages) > 50
    for name, page in all_pages.items():
        (policy,) = policies(page.text)
        allowed = [one for one in policy["script-src"] if one.startswith("'sha256-")]
        assert set(allowed) == own_hashes(page.text), name
        assert len(allowed) == len(set(allowed)) >= 3, name
        rest = [one for one in policy["script-src"] if one not in allowed]
        assert policy | {"script-src": rest} == {
            directive: list(sources) for directive, sources in DIRECTIVES.items()
        }


def test_the_policy_stands_before_everything_that_loads(all_pages: dict[str, Page]) -> None:
    for name, page in all_pages.items():
        tags = [tag for tag, _ in page.elements]
        assert tags[:4] == ["html", "head", "meta", "meta"], name
        assert page.elements[2] == ("meta", {"charset": "utf-8"}), name
        assert page.elements[3][1]["http-equiv"] == "Content-Security-Policy", name
        assert page.text.encode().find(b'<meta charset="utf-8">') < 1000, name


def test_the_policy_lets_nothing_be_evaluated_written_in_or_sent_out() -> None:
    assert {"'unsafe-eval'", "'unsafe-inline'", "*", "http:", "https:", "data:"}.isdisjoint(
        DIRECTIVES["script-src"]
    )
    assert DIRECTIVES["style-src"] == ("'self'",)
    assert set(DIRECTIVES["connect-src"]) <= {"'self'", "blob:", "data:"}
    assert DIRECTIVES["default-src"] == ("'self'",)
    for directive in ("object-src", "form-action"):
        assert DIRECTIVES[directive] == ("'none'",)
    hosts = {source for sources in DIRECTIVES.values() for source in sources if "." in source}
    assert hosts == set()


def test_no_page_holds_a_handler_an_address_that_is_a_script_or_a_style_sheet(
    all_pages: dict[str, Page],
) -> None:
    for name, page in all_pages.items():
        for tag, given in page.elements:
            assert tag not in {"style", "base", "object", "embed", "iframe"}, name
            assert not [one for one in given if one.startswith("on")], (name, tag, given)
            scripts = [one for one in given.values() if "javascript:" in one.lower()]
            assert not scripts, (name, tag, given)


def test_a_page_that_was_changed_afterwards_no_longer_fits_its_policy() -> None:
    page = with_policy(BARE)
    (policy,) = policies(page)
    assert own_hashes(page) <= set(policy["script-src"])
    assert not own_hashes(page.replace("run()", "run(1)")) <= set(policy["script-src"])


def test_data_and_files_need_no_hash_and_the_same_script_one() -> None:
    page = BARE + '<script type="application/json">{}</script><script src="a.js"></script>'
    assert hashes(page) == hashes(BARE)
    assert hashes(BARE * 2) == hashes(BARE)
    assert len(hashes(BARE + '<script type="module">run()</script><script>other()</script>')) == 2


@pytest.mark.parametrize("page", ["<p>no head</p>", BARE * 2])
def test_a_page_without_one_place_for_its_policy_stops_the_build(page: str) -> None:
    with pytest.raises(SystemExit, match="place for its policy"):
        with_policy(page)


def test_the_frame_that_searches_has_its_script_from_a_file(site: Path, tmp_path: Path) -> None:
    shim = (site / "assets/vendor/iframe-worker.js").read_text("utf-8")
    assert "<script>" not in shim
    assert "'../search-frame.js'" in shim
    assert (site / "assets/search-frame.js").is_file()

    other = tmp_path / "shim.js"
    other.write_text("document.write('<script>another()</script>')", "utf-8")
    with pytest.raises(SystemExit, match="in another way"):
        without_inline_script(other)
