"""The first thing a plan says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.asking import Question
from vcf_logic.engine.facts import Asked
from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.records import Urgency


class Alarm(Enum):
    """How urgent the plan as a whole is."""

    IMMEDIATE = "immediate"
    UNDETERMINED = "undetermined"
    PROMPT = "prompt"
    ROUTINE = "routine"


_DOUBTS = {
    Alarm.IMMEDIATE: "Another emergency is not excluded.",
    Alarm.UNDETERMINED: "An emergency is not excluded.",
    Alarm.PROMPT: "Something else that should not wait is not excluded.",
    Alarm.ROUTINE: "Something that should not wait is not excluded.",
}


@dataclass(frozen=True)
class Headline:
    """The urgency, the items that raise it, and the facts that would settle what is open."""

    urgency: Alarm
    items: tuple[PlanItem, ...]
    settled_by: tuple[Asked, ...]

    @property
    def is_emergency(self) -> bool:
        """A red flag applies, and everything else waits for it."""
        return self.urgency is Alarm.IMMEDIATE

    @property
    def text(self) -> str:
        """The headline as a person reads it."""
        titles = "; ".join(item.recommendation.title for item in self.items)
        called = f"{self.call} {titles}." if titles else self.call
        labels = "; ".join(fact.label for fact in self.settled_by)
        settling = f"Answers that would settle it: {labels}." if labels else ""
        return " ".join(filter(None, (called, self.meanwhile, self.doubt, settling)))

    @property
    def call(self) -> str:
        """What stands before the titles of the items, or instead of them; may be empty."""
        if self.urgency is Alarm.IMMEDIATE:
            return "Act now:"
        if self.urgency is Alarm.PROMPT:
            return "Act within days:"
        if self.urgency is Alarm.ROUTINE:
            nothing_urgent = "" if self.settled_by else " and nothing urgent"
            return f"No red flag{nothing_urgent} in these answers."
        return ""

    @property
    def meanwhile(self) -> str:
        """What the calls mean for everything else; may be empty."""
        if self.urgency is not Alarm.IMMEDIATE:
            return ""
        return "Elective steps wait until this has been assessed."

    @property
    def doubt(self) -> str:
        """What is not excluded as long as the facts of ``settled_by`` are unknown; may be empty."""
        return _DOUBTS[self.urgency] if self.settled_by else ""


def make_headline(items: tuple[PlanItem, ...], questions: tuple[Question, ...]) -> Headline:
    """Decide how urgent the plan is; an unknown red flag outranks everything but a known one."""
    red_flags = [item for item in items if item.raises_alarm]
    about_red_flags = tuple(question.fact for question in questions if question.red_flags)
    alarms = _applying(red_flags)
    if alarms:
        return Headline(Alarm.IMMEDIATE, alarms, about_red_flags)
    if about_red_flags:
        return Headline(Alarm.UNDETERMINED, (), about_red_flags)
    prompt = _applying([item for item in items if item.recommendation.urgency is Urgency.PROMPT])
    settled_by = tuple(one.fact for one in questions if one.concerns_something_prompt)
    return Headline(Alarm.PROMPT if prompt else Alarm.ROUTINE, prompt, settled_by)


def _applying(items: list[PlanItem]) -> tuple[PlanItem, ...]:
    return tuple(item for item in items if item.status is Status.APPLIES)
