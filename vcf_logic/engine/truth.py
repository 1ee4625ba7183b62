"""Three-valued truth: a missing answer is unknown, never no."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """Kleene truth, ordered NO < UNKNOWN < YES, so that AND is the minimum and OR the maximum."""

    NO = -1
    UNKNOWN = 0
    YES = 1

    @classmethod
    def of(cls, answer: bool | None) -> Truth:  # noqa: FBT001 the answer is the value
        """Translate an answer; ``None`` is a missing one."""
        if answer is None:
            return cls.UNKNOWN
        return cls.YES if answer else cls.NO

    def __invert__(self) -> Truth:
        return Truth(-self.value)

    def __bool__(self) -> bool:
        raise TypeError("a Truth may be UNKNOWN: compare it, as in `truth is Truth.YES`")

    def __str__(self) -> str:
        return self.name.lower()


def every(truths: Iterable[Truth]) -> Truth:
    """Kleene AND. Of nothing it is YES."""
    return Truth(min((truth.value for truth in truths), default=Truth.YES.value))


def some(truths: Iterable[Truth]) -> Truth:
    """Kleene OR. Of nothing it is NO."""
    return Truth(max((truth.value for truth in truths), default=Truth.NO.value))
