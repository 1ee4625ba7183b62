"""What readers see is what was found, the refuted and the listed included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts import proved as drawing
from tests.conftest import ROOT

PAGE = ROOT / "docs/about/safety/proved.md"


def test_every_property_stands_in_the_table_and_under_a_heading(published: dict[str, Any]) -> None:
    table, sections = drawing.draw("summary"), drawing.draw("properties")
    for one in published["properties"]:
        assert f"[{one['name']}](#{one['id']})" in table
        assert f"### {one['name']} {{: #{one['id']} }}\n\n{one['sentence']}" in sections
        assert f"{one['count']:,} {one['counted']}" in sections
        assert all(each["because"] in sections for each in one["exemptions"])


def test_the_table_of_chapters_adds_up(published: dict[str, Any]) -> None:
    (swept,) = [
        one["count"]
        for one in published["properties"]
        if one["id"] == "every-combination-of-answers"
    ]
    assert f"| **{swept:,}** |" in drawing.draw("chapters")


def test_a_refuted_property_is_called_refuted(published: dict[str, Any], tmp_path: Path) -> None:
    first = {**published["properties"][0], "result": "refuted"}
    path = tmp_path / "proved.json"
    path.write_text(json.dumps({**published, "properties": [first]}), "utf-8")
    assert "**refuted**" in drawing.draw("summary", path)
    assert "**Result:** **refuted**" in drawing.draw("properties", path)


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([], "- `it`. Because."),
        (["everywhere"], "- `it`, wherever it stands. Because."),
        (["one", "two"], "- `it` (`one`, `two`). Because."),
        (list("abcd"), "- `it`, 4 recommendations. Because."),
    ],
)
def test_an_exemption_says_where_and_why(places: list[str], words: str) -> None:
    exempt = {"what": "it", "because": "Because.", "where": places}
    assert drawing._exemption(exempt) == words


def test_the_page_draws_every_part() -> None:
    page = PAGE.read_text("utf-8")
    assert [name for name in drawing.PARTS if f'proved("{name}")' not in page] == []
