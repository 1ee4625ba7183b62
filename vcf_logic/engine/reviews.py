"""How far a part of the guideline has been reviewed, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class ReviewStep(Enum):
    """The way of a text from writing to approval, in order."""

    SUBMITTED = "submitted"
    UNDER_REVIEW = "under review"
    APPROVED = "approved"


STATUS_IN_WORDS = {
    ReviewStep.SUBMITTED: "Submitted, not yet clinically reviewed",
    ReviewStep.UNDER_REVIEW: "Under clinical review, not yet approved",
    ReviewStep.APPROVED: "Clinically reviewed and approved",
}


@dataclass(frozen=True, kw_only=True)
class Reviewer:
    """A clinician who has read and signed, and what they declared.

    ``signed`` is the day, as in "2026-11-20", and ``edition`` the guideline's version that was
    read. Raises ValueError when a part is missing or the day is none.
    """

    name: str
    role: str
    signed: str
    edition: str
    interests: str

    def __post_init__(self) -> None:
        if not all(part.strip() for part in (self.name, self.role, self.edition, self.interests)):
            raise ValueError("A reviewer has a name, a role, an edition and declared interests")
        date.fromisoformat(self.signed)


@dataclass(frozen=True, kw_only=True)
class Review:
    """One subject that is reviewed as a whole, such as a chapter, and the step it has reached.

    Raises ValueError for an approved subject without a reviewer.
    """

    subject: str
    title: str
    updated: str
    step: ReviewStep = ReviewStep.SUBMITTED
    reviewers: tuple[Reviewer, ...] = ()

    def __post_init__(self) -> None:
        date.fromisoformat(self.updated)
        if self.step is ReviewStep.APPROVED and not self.reviewers:
            raise ValueError(f"{self.subject} is approved by nobody")

    @property
    def status(self) -> str:
        """The step in words."""
        return STATUS_IN_WORDS[self.step]


def least_reviewed(reviews: Iterable[Review]) -> ReviewStep:
    """The step that everything has reached."""
    reached = {review.step for review in reviews}
    return next(step for step in ReviewStep if step in reached)
