"""What the benchmark makes of its samples, and what its server sends; nothing is timed here."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scripts.benchmark import tables
from scripts.benchmark.__main__ import KEPT
from scripts.benchmark.figures import Spread, percentile, ratio, spread
from scripts.benchmark.record import Record, read, record_of, written
from scripts.benchmark.targets import TARGETS, Target, Verdict, shown
from tests.conftest import NODE, ROOT

PAGE = KEPT.with_suffix(".md")
FAST, SLOW, AMPLE = 100.0, 1000.0, 2_000_000


def visit(subject: str, milliseconds: float, **more: object) -> dict[str, Any]:
    usual = {"kind": "visit", "network": "localhost", "visit": "cold", "round": 1}
    sent = {"bytes": AMPLE, "bytes_later": 0}
    return usual | {"subject": subject, "milliseconds": milliseconds} | sent | more


def record(*rows: dict[str, Any], worker: tuple[float, ...] = ()) -> Record:
    answers = {"kind": "answers", "given": 200, "worker": list(worker), "screen": []}
    about = {"date": "2026-01-31", "rounds": 7, "machine": {"Processor": "2 cores"}}
    return record_of([*rows, answers], **about)


def named(words: str) -> Target:
    return next(target for target in TARGETS if target.words.startswith(words))


def test_the_middle_and_the_quarters_of_samples() -> None:
    assert spread([5, 1, 4, 2, 3]) == Spread(median=3, lower=2, upper=4, count=5)
    assert spread([7]) == Spread(median=7, lower=7, upper=7, count=1)
    assert spread([]) is None


@pytest.mark.parametrize(("percent", "expected"), [(50, 51), (95, 96), (99, 100)])
def test_a_percentile_lies_between_the_least_and_the_most(percent: int, expected: float) -> None:
    assert percentile(range(1, 102), percent) == expected
    assert percentile([1, 2], 50) == 1.5


def test_a_ratio_needs_both_sides() -> None:
    ours, theirs = spread([50]), spread([200])
    assert ratio(ours, theirs) == 0.25
    assert ratio(ours, None) is ratio(None, theirs) is ratio(ours, spread([0])) is None


@pytest.mark.parametrize(
    ("ours", "verdict"),
    [(249.0, Verdict.MET), (250.0, Verdict.MET), (251.0, Verdict.MISSED)],
)
def test_a_limit_that_may_be_reached_is_met_at_the_limit(ours: float, verdict: Verdict) -> None:
    found = record(visit("calculator", ours), visit("plain", SLOW))
    assert named("First visit, same machine").verdict(found) is verdict


@pytest.mark.parametrize(
    ("most", "verdict"), [(15.9, Verdict.MET), (16.0, Verdict.MISSED), (90.0, Verdict.MISSED)]
)
def test_a_limit_to_stay_under_is_missed_at_the_limit(most: float, verdict: Verdict) -> None:
    assert named("An answer to its plan in the worker").verdict(record(worker=(most,))) is verdict


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.words)
def test_what_was_not_measured_is_never_met(target: Target) -> None:
    assert target.verdict(record()) is Verdict.NOT_MEASURED
    assert "not measured" in tables.targets(record())


def test_each_target_reads_its_own_samples() -> None:
    whole = read(KEPT)
    slowed = {
        **whole.data,
        "visits": [
            row | {"milliseconds": 1e6, "bytes": 1e12} if row["subject"] == "calculator" else row
            for row in whole.data["visits"]
        ],
        "memory": [row | {"footprint": 1e12} for row in whole.data["memory"]],
        "answers": {"given": 1, "worker": [1e6], "screen": [1e6]},
    }
    assert {target.verdict(Record(slowed)) for target in TARGETS} == {Verdict.MISSED}


def test_a_line_or_a_visit_is_not_taken_for_another() -> None:
    found = record(
        visit("calculator", FAST),
        visit("calculator", SLOW, network="slow"),
        visit("calculator", SLOW, visit="repeat"),
        visit("plain", SLOW),
    )
    assert found.times("calculator", "localhost") == spread([FAST])
    assert found.times("calculator", "slow") == spread([SLOW])
    assert found.times("calculator", "emulated") is None


def test_a_record_comes_back_from_its_file(tmp_path: Path) -> None:
    found = record(visit("calculator", 123.4567), visit("plain", SLOW), worker=(1.0, 2.0))
    kept = tmp_path / "kept.json"
    kept.write_text(written(found), "utf-8")
    assert read(kept) == found
    assert found.data["visits"][0]["milliseconds"] == 123.5
    assert written(read(KEPT)) == KEPT.read_text("utf-8")


def test_ratios_have_three_decimals_and_what_is_missing_has_a_dash() -> None:
    assert (shown(0.2504, ""), shown(151.4, "MB"), shown(None, "ms")) == ("0.250", "151 MB", "–")
    assert [named(words).limit_in_words for words in ("First visit", "Memory of the tab")] == [
        "at most 0.25",
        "under 150 MB",
    ]


@pytest.mark.parametrize("part", tables.PARTS)
def test_every_table_has_as_many_cells_in_each_row(part: str) -> None:
    drawn = tables.PARTS[part][1](read(KEPT))
    for block in drawn.split("\n\n"):
        assert len({line.count("|") for line in block.splitlines()}) == 1
    assert tables.PARTS[part][1](record())


def test_the_tables_name_every_subject_and_say_missed_in_words() -> None:
    found = record(visit("calculator", SLOW), visit("plain", FAST), visit("compile", 10.0))
    drawn = tables.whole(found)
    assert all(words in drawn for words in tables.SUBJECTS.values())
    assert "1.00 s (1.00 to 1.00)" in tables.times(found)
    assert "| 10.000 | **MISSED** |" in tables.targets(found)


def test_few_rounds_are_called_a_trial() -> None:
    found = record()
    assert "trial" not in tables.targets(found)
    assert "trial" in tables.targets(replace(found, data={**found.data, "rounds": 6}))


def test_the_page_gives_a_reason_for_each_target_that_was_not_reached_and_for_no_other() -> None:
    kept = read(KEPT)
    reasons = re.findall(r"^- \*\*(.+?)\.\*\* \S", PAGE.read_text("utf-8"), re.MULTILINE)
    wanted = [one.words for one in TARGETS if one.verdict(kept) is not Verdict.MET]
    assert sorted(reasons) == sorted(wanted)


@pytest.fixture(scope="module", params=["gzip", "plain"])
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the server said, by path, and the encoding it was to use."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "assets/wheels").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><p>A page</p>" * 100, "utf-8")
    (folder / "assets/wheels/vcf_logic-0.0.0-py3-none-any.whl").write_bytes(b"wheel" * 100)
    command = [NODE, Path(__file__).with_name("benchmark_host.mjs"), folder, request.param]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return request.param, json.loads(done.stdout)


def test_the_server_compresses_what_a_host_would_and_nothing_when_told(answers: Any) -> None:
    encoding, found = answers
    wheel = next(path for path in found if path.endswith(".whl"))
    wanted = "gzip" if encoding == "gzip" else None
    for path in ("/site/", "/peers/plain.html", "/peers/pyodide/pyodide.asm.wasm"):
        assert found[path]["encoding"] == wanted, path
    assert found[wheel]["encoding"] is None
    assert found["/peers/pyodide/pyodide.asm.wasm"]["type"] == "application/wasm"
    assert found["/site/"]["text"].count("A page") == 100


def test_the_server_counts_bodies_and_headers(answers: Any) -> None:
    for path, found in answers[1].items():
        assert 100 < found["sent"] - found["length"] < 600, path


def test_the_server_lets_a_browser_keep_and_ask_again(answers: Any) -> None:
    found = answers[1]
    assert found["/site/"]["cache"] == "max-age=600"
    assert (found["again"]["status"], found["again"]["text"]) == (304, "")
    assert found["/site/nothing.html"]["status"] == 404


def test_a_page_beside_the_calculator_installs_the_wheel_of_the_same_site(answers: Any) -> None:
    page = answers[1]["/peers/plain.html"]["text"]
    assert '"../site/assets/wheels/vcf_logic-0.0.0-py3-none-any.whl"' in page
