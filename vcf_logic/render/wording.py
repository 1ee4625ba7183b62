"""The words that pages, plans and printouts share."""

from vcf_logic import __version__
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part, Status
from vcf_logic.engine.records import Guideline, Stance, Strength, Urgency, Verdict
from vcf_logic.engine.timeline import Phase, TimelineEntry

PART_TITLES = {
    Part.EMERGENCY: "Emergency: act now",
    Part.NOT_EXCLUDED: "Emergency not excluded: find out",
    Part.CONTRAINDICATED: "Ruled out for this patient",
    Part.DO: "Do now",
    Part.AVOID: "Do not do",
    Part.CONSIDER: "Consider",
    Part.UNDECIDED: "Cannot be decided yet",
    Part.NO_RECOMMENDATION: "No recommendation possible",
    Part.MONITOR: "Monitor and review",
    Part.BACKGROUND: "Background",
    Part.NOT_APPLICABLE: "Does not apply to this patient",
}

ALARM_WORDS = {
    Alarm.IMMEDIATE: "Emergency",
    Alarm.UNDETERMINED: "Emergency not excluded",
    Alarm.PROMPT: "Urgent",
    Alarm.ROUTINE: "Routine care",
}

STATUS_WORDS = {
    Status.APPLIES: "applies",
    Status.CONTRAINDICATED: "ruled out",
    Status.NOT_APPLICABLE: "does not apply",
    Status.NEEDS_INFORMATION: "needs information",
}

STANCE_WORDS = {
    Stance.FOR: "do",
    Stance.CONSIDER: "consider",
    Stance.AGAINST: "do not",
    Stance.NEITHER: "no recommendation",
    Stance.MONITOR: "monitor",
    Stance.INFORM: "background",
}

URGENCY_WORDS = {
    Urgency.IMMEDIATE: "immediately",
    Urgency.PROMPT: "within days",
    Urgency.ROUTINE: "routine",
}

STRENGTH_WORDS = {
    Strength.STRONG: "strong",
    Strength.MODERATE: "moderate",
    Strength.WEAK: "weak",
    Strength.INCONCLUSIVE: "evidence inconclusive",
    Strength.UNGRADED: "not graded",
}

VERDICT_WORDS = {
    Verdict.CONFIRMED: "confirmed",
    Verdict.DIFFERS: "differs from the sources",
    Verdict.NOT_FOUND: "no primary source found",
}

PHASE_WORDS = {
    Phase.AHEAD: "ahead",
    Phase.OPEN: "open now",
    Phase.PAST: "past",
    Phase.UNKNOWN: "onset not known",
}

FOR_CLINICIANS = "clinician trainee"
FOR_PATIENTS = "patient trainee"

CALENDAR = (("year", 365), ("week", 7), ("day", 1))

NOT_FOR_THIS_PATIENT = "does not apply to this patient"
FIRST_THE_EMERGENCY = "after the urgent assessment"
NO_REVIEW_AHEAD = "no review is due ahead as things stand"
DEFERRED = "after urgent assessment"
ADDED_FOR_SAFETY = "added for safety: neither article says it"
TO_THE_PATIENT = (
    "This page tells you about the plan of your clinician in plain words. "
    "It is not advice by itself. Talk it over with your clinician."
)
PURPOSE = "Supports a clinician, who decides. It does not diagnose and is not a medical device."


def edition(guideline: Guideline) -> str:
    """Which guidance and software this is, and how far the guidance has been reviewed."""
    guidance = f"Guidance {guideline.version} ({guideline.updated})"
    return f"{guidance}, software {__version__}. {guideline.review_status}."


def counted(number: int, noun: str) -> str:
    """As in "1 recommendation" and "2 recommendations"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def now_in_words(entry: TimelineEntry) -> str:
    """Where the patient stands towards a window, or that it is none for this patient.

    What will be done in a window that lies ahead depends on the answers of that day.
    """
    return NOT_FOR_THIS_PATIENT if entry.holds_nothing else PHASE_WORDS[entry.phase]


def days_in_words(first_day: int, last_day: int | None) -> str:
    """A window of days since onset."""
    if last_day is None:
        return f"from day {first_day}"
    return f"day {first_day}" if first_day == last_day else f"day {first_day} to {last_day}"


def window_in_words(first_day: int, last_day: int | None) -> str:
    """A window as people speak of it: in days at first, then in weeks, then in years.

    A window that opens the day after whole weeks are over is "after" them: day 43 is after 6 weeks.
    """
    unit, size = next(one for one in CALENDAR if max(first_day, 1) >= one[1])
    if last_day is not None:
        return f"{unit.capitalize()}s {first_day // size} to {last_day // size}"
    if not first_day:
        return "From the start"
    passed = counted(first_day // size, unit)
    return f"After {passed}" if first_day % size else f"From {passed}"
