"""A plan as Markdown."""

from __future__ import annotations

import re

from vcf_logic.engine.items import Part, PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.render.plan_outline import details, questions, tail
from vcf_logic.render.wording import (
    ALARM_WORDS,
    PART_TITLES,
    PURPOSE,
    days_in_words,
    edition,
    now_in_words,
)


def plan_markdown(plan: Plan) -> str:
    """The plan as CommonMark with one table."""
    headline = f"# {ALARM_WORDS[plan.headline.urgency]}\n\n{_plain(plan.headline.text)}\n"
    blocks = [headline]
    blocks += [f"> Look again: {_plain(check.message)}\n" for check in plan.warnings]
    for title, asked in (("Ask next", plan.ask_next), ("Find out", plan.find_out)):
        if asked:
            listed = [f"- {_plain(question)}" for question in questions(asked)]
            blocks.append(_section(title, listed))
    for part in Part:
        items = plan.of(part)
        if items:
            title = f"{PART_TITLES[part]} ({len(items)})"
            blocks.append(_section(title, [_item(item) for item in items]))
    disagreements = [
        f"- **{one.id} {_plain(one.topic)}**: {_plain(one.default)}" for one in plan.controversies()
    ]
    if disagreements:
        blocks.append(_section("Where sources disagree", disagreements))
    blocks.append(_section("Timeline", [_timeline(plan)]))
    blocks.append(f"{_plain(edition(plan.guideline))} {PURPOSE}\n")
    return "\n".join(blocks)


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([f"## {title}", "", *lines, ""])


def _item(item: PlanItem) -> str:
    lines = [f"- **{_plain(item.recommendation.title)}** ({tail(item)})"]
    for label, text in details(item):
        lines.append(f"    - {label}: {_plain(text)}" if label else f"\n    {_plain(text)}\n")
    return "\n".join(lines)


def _timeline(plan: Plan) -> str:
    rows = ["| When | What | Now |", "| --- | --- | --- |"]
    for entry in plan.timeline:
        when = days_in_words(entry.milestone.first_day, entry.milestone.last_day)
        what = _plain(entry.milestone.label).replace("|", "\\|")
        rows.append(f"| {when} | {what} | {now_in_words(entry)} |")
    return "\n".join(rows)


def _plain(text: str) -> str:
    """Text in which Markdown sees no markup."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)
