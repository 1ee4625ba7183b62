"""How far each subject has been reviewed."""

from __future__ import annotations

from vcf_logic.engine.records import Guideline
from vcf_logic.engine.reviews import Review
from vcf_logic.render import pieces
from vcf_logic.render.markup import Markup, join, tag

COLUMNS = ("Subject", "Step", "Reviewed and signed by", "Last updated")


def reviews(guideline: Guideline) -> Markup:
    """Every subject with its step, its reviewers and its date."""
    rows = [_review(review) for review in guideline.reviews]
    return pieces.table("Review status of every subject", COLUMNS, rows)


def _review(review: Review) -> Markup:
    signed = [
        f"{one.name}, {one.role}, {one.signed}, edition {one.edition}. Interests: {one.interests}."
        for one in review.reviewers
    ]
    return tag(
        "tr",
        tag("th", review.title, tag("br"), tag("code", review.subject), scope="row"),
        tag("td", review.status),
        tag("td", join(signed, tag("br")) if signed else "nobody yet"),
        tag("td", review.updated),
    )
