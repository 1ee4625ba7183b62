"""What looks for a mistake, in this order: house rules, proofs, cases, stories, other tests.

The tests themselves are run, with the changed guidance in the place of the real one. What compares
with a copy of the rules or of whole plans (the hash, the change log, the vectors) is left out: it
would notice a changed comma.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from itertools import product
from types import ModuleType
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from tests.proofs.properties import PROPERTIES, proved
from vcf_logic.engine.records import Guideline
from vcf_logic.guideline import GUIDELINE

HOUSE_RULES = (
    "test_every_fact_that_is_asked_is_used",
    "test_everything_that_a_condition_compares_is_asked_or_derived",
    "test_every_source_is_listed_and_every_listed_source_is_cited",
)
ABOUT_CHECKS = "cautions-mean-their-second-text"
IN_PLACE = ("GUIDELINE", "RECORDS")
CASES = "test_a_recommendation_has_the_status_its_case_says"
TESTS = ("test_stories", "test_contract", "test_windows", "test_checks")


@dataclass(frozen=True)
class Killer:
    """What noticed a mistake: a property or a test by name, of a group."""

    group: str
    name: str


def killer_of(guideline: Guideline, changed: Set[str] | None = None) -> Killer | None:
    """The first to notice that the guidance is wrong. Cases are tried for what is ``changed``.

    These are the ids of recommendations; unless told, those that are other records.
    """
    records = {one.id for one in set(guideline.recommendations).difference(RECORDS)}
    about = records if changed is None else changed
    looks = (look(guideline, about) for look in LOOKS)
    return next(filter(None, looks), None)


def _house_rules(guideline: Guideline, _changed: Set[str]) -> Killer | None:
    module = _tests("test_house_rules")
    return _failing(module, guideline, lambda name, _: name in HOUSE_RULES, "house rules")


def _proofs(guideline: Guideline, _changed: Set[str]) -> Killer | None:
    # With other checks others are let in, and all has to be proved anew: not for a check that is
    # soon seen to be another one.
    is_about_checks = guideline.checks != GUIDELINE.checks
    first = [one.id for one in PROPERTIES if is_about_checks and one.id == ABOUT_CHECKS]
    for name in dict.fromkeys([*first, *(one.id for one in PROPERTIES)]):
        if not _holds(name, guideline):
            return Killer("proofs", name)
    return None


def _holds(property_id: str, guideline: Guideline) -> bool:
    try:
        return proved(property_id, guideline).is_proved
    except Exception:  # a proof that breaks down is a test that fails
        return False


def _cases(guideline: Guideline, changed: Set[str]) -> Killer | None:
    module = _tests("test_cases")

    def is_about(name: str, arguments: tuple[Any, ...]) -> bool:
        return name == CASES and arguments[0] in changed

    return _failing(module, guideline, is_about, "cases")


def _other_tests(guideline: Guideline, _changed: Set[str]) -> Killer | None:
    found = (_failing(_tests(name), guideline, lambda *_: True, "tests") for name in TESTS)
    return next(filter(None, found), None)


def _failing(
    module: ModuleType,
    guideline: Guideline,
    wanted: Callable[[str, tuple[Any, ...]], bool],
    group: str,
) -> Killer | None:
    """The first test of a module that fails with this guidance in the place of its own."""
    own: dict[str, Any] = {name: vars(module)[name] for name in IN_PLACE if name in vars(module)}
    changed = {"GUIDELINE": guideline, "RECORDS": guideline.recommendations}
    vars(module).update({name: changed[name] for name in own})
    try:
        for test, arguments in _calls(module):
            if wanted(test.__name__, arguments) and _fails(test, arguments):
                return Killer(group, test.__name__)
        return None
    finally:
        vars(module).update(own)


def _calls(module: ModuleType) -> Iterator[tuple[Callable[..., None], tuple[Any, ...]]]:
    """Every test of a module with each of its parameters."""
    for name, test in inspect.getmembers(module, inspect.isfunction):
        if name.startswith("test_"):
            names = list(inspect.signature(test).parameters)
            for given in product(*map(_values, getattr(test, "pytestmark", ()))):
                told = {key: value for one in given for key, value in one.items()}
                yield test, tuple(told[key] for key in names)


def _values(mark: Any) -> list[dict[str, Any]]:  # noqa: ANN401  pytest's own mark
    names, values = mark.args
    keys = [one.strip() for one in names.split(",")] if isinstance(names, str) else list(names)
    return [dict(zip(keys, _row(one, len(keys)), strict=True)) for one in values]


def _row(given: Any, columns: int) -> tuple[Any, ...]:  # noqa: ANN401  what a test takes
    if isinstance(given, ParameterSet):
        return given.values
    return tuple(given) if columns > 1 else (given,)


def _fails(test: Callable[..., None], arguments: tuple[Any, ...]) -> bool:
    try:
        names = inspect.signature(test).parameters
        test(**dict(zip(names, arguments, strict=True)))
    except (Exception, pytest.fail.Exception):  # however it fails, it notices
        return True
    return False


def _tests(name: str) -> ModuleType:
    return importlib.import_module(f"tests.guideline.{name}")


LOOKS = (_house_rules, _proofs, _cases, _other_tests)
RECORDS = frozenset(GUIDELINE.recommendations)
