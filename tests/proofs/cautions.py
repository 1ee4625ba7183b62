"""The conditions of cautions and of checks of answers, against a second text of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
import z3

from tests.proofs.contract import ContractTruth, parsed
from tests.proofs.results import Finding, Method, Property, claims, together
from tests.proofs.space import Space, space_of
from vcf_logic.engine.conditions import Condition
from vcf_logic.engine.records import Guideline

WRITTEN: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


def as_written(guideline: Guideline) -> Finding:
    """Every caution and every check holds for the same patients as its second text.

    Contradictory answers are let in here, because checks are about them.
    """
    names, anybody = space_of(guideline), space_of(replace(guideline, checks=()))
    told = [(record.id, record.cautions) for record in guideline.recommendations]
    cautions = {name: tuple(one.when for one in cautions) for name, cautions in told if cautions}
    strangers = WRITTEN["cautions"].keys() ^ cautions.keys()
    known = claims([(not strangers, f"cautions of {', '.join(sorted(strangers))}")])
    by_record = (
        _same(name, found, tuple(WRITTEN["cautions"].get(name, ())), names, anybody)
        for name, found in cautions.items()
    )
    checks = tuple(check.when for check in guideline.checks)
    return known + together(
        [*by_record, _same("checks", checks, tuple(WRITTEN["checks"]), names, anybody)]
    )


@cache
def _same(
    name: str,
    conditions: Iterable[Condition],
    texts: tuple[str, ...],
    names: Space,
    anybody: Space,
) -> Finding:
    theirs = ContractTruth(names)
    found = list(conditions)
    settled = [(len(found) == len(texts), f"{name}: {len(found)} conditions, {len(texts)} texts")]
    for condition, text in zip(found, texts, strict=False):
        ours, written = names.answers.truth(condition), theirs.of(parsed(text))
        same = z3.And(ours.yes == written.yes, ours.no == written.no)
        settled.append((anybody.always(same), f"{name}: a condition is no longer: {text}"))
    return claims(settled)


PROPERTIES = (
    Property(
        id="cautions-mean-their-second-text",
        name="Cautions and checks mean what their second text says",
        sentence=(
            "Every caution, and every check of answers that do not go together, speaks for exactly "
            "the patients of its second text. That text was written down from the rules on one "
            "day: it shows that nothing has slipped since, not that it was right then."
        ),
        matters="A caution that fell silent would not be missed by anybody.",
        scope="The condition of every caution and every check, for every possible patient.",
        method=Method.SOLVER,
        counted="conditions and lists of conditions",
        prove=as_written,
    ),
)
