"""One mistake made on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vcf_logic.engine.conditions import Condition
from vcf_logic.engine.records import Guideline

KINDS = {
    "limit moved by the least": "A limit moved up or down by the smallest step",
    "limit moved visibly": "A limit moved up or down so far that a clinician would notice",
    "limit in or out": 'A limit itself let in or left out ("35 or more" became "over 35")',
    "comparison reversed": 'A comparison turned round ("over 35" became "under 35")',
    "answer turned": 'An answer turned round ("yes" became "no", "is" became "is not")',
    "option replaced": "An option of a question, or a level of the spine, replaced by another",
    "part dropped": "A part of a condition dropped",
    "joint changed": '"All of these", "any of these" and "none of these" taken for one another',
    "contraindications dropped": "All contraindications of a recommendation dropped at once",
    "kind of advice changed": "For, consider, against and so on taken for one another",
    "urgency changed": "Immediate, within days and routine taken for one another",
    "waiting changed": "What can wait in an emergency taken for what cannot, or the reverse",
    "caution dropped": "A caution dropped",
    "caution for everybody": "The condition of a caution dropped, so that everybody gets it",
    "check dropped": "A check of answers that do not go together dropped",
    "check's weight changed": "A check that refuses answers made to warn only, or the reverse",
    "window moved": "A window of the timeline opened or closed on another day",
    "window emptied": "A recommendation taken out of a window of the timeline",
    "named limit moved": "A limit moved at the one place where it is named, for all who use it",
    "constant of a formula changed": "A number in a formula or a score changed",
}
"""Every kind by name, in the order of reading, in words for readers."""


@dataclass(frozen=True)
class Turn:
    """A condition with one mistake in it: what was done, and at which place of the tree."""

    kind: str
    told: str
    condition: Condition


@dataclass(frozen=True)
class Mutant:
    """The guidance with one mistake in it. ``id`` says where it is and what was done."""

    id: str
    kind: str
    made: Callable[[], Guideline]
