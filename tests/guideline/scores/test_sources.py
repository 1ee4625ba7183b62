from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from vcf_logic.guideline import scores, sources

CITED = {
    sources.COCKCROFT_GAULT_1976,
    sources.GENANT_WANG_2019,
    sources.ACR_BONE_DENSITY,
    sources.AACE_2020,
    sources.HSU_2019,
    sources.WEDGE_2023,
    sources.KYPHOSIS_RELIABILITY,
    sources.OF_CARD,
    sources.DGOU_2018,
    sources.OF_SCORE_2026,
    sources.OF_SCORE_STUDIES,
    sources.SINS_2011,
}
FORMULAS = sorted({module.name for module in pkgutil.iter_modules(scores.__path__)} - {"inputs"})


def test_the_formulas_rest_on_these_sources() -> None:
    assert {citation.source for citation in scores.SOURCES} == CITED


@pytest.mark.parametrize("name", FORMULAS)
def test_each_formula_cites_its_sources_and_they_are_gathered(name: str) -> None:
    cited = import_module(f"vcf_logic.guideline.scores.{name}").SOURCES

    assert cited
    assert set(cited) <= set(scores.SOURCES)


def test_no_formula_imports_the_vocabulary_which_imports_a_formula() -> None:
    modules = [path for folder in scores.__path__ for path in Path(folder).glob("*.py")]

    assert [path.name for path in modules if "guideline.vocabulary" in path.read_text()] == []
