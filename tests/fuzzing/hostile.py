"""Hostile input from a seed: what a door is given on purpose. Standard library only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.score_tools import BY_ID
from vcf_logic.replies.carrying import save_reply

STORIES = json.loads((Path(__file__).parents[1] / "stories/cases.json").read_text("utf-8"))
TODAY = "2026-11-21"
MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</textarea><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{7*7}}[[7*7]]${7*7}[%7%]",
)
TEXTS = (
    *MARKUP,
    "",
    " ",
    "unknown",
    "yes",
    "0",
    "-0",
    "1e400",
    "NaN",
    "Infinity",
    "\N{ARABIC-INDIC DIGIT SEVEN}4",
    "7\N{COMBINING ACUTE ACCENT}4",
    "\x00",
    "\ud800",
    "\N{RIGHT-TO-LEFT OVERRIDE}74\N{POP DIRECTIONAL ISOLATE}",
    "\N{PILE OF POO}" * 3,
    "\u2028\u2029\ufeff",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "__proto__",
    "__class__",
    "constructor",
    "%s%n{0.__class__}",
    "9" * 19,
    "9" * 5000,
    "L1" * 40_000,
)
VALUES: tuple[Any, ...] = (
    *TEXTS,
    None,
    True,
    False,
    0,
    -1,
    -0.0,
    5e-324,
    1.7976931348623157e308,
    2**53 + 1,
    10**399,
    -(10**40),
    float("nan"),
    float("inf"),
    -float("inf"),
    [],
    {},
    [[]],
    ["L1", "L1"],
    ["L1", None],
    [["L1"]],
    {"age_years": 74},
)
RAW = (b"NaN", b"-Infinity", b"1e400", b"-1e-400", b"9" * 401, b'"\\ud800"', b"01", b"tru", b"'a'")
KEYS = tuple(fact.key for fact in GUIDELINE.facts) + tuple(fact.key for fact in GUIDELINE.derived)
ASKS = ("plan", "what_if", "note", "leaflet", "calendar", "share", "save", "open", "compare")
MOST_ROUNDS = 4


def patients() -> Iterator[dict[str, Any]]:
    """The example patients, as the command line reads them."""
    for story in STORIES:
        yield dict(story["patient"])


def forms() -> Iterator[dict[str, Any]]:
    """The example patients, as the form holds them."""
    for patient in patients():
        yield {key: _as_typed(value) for key, value in patient.items()}


def requests() -> Iterator[dict[str, Any]]:
    """Good requests, of every kind that the page asks."""
    for form in forms():
        file = save_reply({"answers": form, "today": "2026-10-01"})["text"]
        for ask in ASKS:
            yield {"ask": ask, "answers": form, "today": TODAY, "file": file, "length": "full"}
    dated = {"days_since_onset": "2026-11-01", "days_since_onset.unit": "date"}
    yield {"ask": "note", "today": TODAY, "answers": {**next(forms()), **dated}}
    yield {"ask": "check", "from": 0, "count": 25}
    yield {"ask": "fingerprint", "block": 3}
    for tool in BY_ID.values():
        answers = {fact.key: _first(fact) for fact in tool.facts}
        yield {"ask": "score", "score": tool.id, "answers": answers, "today": TODAY}


def saved_files() -> Iterator[dict[str, Any]]:
    """Saved plans."""
    for form in forms():
        yield json.loads(save_reply({"answers": form, "today": "2026-10-01"})["text"])


def mutated(value: Any, random: Random) -> bytes:
    """A document that was good, broken in a few places; now and then its bytes are broken too."""
    broken = json.loads(json.dumps(value))
    for _ in range(random.randint(0, MOST_ROUNDS)):
        places = list(_containers(broken))
        if places:
            random.choice(BREAKING)(random.choice(places), random)
    document = json.dumps(broken, ensure_ascii=random.random() < 0.8).encode("utf-8", "replace")
    return random.choice(SPOILING)(document, random) if random.random() < 0.3 else document


def _as_typed(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return {None: "unknown", True: "yes", False: "no"}[value]
    return value if isinstance(value, list) else str(value)


def _first(fact: Any) -> Any:
    options = list(getattr(fact, "options", {}))
    if options:
        return options[:1] if fact.kind == "choices" else options[0]
    return str(fact.low) if fact.kind == "number" else "yes"


def _containers(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _containers(inner)


def _place(container: Any, random: Random) -> Any:
    """A key or an index to break; a new one where there is none."""
    if isinstance(container, list):
        container.extend([None] * (not container))
        return random.randrange(len(container))
    return random.choice([*container, random.choice(KEYS), random.choice(TEXTS)])


def _replace(container: Any, random: Random) -> None:
    container[_place(container, random)] = deepcopy(random.choice(VALUES))


def _add_unit(container: Any, random: Random) -> None:
    if isinstance(container, dict):
        unit = random.choice(("date", "mmol_l", "umol_l", "", " ", "<b>", [], ["date"], 5))
        container[f"{random.choice(KEYS)}.unit"] = unit


def _remove(container: Any, random: Random) -> None:
    place = _place(container, random)
    if isinstance(container, list) or place in container:
        del container[place]


def _nest(container: Any, random: Random) -> None:
    inner = container[_place(container, random)] = []
    for _ in range(random.choice((1, 5, 40, 200, 400))):
        inner.append([])
        inner = inner[0]


def _crowd(container: Any, random: Random) -> None:
    many = random.choice((30, 3000))
    if isinstance(container, dict):
        container.update({f"{random.choice(KEYS)}{number}": 1 for number in range(many)})
    else:
        container.extend([random.choice(TEXTS[:10])] * many)


def _flip(document: bytes, random: Random) -> bytes:
    at = random.randrange(len(document))
    return document[:at] + bytes([random.randrange(256)]) + document[at + 1 :]


def _cut(document: bytes, random: Random) -> bytes:
    return document[: random.randrange(len(document))]


def _repeat(document: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(document)) for _ in range(2))
    return document[:end] + document[start:]


def _insert(document: bytes, random: Random) -> bytes:
    values = [at + 1 for at, byte in enumerate(document) if byte in b":[,"]
    at = random.choice(values or [0])
    return document[:at] + random.choice(RAW) + b"," * random.randint(0, 1) + document[at:]


BREAKING: tuple[Callable[[Any, Random], None], ...] = (
    _replace,
    _replace,
    _replace,
    _add_unit,
    _remove,
    _nest,
    _crowd,
)
SPOILING: tuple[Callable[[bytes, Random], bytes], ...] = (_flip, _cut, _repeat, _insert)
