"""A mistake made on purpose is noticed, and readers are told what became of all of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scripts import mutants, mutants_drawn
from scripts.mutating import killers, survivors
from scripts.mutating.mutant import KINDS, Mutant
from scripts.mutating.sources import SourceMutant
from scripts.mutating.trying import Outcome, every_mutant, outcomes, sample_of
from scripts.mutating.turns import turns
from tests.conftest import ROOT
from tests.proofs.changing import BY_ID, changed
from vcf_logic.engine.comparisons import Comparison
from vcf_logic.engine.conditions import all_of, none_of
from vcf_logic.engine.records import Guideline
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min, has_l1, weeks_since_onset
from vcf_logic.guideline.vocabulary.scope import age_years, pregnant, sex

KEPT = ROOT / "docs/about/safety/mutants.json"
EVERY = every_mutant(GUIDELINE)
OF_RECORDS = [
    one
    for one in EVERY
    if isinstance(one, Mutant) and not one.id.startswith(("criterion", "check"))
]
OF_TEXTS = [one for one in EVERY if isinstance(one, SourceMutant)]
RERUN = "run ./scripts/mutants --keep and look at what changed"


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(KEPT.read_text("utf-8"))
    return told


def unnoticed(kept: dict[str, Any]) -> set[str]:
    return {one for group in kept["survivors"] for one in group["mutants"]}


def test_the_guidance_as_it_is_troubles_nothing() -> None:
    """That it is proved is told by the tests of each property."""
    looks = [look for look in killers.LOOKS if look is not killers._proofs]
    assert len(looks) == 3
    assert [look(GUIDELINE, {"alendronate"}) for look in looks] == [None] * 3


@pytest.mark.parametrize("kind", sorted({one.kind for one in OF_RECORDS}))
def test_mistakes_in_records_are_noticed(kind: str, kept: dict[str, Any]) -> None:
    of_kind = [one for one in OF_RECORDS if one.kind == kind]
    found = outcomes(sample_of(of_kind, count=4, seed=2026))
    assert {one.id for one in found if one.killer is None} <= unnoticed(kept)


def test_mistakes_in_the_numbers_of_the_code_are_noticed(kept: dict[str, Any]) -> None:
    of_scores = [one for one in OF_TEXTS if one.module.startswith("scores.")]
    found = outcomes(sample_of(of_scores, count=3, seed=2026))
    assert {one.id for one in found if one.killer is None} <= unnoticed(kept)


def test_a_mistake_that_keeps_a_module_from_loading_is_noticed() -> None:
    broken = SourceMutant("limits: gone", "named limit moved", "limits", "")
    (found,) = outcomes([broken])
    assert found.killer == killers.Killer("house rules", "it loads")


def test_what_is_kept_is_about_these_rules_and_all_mistakes(kept: dict[str, Any]) -> None:
    assert kept["guideline_version"] == GUIDELINE.version, RERUN
    assert kept["rules_hash"] == rules_hash(GUIDELINE), RERUN
    made = {kind: sum(one.kind == kind for one in EVERY) for kind in KINDS}
    assert {one["kind"]: one["made"] for one in kept["kinds"]} == made, RERUN


def test_the_figures_that_are_kept_add_up(kept: dict[str, Any]) -> None:
    assert kept["made"] == len(EVERY) == sum(one["made"] for one in kept["kinds"])
    assert kept["killed"] == sum(one["killed"] for one in kept["kinds"])
    assert kept["killed"] == sum(one["killed"] for one in kept["noticed_by"])
    assert kept["made"] - kept["killed"] == len(unnoticed(kept))


def test_nothing_that_was_not_noticed_is_without_its_reason(kept: dict[str, Any]) -> None:
    reasons = [one.because for one in survivors.explained()]
    assert [group["because"] for group in kept["survivors"]] == reasons
    assert "" not in reasons
    for group in kept["survivors"]:
        for one in group["mutants"]:
            reason = survivors.reason_for(one)
            assert reason is not None
            assert reason.because == group["because"]


def test_a_mistake_has_an_id_of_its_own() -> None:
    assert len({one.id for one in EVERY}) == len(EVERY)


def test_every_small_mistake_in_a_condition_is_made() -> None:
    condition = all_of(age_years >= 18, none_of(sex.is_("male"), pregnant), has_l1)
    assert [turn.told for turn in turns(condition)] == [
        ": all became any",
        ": all became none",
        "/0: dropped",
        "/0: age_years >= 18 became age_years > 18",
        "/0: age_years >= 18 became age_years < 18",
        "/0: age_years >= 18 became age_years >= 17",
        "/0: age_years >= 18 became age_years >= 19",
        "/0: age_years >= 18 became age_years >= 13",
        "/0: age_years >= 18 became age_years >= 23",
        "/1: dropped",
        "/1: none became all",
        "/1: none became any",
        "/1/0: dropped",
        "/1/0: sex is male became sex is not male",
        "/1/0: sex is male became sex is female",
        "/1/1: dropped",
        "/1/1: pregnant yes became pregnant no",
        "/2: dropped",
        *(
            f"/2/0: fracture_levels includes any of L1 became fracture_levels includes any of {one}"
            for one in ("L1 T12", "L1 L2")
        ),
    ]


def test_a_limit_moves_by_a_day_or_by_a_hundredth() -> None:
    moved = {
        turn.condition.operand
        for limit in (weeks_since_onset > 6, crcl_ml_min < 35)
        for turn in turns(limit)
        if turn.kind == "limit moved by the least" and isinstance(turn.condition, Comparison)
    }
    assert moved == {41 / 7, 43 / 7, 34.99, 35.01}


def test_a_sample_is_the_same_for_the_same_seed_and_in_order() -> None:
    first = sample_of(EVERY, count=50, seed=7)
    assert first == sample_of(EVERY, count=50, seed=7) != sample_of(EVERY, count=50, seed=8)
    assert list(first) == [one for one in EVERY if one in first]


def harmless() -> Guideline:
    """Calcium, with something said about it that is so for everybody."""
    return changed("calcium", when=all_of(BY_ID["calcium"].when, age_years >= 18))


def test_a_change_that_changes_nobody_is_told_from_one_that_does() -> None:
    assert survivors.changes_nobody(harmless())
    assert not survivors.changes_nobody(changed("calcium", when=age_years >= 18))
    assert not survivors.changes_nobody(changed("calcium", elective=not BY_ID["calcium"].elective))
    assert not survivors.changes_nobody(changed("zoledronate", cautions=()))
    assert not survivors.changes_nobody(replace(GUIDELINE, milestones=()))


def test_a_survivor_without_a_reason_is_a_complaint(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(survivors, "explained", lambda: (survivors.Explained(("other*",), "So."),))
    alive = Mutant("calcium: harmless", "part dropped", harmless)
    told = mutants.as_data([alive], [Outcome(alive.id, alive.kind, None)])
    assert told["survivors"] == [
        {"because": "", "proved_to_change_nothing": 1, "mutants": ["calcium: harmless"]}
    ]
    unexplained = "nothing notices: calcium: harmless"
    idle = "explained in survivors.yaml, and noticed: other*"
    assert mutants._complaints(told, is_whole=True) == [unexplained, idle]
    assert mutants._complaints(told, is_whole=False) == [unexplained]
    assert unexplained in capsys.readouterr().err


def test_the_command_keeps_what_it_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutants, "KEPT", tmp_path / "mutants.json")
    dropped = [one for one in OF_RECORDS if one.kind == "contraindications dropped"]
    monkeypatch.setattr(mutants, "every_mutant", lambda _: tuple(dropped))
    assert mutants.main(["--sample", "2"]) == 0
    assert not mutants.KEPT.exists()
    assert mutants.main(["--sample", "2", "--keep"]) == 0
    told = json.loads(mutants.KEPT.read_text("utf-8"))
    assert (told["made"], told["killed"]) == (2, 2)


TOLD: dict[str, Any] = {
    "guideline_version": "1",
    "rules_hash": "abcdef0123456789",
    "made": 2000,
    "killed": 1999,
    "kinds": [{"kind": "part dropped", "words": "A part dropped", "made": 2000, "killed": 1999}],
    "noticed_by": [
        {"group": "proofs", "name": "kidney-limits-are-kept", "killed": 1990},
        {"group": "tests", "name": "test_a_score_is_right", "killed": 9},
    ],
    "survivors": [{"because": "Why.", "proved_to_change_nothing": 1, "mutants": ["calcium x"]}],
}


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("summary", "**2,000** mistakes were made, and **1,999** of them were noticed (99.9%)"),
        ("summary", "1,990 by the proofs above, 9 by other tests"),
        ("kinds", "| A part dropped | 2,000 | 1,999 |\n| **All** | **2,000** | **1,999** |"),
        (
            "noticed_by",
            "| Proof: [Kidney limits are kept to the last digit](#kidney-limits-are-kept)",
        ),
        ("noticed_by", "| 1 tests, named in the data | 9 |"),
        ("unnoticed", "- **1 mistake.** Why. The solver shows that nobody's plan changes. In"),
        ("unnoticed", "In full: `calcium x`"),
    ],
)
def test_readers_are_told_what_became_of_them(part: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "told.json"
    path.write_text(json.dumps(TOLD))
    assert words in mutants_drawn.draw(part, path)


def test_what_has_no_reason_is_not_called_harmless(tmp_path: Path) -> None:
    path = tmp_path / "told.json"
    path.write_text(json.dumps(TOLD))
    harmless = "The 1 mistake left would change nobody's plan or score."
    assert harmless in mutants_drawn.draw("summary", path)
    (group,) = TOLD["survivors"]
    for alive in ([{**group, "because": ""}], [group, {**group, "because": ""}]):
        path.write_text(json.dumps({**TOLD, "survivors": alive}))
        assert "change nobody" not in mutants_drawn.draw("summary", path)


def test_only_what_the_solver_showed_is_said_to_be_shown() -> None:
    (group,) = TOLD["survivors"]
    two = {"survivors": [{**group, "mutants": ["calcium x", "calcium y"]}]}
    assert "for 1 of them that nobody's plan changes" in mutants_drawn.unnoticed(two)
    none = {"survivors": [{**group, "proved_to_change_nothing": 0}]}
    assert "The solver" not in mutants_drawn.unnoticed(none)


def test_all_is_said_only_of_all() -> None:
    assert mutants_drawn.share({"made": 9999, "killed": 9998}) == "99.9%"
    assert mutants_drawn.share({"made": 9999, "killed": 9999}) == "100%"
    assert mutants_drawn.unnoticed({"survivors": []}) == "None was left."
