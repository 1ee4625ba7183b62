"""The hash of the rules: the same everywhere, another one as soon as anything is."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.engine.toy import MANUAL, TOY, days, season
from tests.guideline.terminal import run
from vcf_logic import __version__
from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.facts import Choice, Choices, DerivedNumber, Number, YesNo
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Guideline, Record, Section, Source
from vcf_logic.engine.reviews import Review, Reviewer, ReviewStep
from vcf_logic.engine.scoring import Measure, Result, ScoreTool
from vcf_logic.exports.canonical import Canonical, is_empty
from vcf_logic.exports.probes import probes
from vcf_logic.exports.rules_hash import rules_hash, rules_text, short_hash
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.score_tools import TOOLS

OTHER_PYTHONS = sorted(Path.home().glob(".pyenv/versions/3.1[1-9].*/bin/python"))
HASH_IT = (
    "from vcf_logic.exports.rules_hash import rules_hash;"
    "from vcf_logic.guideline import GUIDELINE; print(rules_hash(GUIDELINE))"
)


def hash_in(python: str | Path, seed: str) -> str:
    done = subprocess.run(
        [python, "-B", "-c", HASH_IT],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def toy_with(first: Any = None, **fields: object) -> Guideline:
    """The toy guideline with its first recommendation replaced, or another field."""
    wet = TOY.chapters[0]
    if first is not None:
        chapter = replace(wet, recommendations=(first, *wet.recommendations[1:]))
        fields |= {"chapters": (chapter, *TOY.chapters[1:])}
    return replace(TOY, **fields)  # type: ignore[arg-type]


def part_of_days(divisor: float) -> DerivedNumber:
    return DerivedNumber(
        "part",
        "Part",
        unit="",
        inputs=(days,),
        compute=lambda day: None if day is None else day / divisor,
        source="a part of the days",
    )


def tool(points: int) -> ScoreTool:
    """A companion calculator that differs from another one in its sums alone."""

    def compute(patient: Patient) -> Result:
        wet = patient.value(season) == "winter"
        return Result(measures=(Measure(name="Points", value=str(points * wet)),))

    return ScoreTool(
        id="wetness",
        title="Wetness",
        limits=(),
        sections=(Section(id="sky", title="Sky", intro="", facts=(season,)),),
        compute=compute,
        sources=(MANUAL.at("page 1"),),
    )


FIRST = TOY.chapters[0].recommendations[0]
OTHERS = {
    "a title": toy_with(replace(FIRST, title="Another")),
    "words for patients": toy_with(replace(FIRST, patient="Another.")),
    "a condition": toy_with(replace(FIRST, when=any_of(FIRST.when))),
    "a contraindication": toy_with(replace(FIRST, unless=FIRST.when)),
    "a limit by one": toy_with(replace(FIRST, when=all_of(days >= 4))),
    "a limit, at or over": toy_with(replace(FIRST, when=all_of(days > 4))),
    "a stance": toy_with(replace(FIRST, elective=True)),
    "a place in a source": toy_with(replace(FIRST, sources=(MANUAL.at("page 9"),))),
    "a recommendation dropped": replace(TOY, chapters=TOY.chapters[:1]),
    "the order of chapters": replace(TOY, chapters=TOY.chapters[::-1]),
    "a check dropped": replace(TOY, checks=TOY.checks[1:]),
    "a statement's verdict": replace(
        TOY, statements=(replace(TOY.statements[0], note="Not seen."),)
    ),
    "a disagreement's default": replace(
        TOY, controversies=(replace(TOY.controversies[0], default="Big."),)
    ),
    "a window by a day": replace(
        TOY, milestones=(replace(TOY.milestones[0], last_day=8), *TOY.milestones[1:])
    ),
    "a derived number": replace(TOY, derived=(*TOY.derived, part_of_days(7))),
    "its formula": replace(TOY, derived=(*TOY.derived, part_of_days(7.1))),
    "a companion": replace(TOY, companions=(tool(1),)),
    "a companion's sums": replace(TOY, companions=(tool(2),)),
}


def test_every_other_guideline_has_another_hash() -> None:
    hashes = {name: rules_hash(other) for name, other in {**OTHERS, "the toy": TOY}.items()}
    assert len(set(hashes.values())) == len(OTHERS) + 1, hashes


def test_what_an_edition_is_called_and_who_signed_it_change_no_hash() -> None:
    signed = Review(
        subject="umbrellas",
        title="Umbrellas",
        updated="2026-02-02",
        step=ReviewStep.APPROVED,
        reviewers=(
            Reviewer(name="A", role="B", signed="2026-02-02", edition="1", interests="none"),
        ),
    )
    other = replace(TOY, version="2", updated="2026-02-02", reviews=(signed,))
    assert rules_hash(other) == rules_hash(TOY)


def test_records_written_again_in_the_same_words_keep_the_hash() -> None:
    again = replace(FIRST, title=f"  {FIRST.title}\n ", sources=(MANUAL.at(" page  1"),))
    copied = replace(TOY, chapters=(replace(TOY.chapters[0]), *TOY.chapters[1:]))
    assert again is not FIRST
    assert rules_hash(toy_with(again)) == rules_hash(copied) == rules_hash(TOY)


def test_the_hash_of_the_guidance_holds_on_every_python_of_this_machine_and_whatever_the_seed() -> (
    None
):
    pythons = [sys.executable, *OTHER_PYTHONS]
    found = {hash_in(python, seed) for python, seed in zip(pythons, "01" * 9, strict=False)}
    assert found == {rules_hash(GUIDELINE)}


def test_the_text_that_is_hashed_can_be_hashed_by_anybody() -> None:
    printed = run("rules").stdout
    assert hashlib.sha256(printed).hexdigest() == rules_hash(GUIDELINE)
    assert printed.isascii()
    assert json.loads(printed)["guideline"]["title"] == GUIDELINE.title


def test_every_record_of_the_guidance_is_in_the_text() -> None:
    text = rules_text(GUIDELINE)
    records = [
        *(record.clinician for record in GUIDELINE.recommendations),
        *(record.patient for record in GUIDELINE.recommendations),
        *(one.text for record in GUIDELINE.recommendations for one in record.cautions),
        *(fact.question for fact in GUIDELINE.facts),
        *(fact.label for fact in GUIDELINE.derived),
        *(check.message for check in GUIDELINE.checks),
        *(statement.text for statement in GUIDELINE.statements),
        *(one.says for each in GUIDELINE.controversies for one in each.positions),
        *(source.title for source in GUIDELINE.sources),
        *(milestone.detail for milestone in GUIDELINE.milestones),
        *(fact.question for each in TOOLS for fact in each.facts),
    ]
    assert len(records) > 500
    assert [one for one in records if json.dumps(one) not in text] == []


def test_the_version_names_software_guidance_and_rules() -> None:
    told = run("--version").stdout.decode()
    known = f"{__version__}, guidance {GUIDELINE.version}, rules {rules_hash(GUIDELINE)}"
    assert told == f"vcf-logic {known}\n"
    assert rules_hash(GUIDELINE).startswith(short_hash(GUIDELINE))


def test_two_records_of_one_name_are_refused_unless_they_say_the_same() -> None:
    twin = Source(id=MANUAL.id, title=MANUAL.title, authors=MANUAL.authors, year=MANUAL.year)
    assert rules_hash(replace(TOY, sources=(twin, *TOY.sources[1:]))) == rules_hash(TOY)
    impostor = replace(MANUAL, title="Another manual")
    with pytest.raises(ValueError, match="two different records are called source M1"):
        rules_text(replace(TOY, sources=(*TOY.sources, impostor)))


def test_a_value_that_no_record_may_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="is not what a record holds"):
        Canonical(str).data({1, 2})


def test_empty_fields_are_left_out_and_zero_is_not_empty() -> None:
    class Colour(Enum):
        RED = ""

    @dataclass(frozen=True, kw_only=True)
    class Sky(Record):
        rain: bool = False
        wind: int = 0
        colour: Colour = Colour.RED
        names: tuple[str, ...] = ()

    assert Canonical(str).data(Sky()) == {"is": "Sky", "wind": 0, "colour": "RED"}
    assert not is_empty(0.0)


def test_probes_give_every_kind_of_answer_and_leave_some_out() -> None:
    facts = (
        YesNo("a", "A", question="?", help=""),
        Choice("b", "B", question="?", help="", options={"x": "X", "y": "Y", "z": "Z"}),
        Choices("c", "C", question="?", help="", options={"x": "X", "y": "Y"}),
        Number("d", "D", question="?", help="", unit="", low=-1, high=1),
        Number("e", "E", question="?", help="", unit="", low=0, high=3, whole=True),
    )
    tried = list(probes(facts, 100))
    seen = [{answers.get(fact) for answers in tried} for fact in facts]
    assert len(tried) == 100
    assert seen[0] == {True, False, None}
    assert seen[1] == {"x", "y", "z", None}
    assert seen[2] == {("x",), ("y",), None}
    numbers = [one for one in seen[3] if isinstance(one, float)]
    assert len(numbers) > 60
    assert min(numbers) >= -1
    assert max(numbers) <= 1
    assert seen[4] == {0, 1, 2, 3, None}


def test_more_facts_than_steps_still_differ_from_each_other() -> None:
    facts = tuple(
        Number(f"f{at}", "F", question="?", help="", unit="", low=0, high=9999) for at in range(30)
    )
    (answers,) = probes(facts, 1)
    assert len(set(answers.values())) == 30


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("scores.genant.GRADE_1_FROM", 21),
        ("scores.genant.GRADE_2_FROM", 24),
        ("scores.genant.GRADE_2_UP_TO", 39),
        ("scores.of_score.EITHER_SUM", 7),
        ("scores.t_score.LOW_BONE_MASS_T_SCORE", -1.1),
        ("score_tools.clearance.UMOL_L_PER_MG_DL", 88.5),
        ("scores.cockcroft_gault.FEMALE_FACTOR", 0.86),
    ],
)
def test_a_shifted_limit_of_a_formula_changes_the_hash(
    monkeypatch: pytest.MonkeyPatch, name: str, limit: float
) -> None:
    before = rules_text(GUIDELINE)
    monkeypatch.setattr(f"vcf_logic.guideline.{name}", limit)
    assert rules_text(GUIDELINE) != before
