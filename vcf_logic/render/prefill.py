"""From a recommendation into the calculator: the answers that its page may fill in.

Only what the recommendation is about is filled in, and never a no. An answer that would calm a red
flag, exclude a contraindication or choose between alternatives is left to the person who knows the
patient.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import Condition, Criterion, Group, Quantifier
from vcf_logic.engine.facts import Asked, Choice, YesNo
from vcf_logic.engine.records import Guideline, Recommendation, Urgency

SHOW = "show"
"""The name under which the fragment carries the recommendation it came from."""


FROM = "from"
"""The name under which it says that a whole patient comes with it, and from where."""


def prefilled(record: Recommendation, guideline: Guideline) -> dict[str, str]:
    """Answers as the form gives them: fact to value."""
    unsafe = set() if record.urgency is Urgency.IMMEDIATE else red_flag_facts(guideline)
    return {fact.key: value for fact, value in _demanded(record.when) if fact not in unsafe}


def fragment(answers: Mapping[str, str | list[str]], recommendation_id: str = "") -> str:
    """Answers as the calculator's address carries them after the number sign."""
    shown = {SHOW: recommendation_id} if recommendation_id else {}
    return urlencode({**answers, **shown}, doseq=True)


def red_flag_facts(guideline: Guideline) -> set[Asked]:
    """Every fact that a red flag asks."""
    flags = (record for record in guideline.recommendations if record.is_red_flag)
    return {fact for record in flags for fact in record.asks()}


def _demanded(condition: Condition) -> Iterator[tuple[Asked, str]]:
    """What has to be so, whichever way the rest is met."""
    if isinstance(condition, Comparison):
        yield from _answer(condition)
    elif isinstance(condition, Criterion):
        yield from _demanded(condition.when)
    elif condition.quantifier is Quantifier.ALL or _has_no_alternative(condition):
        for part in condition.parts:
            yield from _demanded(part)


def _has_no_alternative(group: Group) -> bool:
    return group.quantifier is Quantifier.ANY and len(group.parts) == 1


def _answer(comparison: Comparison) -> Iterator[tuple[Asked, str]]:
    fact = comparison.fact
    if isinstance(fact, YesNo) and comparison.operand is True:
        yield fact, "yes"
    elif isinstance(fact, Choice) and comparison.operator is Operator.IS:
        yield fact, str(comparison.operand)
