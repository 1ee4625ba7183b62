"""Where JavaScript or WebAssembly is blocked, a page says so, hides what is dead, and leads on."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NODE, ROOT
from tests.site.reading import Page, pages
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.pages.pathway import red_flags
from vcf_logic.render.without_planner import LEADS

TABLES = "calculator/decision-tables.html"
PLANNER = "calculator/index.html"
SCORES = [
    f"calculator/{name}.html"
    for name in ("creatinine-clearance", "vertebral-height", "t-score", "of-score", "sins")
]
HEAVIEST = 250_000
SCRIPT = Path(__file__).with_name("without_script.mjs")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def noscripts(page: Page) -> list[str]:
    return re.findall(r"<noscript>(.*?)</noscript>", page.text, re.DOTALL)


def instead(page: Page) -> str:
    """What stands in the place of a plan or of a result."""
    (found,) = (one for one in noscripts(page) if "vcf-without" in one)
    return found


def test_the_decision_tables_hold_every_recommendation_red_flags_first(site: Path) -> None:
    page = pages(site)[TABLES]
    found = [one.removeprefix("table-") for one in page.ids if one.startswith("table-")]
    assert sorted(found) == sorted(record.id for record in GUIDELINE.recommendations)
    assert found[:6] == [record.id for record in red_flags(GUIDELINE)]
    assert len(gzip.compress(page.text.encode())) < HEAVIEST


def test_the_tables_do_not_crowd_the_search(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    found = [one["location"] for one in index["docs"] if one["location"].startswith(TABLES)]
    assert f"{TABLES}#how-to-use-them" in found
    assert not [one for one in found if "#table-" in one]


def test_without_javascript_the_calculator_says_why_and_leads_on(site: Path) -> None:
    said = instead(pages(site)[PLANNER])
    assert "needs JavaScript and WebAssembly" in said
    assert "JavaScript is switched off or blocked here" in said
    for address, title, _ in LEADS:
        assert f'href="../{address}">{title}<' in said
        assert address in pages(site)


def test_the_words_for_a_failure_wait_with_the_same_leads(site: Path) -> None:
    page = pages(site)[PLANNER]
    _, _, after = page.text.partition('id="plan-failure"')
    block = after.split("</ul>")[0]
    assert all(f'href="../{address}"' in block for address, _, _ in LEADS)
    assert "blocks WebAssembly" in block


@pytest.mark.parametrize("name", SCORES)
def test_without_javascript_a_score_leads_to_its_table_and_on(site: Path, name: str) -> None:
    page = pages(site)[name]
    said = instead(page)
    assert 'href="#check-it-by-hand"' in said
    assert "check-it-by-hand" in page.ids
    assert all(f'href="../{address}"' in said for address, _, _ in LEADS)


@pytest.fixture(scope="module")
def seen(site: Path) -> list[dict[str, Any]]:
    """What a browser without scripts shows of the calculator, its companions and the tables."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert chromium, "No Chromium is installed; ./scripts/test does that."
    addresses = [(site / name).as_uri() for name in (PLANNER, *SCORES, TABLES)]
    done = subprocess.run(
        [NODE, SCRIPT, chromium, *addresses], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told: list[dict[str, Any]] = json.loads(done.stdout)
    return told


def test_no_control_is_shown_that_is_dead_without_javascript(seen: list[dict[str, Any]]) -> None:
    visits = [one for one in seen if "address" in one]
    assert len(visits) == 2 * (2 + len(SCORES))
    assert {(one["address"], name) for one in visits for name in one["dead"]} == set()
    assert [one["units"] for one in visits] == [0] * len(visits)
    assert [one["overflow"] for one in visits] == [0] * len(visits)


def test_what_serves_instead_is_seen_once_on_each_page_with_a_form(
    seen: list[dict[str, Any]],
) -> None:
    for one in seen:
        if "address" in one and not one["address"].endswith(TABLES):
            (said,) = one["said"]
            assert "JavaScript is switched off or blocked here" in said


def test_on_paper_every_box_is_ink_and_no_checklist_is_split(seen: list[dict[str, Any]]) -> None:
    (printed,) = (one["printed"] for one in seen if "printed" in one)
    assert printed["boxes"] > 1000
    assert printed["withoutInk"] == 0
    assert printed["split"] == 0
