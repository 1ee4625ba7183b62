"""What stands in the data about review: every text has a subject, none an approval."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vcf_logic.engine.reviews import ReviewStep
from vcf_logic.guideline import GUIDELINE

SUBJECTS = {review.subject: review for review in GUIDELINE.reviews}
PAGES = [
    path
    for folder in ("chapters", "answers", "patients", "evidence", "examples", "calculator")
    for path in sorted((ROOT / "docs" / folder).glob("*.md"))
    if path != ROOT / "docs/calculator/index.md"  # the tool itself is no text
]
SINGLE_PAGES = [
    ROOT / "docs" / name for name in ("index.md", "pathway.md", "drug-safety.md", "questions.md")
]


def test_nothing_is_approved_without_a_name_and_a_day() -> None:
    approved = [review for review in GUIDELINE.reviews if review.step is ReviewStep.APPROVED]

    assert all(one.name and one.signed for review in approved for one in review.reviewers)
    assert all(review.reviewers for review in approved)


def test_the_whole_claims_no_more_than_its_least_reviewed_subject() -> None:
    steps = {review.step for review in GUIDELINE.reviews}

    assert ("approved" in GUIDELINE.review_status) == (steps == {ReviewStep.APPROVED})


def test_every_chapter_is_reviewed_as_a_subject_of_its_own() -> None:
    assert {chapter.id for chapter in GUIDELINE.chapters} <= set(SUBJECTS)


@pytest.mark.parametrize(
    "path", [*PAGES, *SINGLE_PAGES], ids=lambda path: str(path.relative_to(ROOT / "docs"))
)
def test_every_page_of_guidance_belongs_to_a_subject(path: Path) -> None:
    named = re.search(r"^review: (\w+)$", path.read_text("utf-8"), re.MULTILINE)

    assert named
    assert named[1] in SUBJECTS


def test_every_subject_has_a_page() -> None:
    texts = [path.read_text("utf-8") for path in [*PAGES, *SINGLE_PAGES]]

    for subject in SUBJECTS:
        assert any(f"\nreview: {subject}\n" in text for text in texts), subject
