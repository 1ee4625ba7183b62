"""Which patients' plans differ between two editions, and how, as Markdown.

Plans are those of ``edition.py``, by the names of the patients.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.record_differences import Lines, RecordsChanged, recommendation

Plan = Mapping[str, Any]
Plans = Mapping[str, Plan]

STATUS_WORDS = {
    None: "not in the guidance",
    "contraindicated": "ruled out",
    "not_applicable": "does not apply",
    "needs_information": "needs information",
}
"""Others are said as they are."""
SPEAKING = ("applies", "contraindicated", "needs_information")
MOST_NAMED = 3


def examples_told(before: Plans, after: Plans, recommendations: RecordsChanged) -> Lines:
    """Each example patient whose plan is another one, and those who only read other words."""
    lines, only_words = [], []
    for name, plan in after.items():
        changes = [*plan_changes(before[name], plan, recommendations)]
        if changes:
            lines += [f"- {name}", *(f"    - {change}" for change in changes)]
        elif concerned(plan, recommendations):
            only_words.append(name)
    lines = lines or ["Nobody's urgency, status, warning, caution or window is different."]
    if only_words:
        lines += ["", f"Only words or citations of lines in their plan: {', '.join(only_words)}."]
    return lines


def plan_changes(before: Plan, after: Plan, recommendations: RecordsChanged) -> Iterator[str]:
    """What is different in one plan, the urgency first."""
    if before.keys() != after.keys() or "refused" in after:
        yield from refusals(before, after)
        return
    if before["urgency"] != after["urgency"]:
        yield f"urgency: {before['urgency']}, now {after['urgency']}"
    for name, (was, now) in status_changes(before, after).items():
        yield f"{titled(name, recommendations)}: {words(was)}, now {words(now)}"
    yield from list_changes("warning", before["warnings"], after["warnings"])
    for name in sorted({*before["cautions"], *after["cautions"]}):
        pair = before["cautions"].get(name, []), after["cautions"].get(name, [])
        yield from list_changes(f"caution with {titled(name, recommendations)}", *pair)
    yield from list_changes("window", in_windows(before), in_windows(after))


def refusals(before: Plan, after: Plan) -> Iterator[str]:
    """The answers are refused by one edition, or by each for another reason."""
    for when, plan in (("before", before), ("now", after)):
        if before != after:
            yield f"{when}: {'; '.join(plan['refused']) if 'refused' in plan else 'a plan'}"


def status_changes(before: Plan, after: Plan) -> dict[str, tuple[str | None, str | None]]:
    """By recommendation, the status before and now; ``None`` where it does not exist."""
    was, now = before.get("statuses", {}), after.get("statuses", {})
    pairs = {name: (was.get(name), now.get(name)) for name in {**now, **was}}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def list_changes(what: str, before: Lines, after: Lines) -> Iterator[str]:
    """What came and what went."""
    yield from (f"no longer a {what}: {one}" for one in before if one not in after)
    yield from (f"new {what}: {one}" for one in after if one not in before)


def in_windows(plan: Plan) -> Lines:
    """Where the patient stands towards each window."""
    return [f"{label} ({phase})" for label, phase in plan["windows"].items()]


def concerned(plan: Plan, recommendations: RecordsChanged) -> bool:
    """Whether a changed recommendation speaks in a plan."""
    statuses = plan.get("statuses", {})
    return any(statuses.get(name, "").startswith(SPEAKING) for name in recommendations.changed)


def cases_told(before: Plans, after: Plans, recommendations: RecordsChanged) -> Lines:
    """Changes of status and of urgency over many patients, each told once with a few of them."""
    met: dict[str, Lines] = defaultdict(list)
    for name, plan in after.items():
        for change in short_changes(before[name], plan, recommendations):
            met[change].append(name)
    lines = [f"- {change} ({some(of)})" for change, of in sorted(met.items(), key=most_first)]
    return lines or [f"None of {len(after)} plans has another urgency or status."]


def short_changes(before: Plan, after: Plan, recommendations: RecordsChanged) -> Iterator[str]:
    """Urgency and statuses of one plan that are different, and whether there still is a plan."""
    if before.keys() != after.keys() or "refused" in after:
        yield from refusals(before, after)
        return
    if before["urgency"] != after["urgency"]:
        yield f"urgency: {before['urgency']}, now {after['urgency']}"
    for name, (was, now) in status_changes(before, after).items():
        yield f"{titled(name, recommendations)}: {words(was)}, now {words(now)}"


def most_first(met: tuple[str, Lines]) -> tuple[int, str]:
    """A sort key: what concerns most patients first."""
    return -len(met[1]), met[0]


def some(names: Lines) -> str:
    """How many, and the first few of them."""
    shown = "; ".join(names[:MOST_NAMED])
    more = "; ..." if len(names) > MOST_NAMED else ""
    return f"{len(names)} {'case' if len(names) == 1 else 'cases'}: {shown}{more}"


def titled(name: str, recommendations: RecordsChanged) -> str:
    """A recommendation by its link, or by the title that it had."""
    if name in recommendations.after:
        return recommendation(name)
    return str(recommendations.before[name]["called"])


def words(status: str | None) -> str:
    """A status as people say it."""
    return STATUS_WORDS.get(status, str(status))
