"""The floors of the house: an import only points down."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from scripts import architecture

PACKAGE = Path(__file__).parents[1] / "vcf_logic"
MAY_IMPORT = {
    "engine": {"engine"},
    "guideline": {"engine", "guideline"},
    "render": {"engine", "render"},
    "exports": {"engine", "exports"},
    "checking": {"engine", "guideline", "render", "exports", "checking"},
    "commands": {"engine", "guideline", "render", "exports", "checking", "commands"},
    "replies": {"engine", "guideline", "render", "exports", "checking", "replies"},
    "bridge": {"engine", "guideline", "render", "exports", "replies"},
    "cli": {"engine", "guideline", "commands"},
    "__main__": {"cli"},
    "__init__": set(),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def _floor(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_an_import_points_down_or_to_the_standard_library(path: Path) -> None:
    names = _imported(path)
    floors = {name.split(".")[1] for name in names if name.startswith("vcf_logic.")}
    strangers = {
        name.split(".")[0]
        for name in names
        if name.split(".")[0] not in {*sys.stdlib_module_names, "vcf_logic"}
    }

    assert floors <= MAY_IMPORT[_floor(path)]
    assert strangers == set()


def test_there_is_something_to_look_at() -> None:
    assert {_floor(path) for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_is_a_drawer(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 300


def test_the_picture_of_the_architecture_shows_every_part_and_points_down() -> None:
    parts = {_floor(path) for path in MODULES} - {"__init__", "__main__"}

    assert parts <= set(architecture.BY_NAME)
    for upper, lower in architecture.imports():
        assert architecture.BY_NAME[upper].floor < architecture.BY_NAME[lower].floor
