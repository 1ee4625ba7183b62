"""The answers as the part of an address after the number sign, and what that part gives away.

No date, and no age over 89: it is carried as 90. A clearance computed with 90 would come out higher
than the patient's own and could lift a limit for a medicine. So the link then carries the clearance
itself, rounded down, and never the creatinine that it could be computed from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from urllib.parse import urlencode

from vcf_logic.engine.facts import Asked, Number, YesNo
from vcf_logic.engine.form_answers import NOT_KNOWN, UNIT, date_given, raw_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.readable_answers import readable_answers
from vcf_logic.engine.records import Guideline

EDITION = "edition"
"""The name under which the fragment says which edition of the guidance it was made with."""
AGE = "age_years"
OLDEST = 90
CLEARANCE = "crcl_ml_min"
CLEARANCE_ENTERED = "crcl_entered"
CREATININE = "serum_creatinine_mg_dl"

Form = Mapping[str, object]
Carried = dict[str, object]


@dataclass(frozen=True)
class Shared:
    """The fragment, without the number sign, and plain sentences about what it holds."""

    fragment: str
    holds: tuple[str, ...]


def shared(form: Form, guideline: Guideline, today: date) -> Shared:
    """The answers of a form to share, as far as each can be read by itself.

    A form that is not ready for a plan is shared as it stands. What is not an allowed answer is
    left out, because it may be anything, a name included.
    """
    form = {key: value for key, value in form.items() if isinstance(value, str | list)}
    patient = readable_answers(form, guideline.facts, today)
    carried = _without_great_age(_carried(form, patient, guideline), patient, guideline)
    return Shared(
        urlencode({**carried, EDITION: guideline.version}, doseq=True),
        _holds(form, carried, patient, guideline),
    )


def _carried(form: Form, patient: Patient, guideline: Guideline) -> Carried:
    carried: Carried = {}
    for fact in guideline.facts:
        if fact in patient.not_known:
            carried[fact.key] = NOT_KNOWN
        elif fact in patient.answers:
            carried |= _answer(fact, form, patient)
    return carried


def _answer(fact: Asked, form: Form, patient: Patient) -> Carried:
    unit = form.get(fact.key + UNIT)
    if date_given(form, fact):
        return {fact.key: str(patient.value(fact))}
    typed = form[fact.key]
    answer: Carried = {fact.key: typed.strip() if isinstance(typed, str) else typed}
    return answer | {fact.key + UNIT: unit} if isinstance(unit, str) and unit.strip() else answer


def _without_great_age(carried: Carried, patient: Patient, guideline: Guideline) -> Carried:
    if not _is_lowered(patient, guideline):
        return carried
    computed = _clearance(patient, guideline)
    kept = {key: value for key, value in carried.items() if not _is_creatinine(key, value)}
    lowered = {AGE: str(OLDEST)} | ({CLEARANCE_ENTERED: computed} if computed else {})
    return kept | lowered


def _is_creatinine(key: str, value: object) -> bool:
    return key.removesuffix(UNIT) == CREATININE and value != NOT_KNOWN


def _is_lowered(patient: Patient, guideline: Guideline) -> bool:
    age = patient.value(_asked(AGE, guideline))
    return isinstance(age, int) and age > OLDEST


def _clearance(patient: Patient, guideline: Guideline) -> str:
    """The computed clearance, rounded down to a tenth; empty when it was entered or is unknown."""
    entered = _asked(CLEARANCE_ENTERED, guideline)
    derived = next(fact for fact in guideline.derived if fact.key == CLEARANCE)
    value = patient.value(derived)
    if entered in patient.answers or value is None:
        return ""
    assert isinstance(entered, Number)
    assert isinstance(value, int | float)
    highest = min(value, entered.high)
    return str(Decimal(highest).quantize(Decimal("0.1"), ROUND_FLOOR))


def _asked(key: str, guideline: Guideline) -> Asked:
    return next(fact for fact in guideline.facts if fact.key == key)


def _holds(form: Form, carried: Carried, patient: Patient, guideline: Guideline) -> tuple[str, ...]:
    sentences = (
        _contents(carried, guideline),
        _about_age(carried, patient, guideline),
        _about_days(form, carried, guideline),
        _left_out(form, patient, guideline),
        "It holds no name and no calendar date. Together the answers may still point to a person:"
        " treat the link as you treat patient data.",
        "The browser does not send the part after the # to a server, but it stands in the"
        " browser's history and in every message that the link is pasted into.",
        f"It also says that guidance {guideline.version} was used.",
    )
    return tuple(sentence for sentence in sentences if sentence)


def _contents(carried: Carried, guideline: Guideline) -> str:
    held = [fact for fact in guideline.facts if fact.key in carried]
    if not held:
        return "The link holds no answers."
    named = [fact.label for fact in held if not isinstance(fact, YesNo)]
    plain = len(held) - len(named)
    rest = f"{plain} {'is' if plain == 1 else 'are'} yes, no or not known"
    listed = "; ".join([*named, rest] if plain else named)
    return f"The link holds {len(held)} {'answer' if len(held) == 1 else 'answers'}: {listed}."


def _about_age(carried: Carried, patient: Patient, guideline: Guideline) -> str:
    if carried.get(AGE) != str(OLDEST):
        return ""
    told = (
        f"The age is carried as {OLDEST}, which stands for {OLDEST} and over: whoever opens the"
        " link types the true age before a clearance is computed from it."
    )
    known = _asked(CREATININE, guideline) in patient.answers
    if not known or not _is_lowered(patient, guideline):
        return told
    return f"{told} {_about_clearance(_clearance(patient, guideline))}"


def _about_clearance(computed: str) -> str:
    left_out = (
        "The serum creatinine is left out, because a clearance computed with an age of"
        f" {OLDEST} would come out too high for this patient."
    )
    instead = f"Instead the link carries the patient's own, {computed} mL/min, rounded down."
    return f"{left_out} {instead}" if computed else left_out


def _about_days(form: Form, carried: Carried, guideline: Guideline) -> str:
    onset = guideline.onset.key
    if carried.get(onset, NOT_KNOWN) == NOT_KNOWN:
        return ""
    instead = " The date of onset is not in it." if date_given(form, guideline.onset) else ""
    return (
        f"The days since onset ({carried[onset]}) are counted to today and are out of date when"
        f" the link is opened later.{instead}"
    )


def _left_out(form: Form, patient: Patient, guideline: Guideline) -> str:
    read = patient.not_known.union(patient.answers)
    typed = raw_answers(form, guideline.facts)
    labels = [fact.label for fact in guideline.facts if fact.key in typed and fact not in read]
    return f"Left out, because it cannot be read: {'; '.join(labels)}." if labels else ""
