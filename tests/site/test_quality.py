"""What kept tools say about the pages: well-formed HTML, and spelling."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import NODE, ROOT

VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
FILTER = Path(__file__).with_name("vnu-filter.txt")
CSPELL = ROOT / "node_modules/cspell/bin.mjs"


def faults_of(*paths: Path) -> list[str]:
    """The errors that the Nu HTML checker finds, with the page and the line."""
    checked = ["--skip-non-html", "--errors-only", "--format", "json", "--filterfile", FILTER]
    done = subprocess.run(
        ["java", "-Xmx512m", "-jar", VNU, *checked, *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    return [f"{one['url']}:{one.get('lastLine')} {one['message']}" for one in messages]


def test_the_html_checker_finds_no_error_on_any_page(site: Path) -> None:
    assert faults_of(site) == []


def test_the_html_checker_would_see_an_error(tmp_path: Path) -> None:
    page = tmp_path / "broken.html"
    page.write_text("<!doctype html><title>Broken</title><p><table><b></table>", "utf-8")
    assert faults_of(page)


def misspelt(text: str | None = None) -> list[str]:
    """What cspell does not know in a text, or in the project's files when there is none."""
    options = ["lint", "--no-progress", "--quiet", "--words-only", "--config", "cspell.json"]
    done = subprocess.run(
        [NODE, CSPELL, *options, *(["stdin"] if text else [])],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.split()


def test_every_word_is_spelt_right() -> None:
    assert misspelt() == []


@pytest.mark.parametrize("word", ["vertebroplastie", "osteoporossis", "tumor", "recieve"])
def test_a_misspelt_or_american_word_would_be_seen(word: str) -> None:
    assert misspelt(f"A {word} in a text.") == [word]
