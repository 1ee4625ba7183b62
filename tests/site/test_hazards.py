"""The hazard log: as agreed, and each control held by tests that are there, run and pass."""

from __future__ import annotations

import ast
import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.hazards import (
    LOG,
    RATINGS,
    HazardLogError,
    Likelihood,
    Risk,
    Severity,
    load_hazards,
    named_tests,
)
from scripts.hazards_drawn import RATING_WORDS, hazards
from tests.conftest import ROOT
from tests.site.reading import pages

HAZARDS = load_hazards()
PAGE = "about/safety/hazards.html"
NOT_RUN = {"skip", "skipif", "xfail", "importorskip"}
each_hazard = pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.id)


@cache
def collected_from(file: str) -> dict[str, ast.FunctionDef]:
    """The tests of a file, as pytest collects them; none where there is no file."""
    path = ROOT / file
    body = ast.parse(path.read_text("utf-8")).body if path.is_file() else []
    return {
        node.name: node
        for node in body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def may_not_run(node: ast.AST) -> bool:
    """Whether a mark or a call could let a test pass by."""
    named = (one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute))
    return not NOT_RUN.isdisjoint(named)


def test_every_test_that_a_control_names_exists() -> None:
    named = [test.split("::") for test in sorted(named_tests(HAZARDS))]
    assert [name for file, name in named if name not in collected_from(file)] == []


def test_no_test_that_a_control_names_may_pass_by() -> None:
    named = [test.split("::") for test in sorted(named_tests(HAZARDS))]
    assert [name for file, name in named if may_not_run(collected_from(file)[name])] == []
    files = {file for file, _ in named}
    assert [one for one in files if "pytestmark" in (ROOT / one).read_text("utf-8")] == []


@pytest.mark.parametrize(
    "text",
    [
        "@pytest.mark.skip\ndef test_a(): ...",
        "@pytest.mark.xfail(strict=True)\ndef test_a(): ...",
        "def test_a():\n    pytest.skip('later')",
    ],
)
def test_a_test_that_may_pass_by_would_be_seen(text: str) -> None:
    assert may_not_run(ast.parse(text))
    assert not may_not_run(ast.parse("@pytest.mark.parametrize('a', [1])\ndef test_a(a): ..."))


def test_there_are_enough_hazards_and_none_stands_twice() -> None:
    assert len(HAZARDS) >= 24
    assert len({hazard.hazard for hazard in HAZARDS}) == len(HAZARDS)


@each_hazard
def test_a_hazard_has_causes_controls_and_something_left_to_do(hazard: Any) -> None:
    assert len(hazard.causes) >= 2
    assert any(control.tests for control in hazard.controls)
    assert hazard.to_do
    assert len(hazard.hazard.split()) <= 20


@each_hazard
def test_the_risk_that_remains_is_never_above_the_one_before(hazard: Any) -> None:
    assert hazard.after.rating <= hazard.before.rating
    likelihoods = list(Likelihood)
    assert likelihoods.index(hazard.after.likelihood) <= likelihoods.index(hazard.before.likelihood)


def test_more_severe_or_more_likely_is_never_a_smaller_risk() -> None:
    rows = [RATINGS[likelihood] for likelihood in Likelihood]
    assert {len(row) for row in rows} == {len(Severity)}
    assert all(list(row) == sorted(row) for row in rows)
    assert all(list(column) == sorted(column) for column in zip(*rows, strict=True))
    assert {rating for row in rows for rating in row} == set(RATING_WORDS)
    worst = Risk(severity=Severity.CATASTROPHIC, likelihood=Likelihood.VERY_HIGH)
    assert worst.rating == max(RATING_WORDS)


GOOD: dict[str, Any] = {
    "id": "H01",
    "hazard": "Something happens",
    "effect": "It harms",
    "causes": ["One", "Another"],
    "before": {"severity": "major", "likelihood": "medium"},
    "controls": [
        {"what": "Tested", "tests": ["tests/engine/test_a.py::test_b"]},
        {"what": "Taught", "no_test": "People learn it"},
    ],
    "after": {"severity": "major", "likelihood": "low"},
    "residual": "A little",
    "to_do": ["Look"],
}


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """A good hazard with one thing otherwise; without a value that thing is left out."""
    hazard = deepcopy(GOOD)
    *way, last = path
    place: Any = hazard
    for step in way:
        place = place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return hazard


def written(folder: Path, log: object) -> Path:
    path = folder / "hazards.yaml"
    path.write_text(log if isinstance(log, str) else yaml.safe_dump(log), "utf-8")
    return path


