"""What would change a plan: other answers to known questions, and each answer to an open one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from vcf_logic.engine.facts import Asked, Fact, asked_behind
from vcf_logic.engine.items import Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.what_if import Change, Supposition, nearest, outcomes, to_find_out
from vcf_logic.engine.words import answer_in_words
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import FOR_CLINICIANS

SHOWN = 8
TITLES_SHOWN = 3

WOULD = {
    Status.APPLIES: "Would apply",
    Status.CONTRAINDICATED: "Would be ruled out",
    Status.NOT_APPLICABLE: "Would not apply",
    Status.NEEDS_INFORMATION: "Would need more answers",
}
RED_FLAG = "Red flag: would call for action at once"
NOTHING = "Changes nothing by itself."


def what_if_html(plan: Plan) -> Markup:
    """Two sections: what to find out and what each answer decides; what would change the plan."""
    return join((_to_find_out(plan), _changes(plan)))


def _to_find_out(plan: Plan) -> Markup:
    listed = [_question(plan, fact) for fact in to_find_out(plan)]
    if not listed:
        return Markup("")
    intro = "Each line is a question that is still open, and what each answer to it would decide."
    return _section("What to find out next", "find-out", intro, listed)


def _changes(plan: Plan) -> Markup:
    listed = [_supposition(plan, one) for one in nearest(plan)]
    if not listed:
        return Markup("")
    intro = (
        "One answer changed, everything else as it is. Days that pass and numbers near a limit "
        "come first, then other answers, red flags before the rest."
    )
    return _section("What would change this plan", "what-if", intro, listed)


def _section(title: str, kind: str, intro: str, listed: list[Markup]) -> Markup:
    more = listed[SHOWN:]
    summary = tag("summary", f"{len(more)} more")
    folded = tag("details", summary, *more, class_="vcf-more", data_part=f"{kind}-more")
    return tag(
        "section",
        tag("h3", title),
        tag("p", intro, class_="vcf-intro"),
        *listed[:SHOWN],
        folded if more else Markup(""),
        class_=f"vcf-part vcf-part--{kind}",
        data_for=FOR_CLINICIANS,
        data_part=kind,
    )


def _question(plan: Plan, fact: Fact) -> Markup:
    answers = [
        tag("li", tag("strong", f"{one.answer}: "), _in_groups(one.changes) or NOTHING)
        for one in outcomes(plan, fact)
    ]
    about = (one for one in asked_behind(fact) if one in plan.patient.unknown_inputs(fact))
    return _entry(join(_linked(about, fact)), tag("ul", *answers), "find-out")


def _supposition(plan: Plan, one: Supposition) -> Markup:
    value = plan.patient.value(one.fact)
    assert value is not None
    now = f" (now {answer_in_words(one.fact, value)})"
    (asked, *_) = asked_behind(one.fact)
    link = tag("a", one.fact.label, href=f"#fact-{asked.key}")
    head = join(("If ", link, " were ", tag("strong", one.answer), now))
    return _entry(head, _in_groups(one.changes), "what-if")


def _entry(head: Markup, body: Markup, kind: str) -> Markup:
    return tag("div", tag("p", head), body, class_=f"vcf-supposed vcf-supposed--{kind}")


def _linked(asked: Iterable[Asked], fact: Fact) -> list[str]:
    links: list[str] = [tag("a", one.label, href=f"#fact-{one.key}") for one in asked]
    if isinstance(fact, Asked):
        return links
    return [fact.label, ", from ", join(links, ", ")]


def _in_groups(changes: tuple[Change, ...]) -> Markup:
    """The titles under what would become of them, red flags first."""
    ordered = sorted(changes, key=_order)
    return bullets(
        join((tag("span", f"{words}: ", class_=_class_of(words)), _titles(list(group))))
        for words, group in groupby(ordered, key=_becomes)
    )


def _class_of(words: str) -> str:
    return "vcf-would vcf-would--alarm" if words == RED_FLAG else "vcf-would"


def _titles(changes: list[Change]) -> Markup:
    links = [
        tag("a", change.item.recommendation.title, href=f"#plan-{change.item.recommendation.id}")
        for change in changes[:TITLES_SHOWN]
    ]
    more = len(changes) - TITLES_SHOWN
    return join([join(links, "; "), *([f"; and {more} more"] if more > 0 else [])])


def _becomes(change: Change) -> str:
    if change.item.raises_alarm and change.status is Status.APPLIES:
        return RED_FLAG
    return WOULD[change.status]


def _order(change: Change) -> int:
    return [RED_FLAG, *WOULD.values()].index(_becomes(change))
