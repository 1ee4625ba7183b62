"""Two editions compared: the script of a person who writes the change log."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts import compare_versions
from scripts.compare_versions import case_patients, edition, example_patients, folder_of, report
from scripts.record_differences import Edition
from tests.conftest import ROOT
from tests.guideline.test_cases import expectations
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

PATIENTS = example_patients()
CASES = dict([*case_patients().items()][::8])


def edited(folder: Path, edits: dict[str, tuple[str, str]]) -> Path:
    """A copy of the package in which texts are replaced."""
    package = folder / "vcf_logic"
    shutil.copytree(ROOT / "vcf_logic", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, (old, new) in edits.items():
        path = package / "guideline" / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, name
        path.write_text(text.replace(old, new), "utf-8")
    return folder


@pytest.fixture(scope="module")
def today() -> Edition:
    return edition(ROOT, PATIENTS | CASES)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition with another limit, other words, a check less, and another name."""
    folder = edited(
        tmp_path_factory.mktemp("other"),
        {
            "__init__.py": (f'version="{GUIDELINE.version}"', 'version="2099.1"'),
            "limits.py": ("ALENDRONATE_CLEARANCE = 35", "ALENDRONATE_CLEARANCE = 25"),
            "bone_health/oral_bisphosphonates.py": ('id="risedronate"', 'id="risedronate-2"'),
            "medicines.py": ('carried_by=("risedronate",)', 'carried_by=("risedronate-2",)'),
        },
    )
    return edition(folder, PATIENTS | CASES)


@pytest.fixture(scope="module")
def told(today: Edition, other: Edition) -> str:
    return report(other, today, PATIENTS)


def lines_about(told: str, heading: str) -> list[str]:
    """What stands under a heading, up to the next one."""
    part = told.split(f"## {heading}", 1)[1].split("\n## ", 1)[0]
    return [line for line in part.splitlines() if line]


def test_an_edition_compared_with_itself_shows_nothing(today: Edition) -> None:
    told = report(today, today, PATIENTS)
    changed = [line for line in told.splitlines() if line.startswith("## ")]
    assert "Nobody's urgency, status, warning, caution or window is different." in told
    assert f"None of {len(CASES)} plans has another urgency or status." in told
    assert len(changed) == 12
    assert [line for line in changed[2:] if not line.endswith(": none changed")] == []


def test_both_editions_are_named_by_version_and_hash(told: str, other: Edition) -> None:
    assert told.startswith(f"# Guidance 2099.1 and {GUIDELINE.version} compared\n")
    assert f"rules `{rules_hash(GUIDELINE)}`" in told
    assert f"rules `{other['hash']}`" in told
    assert other["hash"] != rules_hash(GUIDELINE)


def test_a_shifted_limit_shows_in_the_condition_before_and_now(told: str) -> None:
    lines = lines_about(told, "Recommendations")
    assert '- [[ recommendation("alendronate") ]]: unless' in lines
    assert "  -   Creatinine clearance under 25 mL/min" in lines
    assert "  +   Creatinine clearance under 35 mL/min" in lines


def test_recommendations_that_came_or_went_are_named(told: str) -> None:
    lines = lines_about(told, "Recommendations")
    assert lines[0] == ": 1 added, 1 removed, 1 changed"
    assert '- added: [[ recommendation("risedronate") ]]' in lines
    assert [line for line in lines if line.startswith("- removed: ")] != []


def test_the_example_patient_whose_plan_changes_is_named_with_the_change(told: str) -> None:
    lines = lines_about(told, "Example patients")
    at = next(at for at, line in enumerate(lines) if "../examples/weak-kidneys.md" in line)
    assert '    - [[ recommendation("alendronate") ]]: applies, now ruled out' in lines[at + 1 :]
    assert '    - [[ recommendation("risedronate") ]]: not in the guidance, now ruled out' in lines


def test_cases_with_the_same_change_are_told_together(told: str) -> None:
    (line,) = (
        line
        for line in lines_about(told, "Cases of the tests")
        if line.startswith(
            '- [[ recommendation("risedronate") ]]: not in the guidance, now applies'
        )
    )
    assert line.count(";") == 3
    assert line.endswith("; ...)")


def test_a_patient_whom_only_one_edition_accepts_is_told_with_the_reason(today: Edition) -> None:
    name = next(iter(PATIENTS))
    refusing = {**today, "plans": {**today["plans"], name: {"refused": ["too old"]}}}
    assert "    - before: too old\n    - now: a plan\n" in report(refusing, today, PATIENTS)


def test_a_changed_formula_shows_although_no_word_of_it_does(
    today: Edition, tmp_path: Path
) -> None:
    edits = {"scores/cockcroft_gault.py": ("FEMALE_FACTOR = 0.85", "FEMALE_FACTOR = 0.86")}
    before = edition(edited(tmp_path / "old", edits), PATIENTS | CASES)
    lines = lines_about(report(before, today, PATIENTS), "Facts worked out")
    assert lines[0] == ": 0 added, 0 removed, 1 changed"
    assert lines[1] == "- Creatinine clearance (`crcl_ml_min`): compute"


def test_every_case_of_the_tests_is_among_the_patients_compared() -> None:
    expected = [case.values[1] for case in expectations()]
    assert [*case_patients().values()] == expected


def test_an_edition_is_found_in_a_folder_a_wheel_and_a_commit(tmp_path: Path) -> None:
    wheel = tmp_path / "old.whl"
    with ZipFile(wheel, "w") as packed:
        packed.writestr("vcf_logic/__init__.py", "")
    assert folder_of(str(ROOT), tmp_path / "a") == ROOT
    assert (folder_of(str(wheel), tmp_path / "b") / "vcf_logic/__init__.py").is_file()
    if (ROOT / ".git").exists():
        assert (folder_of("HEAD", tmp_path / "c") / "vcf_logic/guideline").is_dir()


def test_what_is_no_edition_ends_in_one_line_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no-such-tag is no folder, wheel or commit: "):
        folder_of("no-such-tag", tmp_path / "a")
    (tmp_path / "vcf_logic").mkdir()
    with pytest.raises(SystemExit, match="cannot be read"):
        edition(tmp_path, {})


def test_the_command_compares_this_folder_when_one_edition_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["compare-versions", str(ROOT)])
    monkeypatch.setattr(compare_versions, "case_patients", dict)
    compare_versions.main()
    assert "## Companions: none changed" in capsys.readouterr().out
