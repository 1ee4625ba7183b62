"""Readers are told what was proved, all of it, about this edition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts import prove
from tests.conftest import ROOT
from tests.proofs.changing import changed
from tests.proofs.properties import BY_ID, PROPERTIES
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE


def test_what_is_published_is_about_this_edition(published: dict[str, Any]) -> None:
    assert published["guideline_version"] == GUIDELINE.version, "run ./scripts/prove"
    assert published["rules_hash"] == rules_hash(GUIDELINE), "run ./scripts/prove"


def test_every_property_is_published_in_the_order_of_reading(published: dict[str, Any]) -> None:
    assert [one["id"] for one in published["properties"]] == [one.id for one in PROPERTIES]


def test_a_property_that_does_not_hold_is_published_as_refuted() -> None:
    waiting = changed("refer-canal-compromise", elective=True)
    told = prove.as_data(waiting, properties=(BY_ID["a-red-flag-never-waits"],), chapters=())
    assert [one["result"] for one in told["properties"]] == ["refuted"]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of its own, and proofs that were done before."""
    monkeypatch.setattr(prove, "KEPT", tmp_path / "safety/proved.json")
    monkeypatch.setattr(prove, "as_data", lambda _: {"properties": [{"result": "proved"}]})
    return prove.KEPT


def test_the_command_keeps_what_it_found_and_only_looks_when_asked_to(kept: Path) -> None:
    assert prove.main(["--check"]) == 1
    assert not kept.exists()
    assert prove.main([]) == 0
    assert prove.main(["--check"]) == 0


@pytest.mark.usefixtures("kept")
def test_the_command_fails_when_something_is_refuted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prove, "as_data", lambda _: {"properties": [{"result": "refuted"}]})
    assert prove.main([]) == 1
    assert prove.main(["--check"]) == 1


def test_every_property_has_a_test_of_its_own() -> None:
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests/proofs").glob("test_*.py"))
    assert [one.id for one in PROPERTIES if f'proved("{one.id}")' not in tests] == []
