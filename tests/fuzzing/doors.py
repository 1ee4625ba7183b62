"""Every door through which input comes, with what must hold whatever comes through it.

A door takes bytes and fails with an AssertionError, or with whatever escaped from behind it.
Standard library only, so that a coverage-guided fuzzer can walk through it as well.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import parse_qs

from tests.fuzzing import hostile
from tests.guideline.terminal import run
from vcf_logic.bridge import answer, plan_from_form, plan_from_patient
from vcf_logic.engine.form_answers import UNIT
from vcf_logic.guideline import GUIDELINE

LONGEST_WAIT = 2.0
"""Seconds of computing for one request; measuring coverage makes everything slower."""
TRACED = 5
LONGEST_LINE = 600
"""Characters in one line about one problem."""
LONGEST_REFUSAL = 60_000
"""Bytes in all that is said against one document."""
LONGEST_REPLY = 4 * 1024 * 1024

BY_KEY = {fact.key: fact for fact in GUIDELINE.facts}
# What no renderer of ours writes, so whatever of it is in a page came through a door.
FOREIGN = re.compile(r"<(script|img|textarea|iframe)|<[^>]*\son[a-z]+=|javascript:", re.IGNORECASE)


def command(document: bytes) -> None:
    """`vcf-logic plan -`: a plan of a valid patient, or exit code 2 and nothing but reasons."""
    result = run("plan", "-", "--format", "json", stdin=document)
    if result.returncode == 0:
        assert result.stderr == b""
        plan = json.loads(result.stdout)
        assert plan["items"]
        assert wrong_answers(json.loads(document.decode("utf-8-sig"))) == []
        return
    assert result.returncode == 2
    assert result.stdout == b""
    _check_reasons(result.stderr.decode().splitlines())


def command_lines(document: bytes) -> None:
    """`vcf-logic plans -`: a line of output for each line of input that is not blank."""
    result = run("plans", "-", stdin=document)
    told = [json.loads(line) for line in result.stdout.splitlines()]
    given = [line for line in document.split(b"\n") if line.strip()]
    assert result.stderr == b""
    assert len(told) == len(given)
    assert result.returncode == (2 if any("errors" in line for line in told) else 0)
    for line, said in zip(given, told, strict=True):
        if "errors" in said:
            _check_reasons(said["errors"])
        else:
            assert wrong_answers(json.loads(line.decode("utf-8-sig"))) == []


def argument(document: bytes) -> None:
    """`vcf-logic explain`: whatever is typed in place of an id, or of a file."""
    typed = document.replace(b"\0", b"").decode("utf-8", "surrogateescape")[:2000]
    for arguments in (("explain", typed), ("plan", typed), ("facts", "--format", typed)):
        result = run(*arguments)
        assert result.returncode in (0, 2)
        assert b"Traceback" not in result.stderr


def patient(document: bytes) -> None:
    """`bridge.plan_from_patient`: as the command does."""
    text = document.decode("utf-8", "replace")
    reply = _reply(plan_from_patient, text)
    if reply["ok"]:
        assert wrong_answers(json.loads(text)) == []


def request(document: bytes) -> None:
    """`bridge.answer`: everything that the page asks."""
    text = document.decode("utf-8", "replace")
    reply = _reply(answer, text)
    if reply["ok"]:
        _check_answered(json.loads(text), reply)


def form(document: bytes) -> None:
    """Fields of the form: the plan, and a link and a file that hold nothing but answers."""
    text = document.decode("utf-8", "replace")
    _reply(plan_from_form, text)
    for ask in ("plan", "share", "save"):
        asked = f'{{"ask":"{ask}","today":"{hostile.TODAY}","answers":{text}}}'
        reply = _reply(answer, asked)
        if reply["ok"]:
            _check_answered({"ask": ask}, reply)


def saved_plan(document: bytes) -> None:
    """A file that was chosen: opened, and compared with the answers of a patient."""
    answers = next(hostile.forms())
    text = document.decode("utf-8", "replace")
    for ask in ("open", "compare"):
        asked = {"ask": ask, "file": text, "today": hostile.TODAY, "answers": answers}
        reply = _reply(answer, json.dumps(asked))
        if reply["ok"] and ask == "open":
            assert set(reply["answers"]) <= set(BY_KEY) | {key + UNIT for key in BY_KEY}


DOORS: Mapping[str, Callable[[bytes], None]] = {
    "command": command,
    "command_lines": command_lines,
    "argument": argument,
    "patient": patient,
    "request": request,
    "form": form,
    "saved_plan": saved_plan,
}


@cache
def seeds(name: str) -> list[Any]:
    """Good documents to begin from, for a door."""
    of: dict[str, Callable[[], Any]] = {
        "command": hostile.patients,
        "command_lines": hostile.patients,
        "argument": lambda: (record.id for record in GUIDELINE.recommendations),
        "patient": hostile.patients,
        "request": hostile.requests,
        "form": hostile.forms,
        "saved_plan": hostile.saved_files,
    }
    return list(of[name]())


def timed(door: Callable[[bytes], None], document: bytes) -> None:
    """Go through a door, and not too slowly."""
    start = time.process_time()
    door(document)
    assert time.process_time() - start < 4 * longest_wait(), "its requests together took too long"


def longest_wait() -> float:
    """In seconds of computing."""
    return LONGEST_WAIT * (TRACED if sys.gettrace() else 1)


def wrong_answers(given: Any) -> list[str]:
    """The keys with which this is no patient, decided apart from the code under test."""
    assert isinstance(given, dict)
    strangers = [key for key in given if key not in BY_KEY]
    missing = [key for key, fact in BY_KEY.items() if fact.required and given.get(key) is None]
    return strangers + missing + [key for key in given if not _is_allowed(key, given[key])]


def _is_allowed(key: str, value: Any) -> bool:
    fact: Any = BY_KEY.get(key)
    if value is None:
        return True
    if fact is None:
        return False
    if fact.kind == "boolean":
        return value is True or value is False
    if fact.kind == "choice":
        return type(value) is str and value in fact.options
    if fact.kind == "choices":
        return type(value) is list and set(map(str, value)) <= set(fact.options) and bool(value)
    is_number = type(value) in (int, float) and fact.low <= value <= fact.high
    return is_number and (not fact.whole or value == round(value))


def _reply(door: Callable[[str], str], text: str) -> dict[str, Any]:
    start = time.process_time()
    written = door(text)
    assert time.process_time() - start < longest_wait()
    assert written.isascii()
    assert len(written) < LONGEST_REPLY
    reply: dict[str, Any] = json.loads(written)
    if reply["ok"]:
        return reply
    assert reply.keys() == {"ok", "problems"}
    _check_reasons([f"{problem['fact']}: {problem['message']}" for problem in reply["problems"]])
    return reply


def _check_reasons(lines: list[str]) -> None:
    assert lines
    assert sum(map(len, lines)) < LONGEST_REFUSAL
    for line in lines:
        assert line.isprintable(), line
        assert len(line) < LONGEST_LINE, line
        assert "Traceback" not in line


def _check_answered(asked: dict[str, Any], reply: dict[str, Any]) -> None:
    assert not FOREIGN.search(str(reply.get("html", "")))
    if asked["ask"] == "share":
        held = parse_qs(reply["fragment"], strict_parsing=True)
        assert set(held) <= {"from", "edition", *BY_KEY, *(key + UNIT for key in BY_KEY)}
        assert not FOREIGN.search(reply["fragment"])
    if asked["ask"] == "save":
        assert json.loads(reply["text"])["schema"] == "vcf-saved-plan/1"
        assert re.fullmatch(r"vcf-plan-\d{4}-\d\d-\d\d\.json", reply["name"])