def test_a_good_hazard_is_read(tmp_path: Path) -> None:
    (hazard,) = load_hazards(written(tmp_path, [GOOD | {"open": ["Not yet\n done"]}]))
    assert hazard.open == ("Not yet done",)
    assert (hazard.before.rating, hazard.after.rating) == (4, 3)
    assert [bool(control.tests) for control in hazard.controls] == [True, False]
    assert named_tests([hazard]) == {"tests/engine/test_a.py::test_b"}


NOT_AS_AGREED: list[tuple[tuple[str | int, ...], object, str]] = [
    (("cause",), ["One"], "unknown: cause"),
    (("residual",), None, "missing: residual"),
    (("to_do",), None, "missing: to_do"),
    (("before", "severity"), "enormous", "H01, before: 'enormous'"),
    (("after", "likelihood"), "never", "H01, after: 'never'"),
    (("after", "likelihood"), None, "H01, after: missing: likelihood"),
    (("after",), "major", "H01, after: not a record"),
    (("after", "likelihood"), "very high", "higher after the controls"),
    (("id",), "hazard one", "not one as H01"),
    (("id",), 1, "not one as H01"),
    (("effect",), " ", "effect is not a text"),
    (("effect",), 5, "effect is not a text"),
    (("causes",), "One", "causes is not a list"),
    (("causes",), [], "causes is not a list"),
    (("causes", 0), {"a": "b"}, "causes is not a text"),
    (("controls",), [], "controls is not a list"),
    (("controls", 0, "tests"), None, "control 1: either tests, or no_test"),
    (("controls", 1, "tests"), ["tests/test_a.py::test_b"], "control 2: either tests, or no_test"),
    (("controls", 0, "tests"), ["tests/test_a.py::test_b[1]"], "not a test each"),
    (("controls", 0, "tests"), ["tests/test_a.py"], "not a test each"),
    (("controls", 0, "tests"), ["tests/test_a.py::test_b"] * 2, "not a test each"),
    (("controls", 0, "who"), "me", "control 1: unknown: who"),
    (("controls", 1, "no_test"), "", "no_test is not a text"),
]


@pytest.mark.parametrize(("path", "value", "said"), NOT_AS_AGREED)
def test_what_is_not_as_agreed_is_an_error_that_says_where(
    tmp_path: Path, path: tuple[str | int, ...], value: object, said: str
) -> None:
    log = written(tmp_path, [changed(path, value)])
    with pytest.raises(HazardLogError, match=said):
        load_hazards(log)


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ("", "not a list"),
        ("hazards: []", "not a list"),
        ("[", "not YAML"),
        ([GOOD, GOOD], "stand once each"),
        ([GOOD | {"id": "H02"}, GOOD], "in order"),
        ("- id: H01\n  id: H02\n", "line 1: id stands twice"),
        (["H01"], "hazard 1: not a record"),
    ],
)
def test_a_log_that_is_none_is_an_error(tmp_path: Path, log: object, said: str) -> None:
    with pytest.raises(HazardLogError, match=said):
        load_hazards(written(tmp_path, log))


def test_the_page_tells_everything_that_the_log_holds() -> None:
    drawn = hazards("sections")
    shown = re.sub(r"<[^>]+>", "", drawn)
    for hazard in HAZARDS:
        told = (hazard.hazard, hazard.effect, *hazard.causes, hazard.residual, *hazard.to_do)
        controls = (text for one in hazard.controls for text in (one.what, one.no_test, *one.tests))
        for text in (*told, *hazard.open, *controls):
            assert text in shown or text.replace("'", "&#x27;").replace('"', "&quot;") in shown
    untested = sum(not control.tests for hazard in HAZARDS for control in hazard.controls)
    assert drawn.count("No test holds this:") == untested > 0


def test_every_hazard_is_reached_from_the_summary_and_its_open_points_are_gathered(
    site: Path,
) -> None:
    page = pages(site)[PAGE]
    for hazard in HAZARDS:
        assert hazard.id.lower() in page.ids
        assert f"#{hazard.id.lower()}" in page.links
    gathered = hazards("open").count("<li>")
    assert gathered == sum(len(hazard.open) for hazard in HAZARDS) > 0


def test_the_page_says_that_nobody_has_signed_and_whose_the_scores_are(site: Path) -> None:
    text = " ".join(re.sub(r"<[^>]+>", "", pages(site)[PAGE].text).split())
    assert "No clinical safety officer has signed this" in text
    assert "provisional until a clinical safety officer confirms it" in text
    assert "No conformity with DCB0129 is claimed" in text
    assert "the matrix, and what each risk asks for are ours" in text
    assert not list(site.rglob(LOG.name))


def test_hazards_do_not_stand_before_the_guidance_in_the_search(site: Path) -> None:
    index = (site / "search/search_index.json").read_text("utf-8")
    assert f"{PAGE}#all-hazards" in index
    assert f"{PAGE}#h01" not in index
