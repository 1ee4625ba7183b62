"""Whatever comes through a door: a plan of a valid patient, or the reasons why there is none."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzzing import hostile
from tests.fuzzing.doors import DOORS, seeds, timed
from tests.guideline.terminal import run
from tests.laws.strategies import patients
from vcf_logic.engine.facts import Asked, Number
from vcf_logic.guideline import GUIDELINE

# The same inputs in every run: what is new is for `scripts/fuzz` to find.
bounded = settings(deadline=None, derandomize=True, database=None)

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(hostile.KEYS)
)
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(scalars.map(str), inner),
    max_leaves=12,
)
each_door = pytest.mark.parametrize("name", DOORS)


@each_door
@settings(bounded, max_examples=60)
@given(document=st.binary(max_size=300))
def test_any_bytes_are_told_from_a_patient(name: str, document: bytes) -> None:
    timed(DOORS[name], document)


@each_door
@settings(bounded, max_examples=60)
@given(document=documents)
def test_any_json_is_told_from_a_patient(name: str, document: Any) -> None:
    timed(DOORS[name], json.dumps(document).encode())


@each_door
@settings(bounded, max_examples=500)
@given(seed=st.integers(0, 2**32 - 1))
def test_what_was_good_and_is_broken_in_a_few_places_keeps_every_promise(
    name: str, seed: int
) -> None:
    random = Random(seed)  # noqa: S311  repeatable is wanted
    timed(DOORS[name], hostile.mutated(random.choice(seeds(name)), random))


@each_door
def test_what_is_good_keeps_every_promise(name: str) -> None:
    for document in seeds(name):
        timed(DOORS[name], json.dumps(document).encode())


def wrong_values(fact: Asked) -> st.SearchStrategy[Any]:
    """What no form and no record can hold as an answer to a fact."""
    no_answers: tuple[Any, ...] = ("maybe", "", {}, [None], [[]], {"value": 1})
    if isinstance(fact, Number):
        too_far = [fact.low - 1, fact.high + 1, 10**30, -(10**399), 1e308]
        return st.sampled_from([*no_answers, True, float("inf"), *too_far])
    return st.sampled_from([*no_answers, 0, 1.5, 10**400 // 10])


@settings(bounded, max_examples=120)
@given(st.data())
def test_one_wrong_answer_stops_the_plan_and_is_named_with_what_is_allowed(
    data: st.DataObject,
) -> None:
    patient = data.draw(patients)
    fact = data.draw(st.sampled_from(GUIDELINE.facts))
    wrong = data.draw(wrong_values(fact))
    result = run("plan", "-", stdin=json.dumps(patient | {fact.key: wrong}).encode())

    assert result.returncode == 2
    assert result.stdout == b""
    told = result.stderr.decode()
    if wrong == float("inf"):  # which is not even JSON
        assert "Infinity is not a JSON value" in told
        return
    (line,) = [line for line in told.splitlines() if line.startswith(f"{fact.key}: ")]
    assert "allowed: " in line
    assert shortened(wrong) in line


def shortened(value: Any) -> str:
    """How a value is named, however long it is."""
    if isinstance(value, int) and abs(value) >= 10**30:
        return "a whole number with more than 30 digits"
    if isinstance(value, list) and value:
        return json.dumps(value[0])
    return json.dumps(value)
