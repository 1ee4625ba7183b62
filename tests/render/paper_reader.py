"""Works a printed decision table through by its words alone, as a person with a pen does.

Nothing here knows the engine's conditions: a line is understood by the label that it begins with,
and by the words behind it. Derived numbers come from the reader of the contract.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from tests.contract.evaluator import with_derived
from vcf_logic.engine.facts import Choice, DerivedNumber, Fact, Number, YesNo
from vcf_logic.engine.records import Guideline

NUMBER = re.compile(r"(under|over) (\S+) (.+)|(\S+) (.+) or (more|less)")
RULES = {
    "“Applies when” is not met": ("not met", None),
    "“Ruled out by” is met": (None, "met"),
    "“Applies when” is met": ("met", None),
    "“Applies when” is met and “Ruled out by” is not met": ("met", "not met"),
    "anything else": (None, None),
}
VOID = {"br", "hr", "img", "input"}


@dataclass
class Shown:
    """A line of a checklist as it is printed."""

    text: str = ""
    parts: list[Shown] = field(default_factory=list)


class Table(HTMLParser):
    """The checklists of one printed table by their labels, and its outcomes in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lists: dict[str, Shown] = {}
        self.outcomes: list[tuple[str, str]] = []
        self.cautions = ""
        self._label = ""
        self._open: list[tuple[str, str]] = []
        self._lines: list[Shown] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        self._open.append((tag, dict(attrs).get("class") or ""))
        if tag == "p" and self._is_in("vcf-label"):
            self._label = ""
        if tag == "li" and self._is_in("vcf-checklist"):
            self._begin_line()
        if tag == "li" and self._is_in("vcf-outcomes"):
            self.outcomes.append(("", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "li" and self._is_in("vcf-checklist"):
            self._lines.pop()
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._is_in("vcf-label"):
            self._label += data
        elif self._is_in("vcf-tick") and not self._is_in("vcf-boxes"):
            self._lines[-1].text += data
        elif self._is_in("vcf-outcomes"):
            words, rule = self.outcomes[-1]
            named = any(tag == "strong" for tag, _ in self._open)
            self.outcomes[-1] = (words + data, rule) if named else (words, rule + data)
        elif self._is_in("vcf-cautions"):
            self.cautions += data

    def _begin_line(self) -> None:
        shown = Shown()
        if self._lines:
            self._lines[-1].parts.append(shown)
        else:
            self.lists[self._label] = shown
        self._lines.append(shown)

    def _is_in(self, name: str) -> bool:
        return any(name in classes.split() for _, classes in self._open)


class Reader:
    """A person who has the answers of one patient and marks tables with them."""

    def __init__(self, guideline: Guideline, answers: Mapping[str, Any]) -> None:
        known = {key: value for key, value in answers.items() if value is not None}
        self._known = with_derived(known)
        self._facts = facts_by_label(guideline)

    def status(self, table: Table) -> str:
        """The words of the first outcome that fits."""
        when = self.mark(table.lists["Applies when"])
        unless = table.lists.get("Ruled out by")
        marks = (when, self.mark(unless) if unless else "not met")
        for words, rule in table.outcomes:
            wanted = RULES[rule.strip().split(". ")[0].removesuffix(".")]
            if all(want in (None, mark) for want, mark in zip(wanted, marks, strict=True)):
                return words.strip().removesuffix(":").lower()
        raise AssertionError("no outcome fits")

    def mark(self, shown: Shown) -> str:
        """How a line is marked: "met", "not met", or left empty as "not known"."""
        if not shown.parts:
            return self._mark_leaf(shown.text.strip())
        marks = {self.mark(part) for part in shown.parts}
        head = shown.text.strip().lower()
        if head.endswith("all of these"):
            return first_of(("not met", "not known", "met"), marks)
        found = first_of(("met", "not known", "not met"), marks)
        if head.endswith("any of these"):
            return found
        assert head.endswith("none of these"), head
        return {"met": "not met", "not met": "met"}.get(found, found)

    def _mark_leaf(self, text: str) -> str:
        label = max((one for one in self._facts if text.startswith(one)), key=len)
        fact, said = self._facts[label], text.removeprefix(label)
        value = self._known.get(fact.key)
        if value is None:
            return "not known"
        return "met" if self._is_so(fact, value, said) else "not met"

    def _is_so(self, fact: Fact, value: Any, said: str) -> bool:
        if isinstance(fact, YesNo):
            assert said in ("", ": no"), said
            return (value is True) is (said == "")
        if isinstance(fact, Number | DerivedNumber):
            return number_is_so(fact, value, said.removeprefix(" "))
        wanted = said.removeprefix(": ")
        if isinstance(fact, Choice):
            words = fact.options[value]
            return words != wanted.removeprefix("not ") if is_refused(wanted) else words == wanted
        return not set(value).isdisjoint(wanted.split(" or "))


def is_refused(wanted: str) -> bool:
    return wanted.startswith("not ")


def number_is_so(fact: Number | DerivedNumber, value: float, said: str) -> bool:
    found = NUMBER.match(said.partition(" (")[0])
    assert found, said
    side, limit, unit, other_limit, other_unit, other_side = found.groups()
    assert (unit or other_unit) == fact.unit, said
    bound, near = float(limit or other_limit), 1e-9 * abs(value)
    if side == "under" or other_side == "more":
        return (value < bound - near) is (side == "under")
    return (value > bound + near) is (side == "over")


def first_of(order: tuple[str, ...], marks: set[str]) -> str:
    return next(mark for mark in order if mark in marks)


def facts_by_label(guideline: Guideline) -> dict[str, Fact]:
    derived = [fact for fact in guideline.derived if isinstance(fact, DerivedNumber)]
    return {fact.label: fact for fact in (*guideline.facts, *derived)}
