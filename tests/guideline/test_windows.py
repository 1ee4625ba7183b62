"""The windows of the timeline, written down once more: days since onset, both ends included."""

from __future__ import annotations

import pytest

from vcf_logic.guideline import GUIDELINE

OPEN = None
THREE_TO_FIVE_YEARS = (1095, 1826)
"""3 years of 365 days; 5 years with their leap day."""

WINDOWS: dict[str, tuple[int, int | None, str]] = {
    "from-the-start": (
        0,
        OPEN,
        "medical-management-first early-mobilisation avoid-prolonged-bed-rest "
        "start-bone-protection-now",
    ),
    "calcitonin-start-aaos": (0, 5, "calcitonin-acute"),
    "calcitonin-lumbar-article": (0, 4 * 7, "calcitonin-acute"),
    "l2-nerve-root-block": (0, 4 * 7, "l2-nerve-root-block"),
    "first-contact": (2 * 7, 4 * 7, "monitor-recovery review-at-four-to-six-weeks"),
    "formal-review": (4 * 7, 6 * 7, "review-at-four-to-six-weeks"),
    "more-than-six-weeks": (6 * 7 + 1, OPEN, "multimodal-care-after-six-weeks"),
    "imaging-beyond-eight-weeks": (8 * 7 + 1, OPEN, "reimage-persistent-symptoms"),
    "twelve-week-decision": (
        12 * 7,
        OPEN,
        "refer-severe-worsening-pain refer-persistent-pain-radiology "
        "augmentation-after-three-months kyphoplasty-option",
    ),
    "yearly": (
        365,
        OPEN,
        "bisphosphonate-review recheck-risk-after-bisphosphonate zoledronate",
    ),
    "bisphosphonate-three-to-five-years": (
        *THREE_TO_FIVE_YEARS,
        "bisphosphonate-review bisphosphonate-holiday",
    ),
}


def test_the_windows_are_these_in_this_order() -> None:
    assert [one.id for one in GUIDELINE.milestones] == list(WINDOWS)


@pytest.mark.parametrize("name", WINDOWS)
def test_a_window_opens_and_closes_on_its_days_and_holds_what_belongs_to_it(name: str) -> None:
    first, last, held = WINDOWS[name]
    (window,) = (one for one in GUIDELINE.milestones if one.id == name)

    assert (window.first_day, window.last_day) == (first, last)
    assert list(window.recommendations) == held.split()
