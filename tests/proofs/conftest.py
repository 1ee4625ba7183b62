"""What is proved about the guidance, and what of it is written down for readers."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.proofs import properties
from vcf_logic.guideline import GUIDELINE

PROVED = ROOT / "docs/about/safety/proved.json"


@pytest.fixture(scope="session")
def published() -> dict[str, Any]:
    """The file that the page about proofs is drawn from."""
    told: dict[str, Any] = json.loads(PROVED.read_text("utf-8"))
    return told


@pytest.fixture(scope="session")
def proved(published: dict[str, Any]) -> Callable[[str], None]:
    """Prove a property anew, and compare with what readers are told."""

    def prove(property_id: str) -> None:
        result = properties.proved(property_id, GUIDELINE)
        assert result.finding.faults == ()
        assert result.is_proved
        told = {one["id"]: one for one in published["properties"]}
        again = json.loads(json.dumps(result.as_data()))
        assert told.get(property_id) == again, "run ./scripts/prove and look at what changed"

    return prove
