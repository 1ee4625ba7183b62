"""The patients that a copy carries, and what happens when something in the copy is another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from scripts import vectors
from tests.guideline.terminal import run
from tests.guideline.test_cases import expectations
from tests.guideline.test_stories import STORIES
from vcf_logic.bridge import answer
from vcf_logic.checking import built_in, cases, fingerprints
from vcf_logic.checking.built_in import Case, built_in_cases, failing
from vcf_logic.commands import checking
from vcf_logic.engine import items
from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.records import Recommendation
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render import plan_html

RENEW = "The plans have changed: if that was meant, run ./scripts/vectors and commit what it writes"


def asked(ask: str, **given: object) -> Any:
    return json.loads(answer(json.dumps({"ask": ask, **given})))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> tuple[Case, ...]:
    """Only the cases of two recommendations, for what need not be asked of all."""
    groups = ("stories", "alendronate", "zoledronate")
    chosen = tuple(case for case in built_in_cases() if case.group in groups)
    for module in (checking, checking_reply()):
        monkeypatch.setattr(module, "built_in_cases", lambda: chosen)
    return chosen


def checking_reply() -> Any:
    from vcf_logic.replies import checking as reply  # noqa: PLC0415  two modules of one name

    return reply


@pytest.fixture
def shifted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Recommendation]:
    """A copy in which the limit of the creatinine clearance for alendronate is another."""
    (record,) = (one for one in GUIDELINE.recommendations if one.id == "alendronate")
    shift(monkeypatch, record)
    items._made_item.cache_clear()
    yield record
    monkeypatch.undo()
    items._made_item.cache_clear()


def shift(monkeypatch: pytest.MonkeyPatch, record: Any) -> None:
    """Lower every limit of 35 mL/min in what rules a recommendation out, in place."""
    for leaf in leaves(record.unless):
        if leaf.operand == 35:
            monkeypatch.setitem(leaf.__dict__, "operand", 34)


def test_the_package_carries_every_story_and_every_case_once() -> None:
    told = [*(story["patient"] for story in STORIES), *(one.values[1] for one in expectations())]
    wanted = {json.dumps(patient, sort_keys=True) for patient in told}
    carried = [json.dumps(case.answers, sort_keys=True) for case in built_in_cases()]
    assert set(carried) == wanted
    assert len(carried) == len(wanted) > 500


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.title for case in built_in_cases()}) == len(built_in_cases())


def test_what_the_package_carries_is_what_the_script_writes() -> None:
    assert vectors.built_in_module() == vectors.BUILT_IN.read_text("utf-8"), RENEW


def test_it_weighs_little() -> None:
    import zlib  # noqa: PLC0415

    assert len(zlib.compress(vectors.BUILT_IN.read_bytes(), 9)) < 40_000


def test_a_copy_that_is_as_it_should_be_passes() -> None:
    told = run("check")
    assert told.returncode == 0
    total = len(built_in_cases())
    assert f"{total} of {total}\nThis copy passed.\n" in told.stdout.decode()


def test_one_limit_that_is_another_is_seen_and_named(
    few: tuple[Case, ...], shifted: Recommendation
) -> None:
    assert any(leaf.operand == 34 for leaf in leaves(shifted.unless))
    told = run("check")
    lines = told.stdout.decode().splitlines()
    assert told.returncode == 1
    assert "  Another plan: alendronate: crcl_entered = 34.99" in lines
    assert "Do not use this copy: it is damaged. Get a new one." in lines
    assert 0 < len(failing(few)) < len(few) / 2


def test_a_damaged_renderer_is_seen_by_the_stories(
    monkeypatch: pytest.MonkeyPatch, few: tuple[Case, ...]
) -> None:
    monkeypatch.setitem(plan_html.PART_TITLES, items.Part.CONTRAINDICATED, "Do")
    assert {case.group for case in few if not case.passes()} == {"stories"}


def test_a_rule_that_breaks_is_a_case_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(built_in, "plan_of", broken)
    assert failing(built_in_cases()[:3]) == [case.title for case in built_in_cases()[:3]]


def test_records_that_are_others_are_seen_though_no_plan_is(
    monkeypatch: pytest.MonkeyPatch, few: tuple[Case, ...]
) -> None:
    monkeypatch.setattr(cases, "RULES_HASH", "another")
    told = run("check")
    assert told.returncode == 1
    assert f"{len(few)} of {len(few)}\nThe records are not those" in told.stdout.decode()
    assert not asked("check", **{"from": 0, "count": 1})["rules_as_built"]


def test_many_failures_are_counted_and_not_all_listed(
    monkeypatch: pytest.MonkeyPatch, few: tuple[Case, ...]
) -> None:
    wrong = tuple(replace(case, expected="another") for case in few)
    monkeypatch.setattr(checking, "built_in_cases", lambda: wrong)
    told = run("check").stdout.decode()
    assert told.count("Another plan") == checking.MOST_SHOWN
    assert f"and {len(few) - checking.MOST_SHOWN} more" in told


def test_pieces_of_the_check_make_up_the_whole(few: tuple[Case, ...]) -> None:
    pieces = [asked("check", **{"from": at, "count": 7}) for at in range(0, len(few), 7)]
    assert all(piece["ok"] and piece["total"] == len(few) for piece in pieces)
    assert sum(piece["passed"] for piece in pieces) == len(few)
    assert {piece["rules_hash"] for piece in pieces} == {cases.RULES_HASH}
    assert [piece["failed"] for piece in pieces] == [[] for _ in pieces]


@pytest.mark.parametrize(
    ("ask", "given", "wrong"),
    [
        ("check", {}, "from"),
        ("check", {"from": 0}, "count"),
        ("check", {"from": "0", "count": 1}, "from"),
        ("check", {"from": -1, "count": 1}, "from"),
        ("check", {"from": 10**9, "count": 1}, "from"),
        ("check", {"from": 0, "count": True}, "count"),
        ("check", {"from": 0, "count": 1e9}, "count"),
        ("check", {"from": 0, "count": 26}, "count"),
        ("fingerprint", {"block": -1}, "block"),
        ("fingerprint", {"block": None}, "block"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused_by_name(
    ask: str, given: dict[str, object], wrong: str
) -> None:
    (problem,) = asked(ask, **given)["problems"]
    assert problem["fact"] == wrong


def test_page_and_command_tell_the_same_fingerprint(
    monkeypatch: pytest.MonkeyPatch, few: tuple[Case, ...]
) -> None:
    monkeypatch.setattr(fingerprints, "BLOCK", 3)
    told = run("check", "--blocks", "2").stdout.decode().splitlines()
    assert few
    assert told[-2:] == [f"{at} {asked('fingerprint', block=at)['fingerprint']}" for at in (0, 1)]


@pytest.mark.parametrize("count", ["-1", "many", "10001", "9" * 5000, "²"])
def test_a_count_of_blocks_that_makes_no_sense_is_refused(count: str) -> None:
    assert run("check", "--blocks", count).returncode == 2
