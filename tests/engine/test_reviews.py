"""Nothing is approved by nobody."""

from __future__ import annotations

from typing import Any

import pytest

from vcf_logic.engine.reviews import Review, Reviewer, ReviewStep, least_reviewed

ANNA = Reviewer(name="Anna Example", role="GP", signed="2026-12-01", edition="1", interests="none")


def review(**given: Any) -> Review:
    return Review(**{"subject": "rain", "title": "Rain", "updated": "2026-01-01", **given})


def test_what_is_new_is_submitted_and_signed_by_nobody() -> None:
    assert review().step is ReviewStep.SUBMITTED
    assert review().reviewers == ()
    assert review().status == "Submitted, not yet clinically reviewed"


def test_an_approval_needs_a_reviewer() -> None:
    with pytest.raises(ValueError, match="approved by nobody"):
        review(step=ReviewStep.APPROVED)
    assert review(step=ReviewStep.APPROVED, reviewers=(ANNA,)).step is ReviewStep.APPROVED


@pytest.mark.parametrize("missing", ["name", "role", "edition", "interests"])
def test_a_reviewer_says_who_they_are_and_declares_interests(missing: str) -> None:
    given = {"name": "Anna", "role": "GP", "signed": "2026-12-01"}
    given |= {"edition": "1", "interests": "none"}
    with pytest.raises(ValueError, match="declared interests"):
        Reviewer(**(given | {missing: " "}))


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01"])
def test_a_signature_and_an_update_have_a_day(day: str) -> None:
    with pytest.raises(ValueError, match=r"Invalid isoformat|month must be"):
        Reviewer(name="Anna", role="GP", signed=day, edition="1", interests="none")
    with pytest.raises(ValueError, match=r"Invalid isoformat|month must be"):
        review(updated=day)


def test_the_whole_is_as_far_as_its_least_reviewed_part() -> None:
    approved = review(step=ReviewStep.APPROVED, reviewers=(ANNA,))
    under_review = review(step=ReviewStep.UNDER_REVIEW)

    assert least_reviewed([approved, review(), under_review]) is ReviewStep.SUBMITTED
    assert least_reviewed([approved, under_review]) is ReviewStep.UNDER_REVIEW
    assert least_reviewed([approved]) is ReviewStep.APPROVED
