"""Medicines seen across recommendations: what limits each, topic by topic and place by place.

Nothing is written twice: a limit is a part of a recommendation's ``unless``, a warning is one of
its cautions. Here they are only found and sorted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import NEVER, Condition, Criterion, Group, Quantifier, leaves
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.facts import Choice, Fact
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution, Guideline, Recommendation, Record
from vcf_logic.engine.truth import Truth

_MET_AT_THE_LIMIT = {
    Operator.BELOW: False,
    Operator.AT_MOST: True,
    Operator.ABOVE: False,
    Operator.AT_LEAST: True,
}


@dataclass(frozen=True, kw_only=True)
class Medicine(Record):
    """A medicine by its name, and the ids of the recommendations that speak of it.

    ``carried_by`` are those about it: all they hold counts, but for cautions that name only other
    medicines of the same recommendation. Those in ``named_in`` are about something else: of them
    only the cautions count that say its name.
    """

    id: str
    name: str
    carried_by: tuple[str, ...] = ()
    named_in: tuple[str, ...] = ()

    def is_named_by(self, caution: Caution) -> bool:
        """Whether a caution says the medicine's name."""
        return self.name.lower() in caution.text.lower()


@dataclass(frozen=True, kw_only=True)
class Topic(Record):
    """Facts that a reader looks up together, such as those about one organ."""

    id: str
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class Formulary(Record):
    """The medicines, the topics they are compared by, and the fact that says where one is."""

    medicines: tuple[Medicine, ...]
    topics: tuple[Topic, ...]
    place: Choice

    def topics_of(self, condition: Condition) -> frozenset[Topic]:
        """The topics of what a condition compares, place aside. Raises KeyError for a stranger."""
        homes = {fact: topic for topic in self.topics for fact in topic.facts}
        compared = {leaf.fact for leaf in leaves(condition)} - {self.place}
        return frozenset(homes[fact] for fact in compared)

    def speaks_of_place(self, condition: Condition) -> bool:
        """Whether a condition depends on where one is."""
        return any(leaf.fact is self.place for leaf in leaves(condition))


@dataclass(frozen=True)
class Limits:
    """What one topic holds against a medicine; both parts may be empty."""

    topic: Topic
    ruled_out_by: tuple[Condition, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True)
class Profile:
    """One medicine with everything that its recommendations hold against it.

    ``limits`` has every topic, in order; ``always`` are the cautions without a condition;
    ``places`` gives, for each answer to where one is, the cautions that depend on it.
    """

    medicine: Medicine
    carried_by: tuple[Recommendation, ...]
    named_in: tuple[Recommendation, ...]
    limits: tuple[Limits, ...]
    always: tuple[Caution, ...]
    places: Mapping[str, tuple[Caution, ...]]

    @property
    def ruled_out_in(self) -> tuple[Recommendation, ...]:
        """The recommendations whose ``unless`` limits the medicine."""
        return tuple(record for record in self.carried_by if record.unless != NEVER)


@dataclass(frozen=True)
class Edge:
    """A limit within a condition, and whether the limit itself meets the condition."""

    limit: Comparison
    meets: bool


def profiles(formulary: Formulary, guideline: Guideline) -> tuple[Profile, ...]:
    """Every medicine's profile. Raises KeyError for a recommendation or topic that is missing."""
    return tuple(_profile(medicine, formulary, guideline) for medicine in formulary.medicines)


def reasons_against(record: Recommendation) -> tuple[Condition, ...]:
    """What rules a recommendation out, each part for itself."""
    if isinstance(record.unless, Group) and record.unless.quantifier is Quantifier.ANY:
        return record.unless.parts
    return (record.unless,)


def edges(condition: Condition, *, inverted: bool = False) -> tuple[Edge, ...]:
    """Every limit in a condition that is a number, in reading order."""
    if isinstance(condition, Comparison):
        met = _MET_AT_THE_LIMIT.get(condition.operator)
        fixed = met is not None and not isinstance(condition.operand, Fact)
        return (Edge(condition, met is not inverted),) if fixed else ()
    if isinstance(condition, Criterion):
        return edges(condition.when, inverted=inverted)
    turned = inverted is not (condition.quantifier is Quantifier.NONE)
    return tuple(edge for part in condition.parts for edge in edges(part, inverted=turned))


def _profile(medicine: Medicine, formulary: Formulary, guideline: Guideline) -> Profile:
    by_id = {record.id: record for record in guideline.recommendations}
    carrying = tuple(by_id[name] for name in medicine.carried_by)
    naming = tuple(by_id[name] for name in medicine.named_in)
    against = tuple(dict.fromkeys(part for record in carrying for part in reasons_against(record)))
    cautions = _cautions(medicine, (*carrying, *naming), formulary)
    return Profile(
        medicine=medicine,
        carried_by=carrying,
        named_in=naming,
        limits=_limits(against, cautions, formulary),
        always=tuple(caution for caution in cautions if not leaves(caution.when)),
        places=_places(cautions, formulary),
    )


def _cautions(
    medicine: Medicine, records: tuple[Recommendation, ...], formulary: Formulary
) -> tuple[Caution, ...]:
    found = (
        caution
        for record in records
        for caution in record.cautions
        if _counts(caution, medicine, record, formulary)
    )
    return tuple(dict.fromkeys(found))


def _counts(
    caution: Caution, medicine: Medicine, record: Recommendation, formulary: Formulary
) -> bool:
    if medicine.is_named_by(caution):
        return True
    sharing = (
        other
        for other in formulary.medicines
        if other is not medicine and record.id in (*other.carried_by, *other.named_in)
    )
    about_another = any(other.is_named_by(caution) for other in sharing)
    return record.id in medicine.carried_by and not about_another


def _limits(
    against: tuple[Condition, ...], cautions: tuple[Caution, ...], formulary: Formulary
) -> tuple[Limits, ...]:
    return tuple(
        Limits(
            topic,
            tuple(part for part in against if topic in formulary.topics_of(part)),
            tuple(one for one in cautions if topic in formulary.topics_of(one.when)),
        )
        for topic in formulary.topics
    )


def _places(
    cautions: tuple[Caution, ...], formulary: Formulary
) -> Mapping[str, tuple[Caution, ...]]:
    local = [caution for caution in cautions if formulary.speaks_of_place(caution.when)]
    patients = {name: Patient({formulary.place: name}) for name in formulary.place.options}
    return {
        name: tuple(one for one in local if evaluate(one.when, patient).truth is not Truth.NO)
        for name, patient in patients.items()
    }
