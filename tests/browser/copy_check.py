"""The planner of a page, asked to check its copy."""

from __future__ import annotations

import json

from scripts import vectors
from tests.browser.browsers import Page
from vcf_logic.checking.built_in import built_in_cases

GENERATED = json.loads(vectors.VECTORS.read_text("utf-8"))["generated"]
CHECK = "document.getElementById('check-copy')"
HAS_VERDICT = f"!['idle', 'running'].includes({CHECK}.dataset.state)"
PASSED = f"{len(built_in_cases())} of {len(built_in_cases())}"


def press_check(page: Page) -> None:
    """Press the button and wait until there is a verdict, longer than for anything else."""
    page.click("#check-copy-start")
    bar = f"{CHECK}.querySelector('progress')"
    for share in (0.3, 0.6, 1.1):
        page.wait_until(f"{HAS_VERDICT} || {bar}.value > {share} * {bar}.max")


def verdict(page: Page) -> str:
    """What came out: passed, damaged, mixed or stopped."""
    return str(page.run(f"{CHECK}.dataset.state"))


def said(page: Page) -> str:
    """What the page says about it."""
    return str(page.run("document.getElementById('check-copy-result').innerText"))


def fingerprint_in(page: Page, block: int) -> str:
    """The fingerprint of a block of generated patients, worked out by the page's planner."""
    question = json.dumps({"ask": "fingerprint", "block": block})
    asked = f"(planner.start(), planner.request({question}).then((one) => one.fingerprint))"
    return str(page.run(asked))


def is_the_same_everywhere(page: Page) -> None:
    """The page makes the plans that are written down, for the built-in and 5,000 other patients."""
    press_check(page)
    assert PASSED in said(page)
    assert verdict(page) == "passed"
    assert [fingerprint_in(page, block) for block in range(len(GENERATED))] == GENERATED
    assert page.errors == []
