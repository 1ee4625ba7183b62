"""The change log names each edition by its version and by the hash of its records."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass

import pytest

from tests.conftest import ROOT
from vcf_logic.exports.rules_hash import SHORT, short_hash
from vcf_logic.guideline import GUIDELINE

LOG = "docs/about/changes.md"
HEADING = re.compile(r"^## (?P<version>\S+) \((?P<day>\d{4}-\d\d-\d\d)\)$", re.MULTILINE)
RULES = re.compile(rf"\A\s*Rules `(?P<rules>[0-9a-f]{{{SHORT}}})`")
WHAT_TO_DO = f"""
The newest entry of {LOG} has to name version {GUIDELINE.version} of {GUIDELINE.updated}
with the line: Rules `{short_hash(GUIDELINE)}`.
When a record has changed: raise `version` and `updated` in vcf_logic/guideline/__init__.py, put an
entry "## VERSION (DAY)" with that line on top, and fill it with what
./scripts/compare-versions HEAD prints. When none was meant to change, it shows which one did.
"""


@dataclass(frozen=True)
class Entry:
    """An edition as the change log tells it; ``rules`` is empty where no hash is named."""

    version: str
    day: str
    rules: str


def entries(text: str) -> list[Entry]:
    found = []
    for heading in HEADING.finditer(text):
        rules = RULES.match(text[heading.end() :])
        found.append(Entry(heading["version"], heading["day"], rules["rules"] if rules else ""))
    return found


def told_before() -> list[Entry]:
    """Every entry of every committed change log; none where there is no history."""
    commits = git("log", "--format=%H", "--", LOG).split()
    return [entry for commit in commits for entry in entries(git("show", f"{commit}:{LOG}"))]


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=False)
    return done.stdout.decode()


def reused(told: list[Entry]) -> set[str]:
    """Versions that stand for two hashes, and hashes that stand for two versions."""
    pairs = {(entry.version, entry.rules) for entry in told if entry.rules}
    names = [name for pair in pairs for name in pair]
    return {name for name in names if names.count(name) > 1}


TODAY = entries((ROOT / LOG).read_text("utf-8"))


def test_the_newest_entry_names_this_version_and_the_hash_of_these_records() -> None:
    here = Entry(GUIDELINE.version, GUIDELINE.updated, short_hash(GUIDELINE))
    assert TODAY[0] == here, WHAT_TO_DO


def test_every_edition_names_the_hash_of_its_records() -> None:
    assert len(TODAY) > 2
    assert [entry.version for entry in TODAY if not entry.rules] == []


def test_editions_stand_newest_first() -> None:
    days = [entry.day for entry in TODAY]
    assert days == sorted(days, reverse=True)


def test_no_version_and_no_hash_is_ever_used_again() -> None:
    assert reused([*TODAY, *told_before()]) == set(), WHAT_TO_DO


@pytest.mark.parametrize(
    ("version", "rules", "twice"),
    [
        ("2", "b" * SHORT, set()),
        ("1", "a" * SHORT, set()),
        ("1", "b" * SHORT, {"1"}),
        ("2", "a" * SHORT, {"a" * SHORT}),
        ("1", "", set()),
    ],
)
def test_a_version_or_a_hash_used_again_would_be_seen(
    version: str, rules: str, twice: set[str]
) -> None:
    first = Entry("1", "2026-01-01", "a" * SHORT)
    assert reused([first, Entry(version, "2026-01-02", rules)]) == twice


def test_an_entry_without_a_hash_is_told_from_one_with() -> None:
    text = f"## 2 (2026-01-02)\n\nRules `{'a' * SHORT}`.\n\n## 1 (2026-01-01)\n\nFirst.\n"
    assert [entry.rules for entry in entries(text)] == ["a" * SHORT, ""]
