"""The hazard log: docs/about/safety/hazards.yaml as records, checked on reading."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import yaml

LOG = Path(__file__).parent.parent / "docs/about/safety/hazards.yaml"

HAZARD_ID = re.compile(r"H\d\d")
TEST = re.compile(r"tests/(?:\w+/)*test_\w+\.py::test_\w+")
"""A test as pytest names it, without the parameters."""


class Severity(Enum):
    """How badly patients may be hurt, mildest first."""

    MINOR = "minor"
    SIGNIFICANT = "significant"
    CONSIDERABLE = "considerable"
    MAJOR = "major"
    CATASTROPHIC = "catastrophic"


class Likelihood(Enum):
    """How likely it is that they are, least likely first."""

    VERY_LOW = "very low"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very high"


# A column for each severity, minor to catastrophic; a row for each likelihood.
RATINGS = {
    Likelihood.VERY_HIGH: (3, 4, 4, 5, 5),
    Likelihood.HIGH: (2, 3, 4, 4, 5),
    Likelihood.MEDIUM: (2, 3, 3, 4, 5),
    Likelihood.LOW: (1, 2, 3, 3, 4),
    Likelihood.VERY_LOW: (1, 1, 2, 3, 3),
}


@dataclass(frozen=True, kw_only=True)
class Risk:
    """A severity and a likelihood, and what they come to together."""

    severity: Severity
    likelihood: Likelihood

    @property
    def rating(self) -> int:
        """1, the smallest, to 5."""
        return RATINGS[self.likelihood][list(Severity).index(self.severity)]


@dataclass(frozen=True, kw_only=True)
class Control:
    """What is done about a hazard: held by tests, or with the reason why no test can hold it."""

    what: str
    tests: tuple[str, ...] = ()
    no_test: str = ""


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """One hazard. ``to_do`` is for who uses or runs the software, ``open`` what nobody has done."""

    id: str
    hazard: str
    effect: str
    causes: tuple[str, ...]
    before: Risk
    controls: tuple[Control, ...]
    after: Risk
    residual: str
    to_do: tuple[str, ...]
    open: tuple[str, ...] = ()


class HazardLogError(ValueError):
    """What is wrong with the log, and where in it."""


def load_hazards(path: Path = LOG) -> tuple[Hazard, ...]:
    """Every hazard in the order of the file. Raises HazardLogError for what is not as agreed."""
    try:
        entries = yaml.load(path.read_text("utf-8"), _StrictLoader)  # noqa: S506  a safe one
    except yaml.YAMLError as error:
        raise HazardLogError(f"{path.name} is not YAML: {error}") from error
    if not isinstance(entries, list) or not entries:
        raise HazardLogError(f"{path.name} is not a list of hazards")
    hazards = tuple(_hazard(entry, f"hazard {n}") for n, entry in enumerate(entries, start=1))
    names = [one.id for one in hazards]
    if names != sorted(set(names)):
        raise HazardLogError(f"ids stand once each and in order, not {', '.join(names)}")
    return hazards


def named_tests(hazards: Iterable[Hazard]) -> frozenset[str]:
    """Every test that a control names."""
    return frozenset(
        test for hazard in hazards for control in hazard.controls for test in control.tests
    )


class _StrictLoader(yaml.SafeLoader):
    """Refuses a key that stands twice, which YAML would otherwise take the last of."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002  the signature is YAML's
        keys = [key.value for key, _ in node.value]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            line = node.start_mark.line + 1
            raise HazardLogError(f"line {line}: {', '.join(twice)} stands twice")
        return super().construct_mapping(node, deep)


def _hazard(entry: object, where: str) -> Hazard:
    given = _fields(entry, where, Hazard, may_lack={"open"})
    name = given["id"]
    if not isinstance(name, str) or not HAZARD_ID.fullmatch(name):
        raise HazardLogError(f"{where}: the id is {name!r}, not one as H01")
    where = name
    hazard = Hazard(
        id=name,
        hazard=_text(given["hazard"], where, "hazard"),
        effect=_text(given["effect"], where, "effect"),
        causes=_texts(given["causes"], where, "causes"),
        before=_risk(given["before"], f"{where}, before"),
        controls=tuple(
            _control(one, f"{where}, control {number}")
            for number, one in enumerate(_list(given["controls"], where, "controls"), start=1)
        ),
        after=_risk(given["after"], f"{where}, after"),
        residual=_text(given["residual"], where, "residual"),
        to_do=_texts(given["to_do"], where, "to_do"),
        open=_texts(given["open"], where, "open") if "open" in given else (),
    )
    if hazard.after.rating > hazard.before.rating:
        raise HazardLogError(f"{where}: the risk is higher after the controls than before")
    return hazard


def _control(entry: object, where: str) -> Control:
    given = _fields(entry, where, Control, may_lack={"tests", "no_test"})
    if ("tests" in given) == ("no_test" in given):
        raise HazardLogError(f"{where}: either tests, or no_test with the reason")
    what = _text(given["what"], where, "what")
    if "no_test" in given:
        return Control(what=what, no_test=_text(given["no_test"], where, "no_test"))
    tests = _texts(given["tests"], where, "tests")
    strange = [test for test in tests if not TEST.fullmatch(test)]
    if strange or len(set(tests)) < len(tests):
        raise HazardLogError(f"{where}: not a test each: {', '.join(strange or tests)}")
    return Control(what=what, tests=tests)


def _risk(entry: object, where: str) -> Risk:
    given = _fields(entry, where, Risk)
    try:
        return Risk(
            severity=Severity(given["severity"]), likelihood=Likelihood(given["likelihood"])
        )
    except ValueError as error:
        raise HazardLogError(f"{where}: {error}") from error


def _fields(
    entry: object, where: str, record: type[Hazard | Control | Risk], may_lack: Iterable[str] = ()
) -> Mapping[str, Any]:
    if not isinstance(entry, dict):
        raise HazardLogError(f"{where}: not a record but {entry!r}")
    known = set(record.__annotations__)
    unknown, missing = set(entry) - known, known - set(entry) - set(may_lack)
    for what, names in (("unknown", unknown), ("missing", missing)):
        if names:
            raise HazardLogError(f"{where}: {what}: {', '.join(sorted(map(str, names)))}")
    return entry


def _text(value: object, where: str, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise HazardLogError(f"{where}: {name} is not a text but {value!r}")
    return " ".join(value.split())


def _texts(value: object, where: str, name: str) -> tuple[str, ...]:
    return tuple(_text(one, where, name) for one in _list(value, where, name))


def _list(value: object, where: str, name: str) -> list[object]:
    if not isinstance(value, list) or not value:
        raise HazardLogError(f"{where}: {name} is not a list but {value!r}")
    return value
