"""Reading one JSON object strictly: no repeated keys, no NaN, no document that eats the memory."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Any, NoReturn

from vcf_logic.engine.problems import InvalidPatient, Problem, shown

LARGEST_DOCUMENT = 256 * 1024
"""In bytes; a patient with every fact answered takes about 3 kB."""

LONGEST_INTEGER = 400
"""In digits; longer ones are refused before they are converted."""

DEEPEST = 20
"""Brackets in brackets; a saved plan has two. A parser that goes deeper may take a page with it."""

_TEXT = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
_STEPS = {"[": 1, "{": 1, "]": -1, "}": -1}


def read_object(document: bytes | str) -> dict[str, Any]:
    """Parse one JSON object. Raises InvalidPatient with the reason."""
    if len(document) > LARGEST_DOCUMENT:
        raise _refused(f"the document is larger than {LARGEST_DOCUMENT // 1024} kB")
    try:
        text = document.decode("utf-8-sig") if isinstance(document, bytes) else document
        _check_depth(text)
        value = json.loads(
            text,
            object_pairs_hook=_object_without_repeats,
            parse_constant=_refuse_constant,
            parse_int=_parse_int,
        )
    except UnicodeDecodeError as error:
        raise _refused(f"not UTF-8 text: byte {error.start + 1} cannot be read") from None
    except json.JSONDecodeError as error:
        raise _refused(
            f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        ) from None
    if not isinstance(value, dict):
        raise _refused(f"{shown(value)} is not a JSON object; allowed: an object of facts")
    return value


def _refused(why: str, fact: str | None = None) -> InvalidPatient:
    return InvalidPatient((Problem(fact, why),))


def _check_depth(text: str) -> None:
    steps = (_STEPS[mark] for mark in _TEXT.sub("", text) if mark in _STEPS)
    if max(accumulate(steps), default=0) > DEEPEST:
        raise _refused("the document is nested too deeply")


def _object_without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise _refused(
                f"{shown(value)} was given after {shown(result[key])}; allowed: each key once",
                shown(key).strip('"'),
            )
        result[key] = value
    return result


def _refuse_constant(name: str) -> NoReturn:
    raise _refused(f"{name} is not a JSON value; allowed: finite numbers")


def _parse_int(digits: str) -> int:
    if len(digits) > LONGEST_INTEGER + 1:
        raise _refused(f"a whole number of {len(digits)} digits is not allowed")
    return int(digits)
