"""The curated questions and answers, and words that mean the same; all live in docs/questions/."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = Path(__file__).parent.parent / "docs/questions"
SYNONYMS = FOLDER / "synonyms.yaml"

TOPICS = {
    "red-flags": "Red flags",
    "imaging": "Imaging",
    "referral": "Referral",
    "surgery": "Surgery",
    "medical-management": "Medical management",
    "pain-relief": "Pain relief",
    "mobility": "Mobility",
    "bone-health": "Bone health",
    "augmentation": "Augmentation",
    "follow-up": "Follow-up",
    "evidence": "Evidence and disagreements",
    "patients": "Asked by patients",
    "site": "About this site",
}


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question, other ways to ask it, its answer, and where more stands.

    ``sources`` are written "R1: place in it"; ``page`` is a path under docs/, anchor allowed.
    """

    topic: str
    id: str
    question: str
    answer: str
    page: str
    also_asked: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()

    @cached_property
    def address(self) -> str:
        """The built page on which it is answered at length, from the root of the site."""
        return self.page.replace(".md", ".html")


def load_questions(folder: Path = FOLDER) -> tuple[Question, ...]:
    """Every question, topic by topic. Raises KeyError or TypeError for a malformed entry."""
    return tuple(
        _question(topic, entry)
        for topic in TOPICS
        for entry in yaml.safe_load((folder / f"{topic}.yaml").read_text("utf-8"))
    )


def load_synonyms(path: Path = SYNONYMS) -> tuple[tuple[str, ...], ...]:
    """Groups of words and phrases that readers use for one thing, in lower case."""
    return tuple(tuple(group) for group in yaml.safe_load(path.read_text("utf-8")))


def also_called(text: str, synonyms: Iterable[tuple[str, ...]]) -> list[str]:
    """What the things that a text names are called as well, and the text does not say."""
    spoken = f" {_plain(text)} "
    missing = (
        word
        for group in synonyms
        if any(f" {_plain(word)} " in spoken for word in group)
        for word in group
        if f" {_plain(word)} " not in spoken
    )
    return list(dict.fromkeys(missing))


def _question(topic: str, entry: Mapping[str, Any]) -> Question:
    lists = {name: tuple(value) for name, value in entry.items() if isinstance(value, list)}
    return Question(topic=topic, **{**entry, **lists})


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
