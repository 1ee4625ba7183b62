"""Whether this copy is undamaged, asked in small pieces so that no answer waits for long."""

from __future__ import annotations

from typing import Any

from vcf_logic import __version__
from vcf_logic.checking.built_in import built_in_cases, failing, rules_are_as_built
from vcf_logic.checking.fingerprints import fingerprint_of_block
from vcf_logic.engine.problems import InvalidPatient, Problem, shown
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE
from vcf_logic.replies.requests import Request

MOST_CASES = 1000
MOST_AT_ONCE = 25
MOST_BLOCKS = 10_000


def check_reply(request: Request) -> dict[str, Any]:
    """How ``count`` of the built-in cases come out, the first of them at the place ``from``.

    ``passed`` is how many gave the plan that they must give, ``failed`` the titles of the others,
    ``total`` how many cases there are; ``rules_as_built`` whether the records are those that the
    cases were made with. Raises InvalidPatient unless both are whole numbers that are allowed.
    """
    first = _whole(request, "from", 0, MOST_CASES)
    last = first + _whole(request, "count", 1, MOST_AT_ONCE)
    chosen = built_in_cases()[first:last]
    failed = failing(chosen)
    return {
        "passed": len(chosen) - len(failed),
        "failed": failed,
        "total": len(built_in_cases()),
        "version": __version__,
        "guideline_version": GUIDELINE.version,
        "rules_hash": rules_hash(GUIDELINE),
        "rules_as_built": rules_are_as_built(),
    }


def fingerprint_reply(request: Request) -> dict[str, Any]:
    """``{"fingerprint"}`` of the plans of the 100 generated patients of a ``block``.

    Raises InvalidPatient unless the block is a whole number that is allowed.
    """
    return {"fingerprint": fingerprint_of_block(_whole(request, "block", 0, MOST_BLOCKS))}


def _whole(request: Request, name: str, low: int, high: int) -> int:
    given = request.get(name)
    if not isinstance(given, int) or isinstance(given, bool) or not low <= given <= high:
        allowed = f"allowed: a whole number from {low} to {high}"
        raise InvalidPatient((Problem(name, f"{shown(given)} is not allowed; {allowed}"),))
    return given
