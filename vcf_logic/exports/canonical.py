"""Records as plain data of which there is one form only, whatever the Python and the machine.

Empty fields are left out, so that a new kind of field changes nothing until something is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, TypeAlias

from vcf_logic.engine.facts import Fact
from vcf_logic.engine.records import Article, Source

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"

KIND = "is"
EMPTY: tuple[object, ...] = (None, False, "", (), {})


class Canonical:
    """One walk over records. What others refer to is written once, in ``named``, by its name.

    ``formula`` gives the data of a record in place of the function that it holds.
    """

    def __init__(self, formula: Callable[[Any], Data]) -> None:
        self.named: dict[str, Data] = {}
        self._formula = formula
        self._written: set[int] = set()

    def data(self, value: object) -> Data:
        """A value as data. Raises TypeError for a kind of value that records do not hold."""
        if isinstance(value, Enum):
            return value.name
        if value is None or isinstance(value, bool | int | float | str):
            return value
        if isinstance(value, tuple):
            return [self.data(one) for one in value]
        if isinstance(value, Mapping):
            return [[self.data(key), self.data(one)] for key, one in value.items()]
        if not is_dataclass(value):
            raise TypeError(f"{value!r} is not what a record holds")
        name = name_of(value)
        return self._reference(name, value) if name else self.record(value)

    def record(self, value: Any, leaving_out: tuple[str, ...] = ()) -> Data:  # noqa: ANN401
        """The fields of a record that are not empty, and what kind of record it is."""
        held = {one.name: getattr(value, one.name) for one in fields(value)}
        written = {
            name: self._formula(value) if callable(one) else self.data(one)
            for name, one in held.items()
            if name not in leaving_out and not is_empty(one)
        }
        return {KIND: type(value).__name__, **written}

    def _reference(self, name: str, value: object) -> str:
        if id(value) not in self._written:
            self._written.add(id(value))
            data = self.record(value)
            if self.named.setdefault(name, data) != data:
                raise ValueError(f"two different records are called {name}")
        return name


def name_of(value: object) -> str:
    """What a record is referred to by; empty for one that belongs to the record it stands in."""
    if isinstance(value, Fact):
        return f"fact {value.key}"
    if isinstance(value, Source | Article):
        return f"{type(value).__name__.lower()} {value.id}"
    return ""


def is_empty(value: object) -> bool:
    """It says nothing: no value, no, no text, none of several. Zero is a number."""
    return any(value is one or (type(value) is type(one) and value == one) for one in EMPTY)
