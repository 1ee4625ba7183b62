"""The timeline as a plain table, for a plan that does not know on which day it is made."""

from __future__ import annotations

from vcf_logic.engine.plan import Plan
from vcf_logic.engine.timeline import TimelineEntry
from vcf_logic.render import pieces
from vcf_logic.render.markup import Markup, tag
from vcf_logic.render.wording import days_in_words, now_in_words

COLUMNS = ("When", "What", "Now")


def timeline_table(plan: Plan) -> Markup:
    """Every window in days since onset, and where the patient stands towards it."""
    rows = [_row(entry) for entry in plan.timeline]
    caption = "Days are counted from the onset of pain or the injury."
    drawn = pieces.table("Timeline", COLUMNS, rows, caption=caption)
    return tag("section", tag("h3", "Timeline"), drawn, class_="vcf-part vcf-part--timeline")


def _row(entry: TimelineEntry) -> Markup:
    milestone = entry.milestone
    return tag(
        "tr",
        tag("th", days_in_words(milestone.first_day, milestone.last_day), scope="row"),
        tag("td", tag("strong", milestone.label), ". ", milestone.detail),
        tag("td", now_in_words(entry)),
        data_phase=entry.phase.value,
    )
