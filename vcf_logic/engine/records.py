"""The records a guideline is made of. They hold content; everything else reads them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum

from vcf_logic.engine.conditions import ALWAYS, NEVER, Condition, leaves
from vcf_logic.engine.facts import Asked, Fact, asked_behind
from vcf_logic.engine.reviews import STATUS_IN_WORDS, Review, least_reviewed


class Stance(Enum):
    """What a recommendation does with its subject."""

    FOR = "for"
    CONSIDER = "consider"
    AGAINST = "against"
    NEITHER = "neither"
    MONITOR = "monitor"
    INFORM = "inform"


class Urgency(Enum):
    """How soon a recommendation has to be acted on."""

    IMMEDIATE = "immediate"
    PROMPT = "prompt"
    ROUTINE = "routine"


class Strength(Enum):
    """How firmly the best source seen stands behind a recommendation."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    INCONCLUSIVE = "inconclusive"
    UNGRADED = "ungraded"


class Verdict(Enum):
    """What was found when an article's statement was checked against primary texts."""

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    NOT_FOUND = "not found"


class Severity(Enum):
    """Whether contradictory answers stop the plan or accompany it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, kw_only=True, eq=False)
class Record:
    """Prose may be written over several lines; a record keeps it as one."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str):
                object.__setattr__(self, field.name, " ".join(value.split()))


@dataclass(frozen=True, kw_only=True, eq=False)
class Source(Record):
    """One document cited.

    ``seen`` says what was actually read where that was less than the work itself (a copy, an
    abstract, somebody's summary); it is empty when the work was read in the relevant parts.
    ``aliases`` are other numbers of the reference list that stand for the same work.
    """

    id: str
    title: str
    authors: str = ""
    published: str = ""
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    seen: str = ""
    aliases: tuple[str, ...] = ()

    def at(self, locator: str) -> Citation:
        """Cite one place in this source."""
        return Citation(source=self, locator=locator)


@dataclass(frozen=True, kw_only=True)
class Citation(Record):
    """A source and the place in it."""

    source: Source
    locator: str


@dataclass(frozen=True, kw_only=True)
class Article(Record):
    """One of the published articles whose content the guidance verifies."""

    id: str
    title: str
    subject: str
    publisher: str
    updated: str


@dataclass(frozen=True, kw_only=True)
class Statement(Record):
    """One statement of an article, in our own words, and what checking it found."""

    id: str
    article: Article
    section: str
    text: str
    strength: str
    verdict: Verdict
    note: str
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Position(Record):
    """What one party says in a controversy, and about whom."""

    who: str
    year: int | None
    strength: str
    says: str
    population: str = ""
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Controversy(Record):
    """A question on which sources disagree, what the plan says by default, and why."""

    id: str
    topic: str
    question: str
    positions: tuple[Position, ...]
    default: str
    why: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Caution(Record):
    """A warning with a recommendation. It shows unless ``when`` is NO for the patient."""

    text: str
    sources: tuple[Citation, ...]
    when: Condition = ALWAYS


@dataclass(frozen=True, kw_only=True, eq=False)
class Recommendation(Record):
    """One recommendation: for whom, unless what, said twice, with its sources.

    ``title`` is an imperative sentence; ``clinician`` and ``patient`` are plain prose of at most
    80 words. ``graded_by`` names who gave the strength. ``covers`` lists the ids of the article
    statements it stands for; without any it was added for safety. ``elective`` ones wait while
    an immediate one applies.
    """

    id: str
    title: str
    stance: Stance
    strength: Strength
    graded_by: str
    when: Condition
    clinician: str
    patient: str
    sources: tuple[Citation, ...]
    unless: Condition = NEVER
    urgency: Urgency = Urgency.ROUTINE
    elective: bool = False
    covers: tuple[str, ...] = ()
    controversies: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()

    def cited(self) -> tuple[Source, ...]:
        """Every source cited, cautions included, once each."""
        citations = [*self.sources, *(one for each in self.cautions for one in each.sources)]
        return tuple(dict.fromkeys(citation.source for citation in citations))

    def asks(self) -> tuple[Asked, ...]:
        """Every fact that a person answers for ``when`` and ``unless``, once each."""
        compared = (leaf.fact for part in (self.when, self.unless) for leaf in leaves(part))
        return tuple(dict.fromkeys(asked for fact in compared for asked in asked_behind(fact)))

    @property
    def is_red_flag(self) -> bool:
        """It is an immediate action, not an option."""
        return self.urgency is Urgency.IMMEDIATE and self.stance is Stance.FOR

    @property
    def added_for_safety(self) -> bool:
        """It rests on no statement of the articles."""
        return not self.covers


@dataclass(frozen=True, kw_only=True, eq=False)
class Chapter(Record):
    """Recommendations that are read and reviewed together."""

    id: str
    title: str
    summary: str
    recommendations: tuple[Recommendation, ...]


@dataclass(frozen=True, kw_only=True)
class Section(Record):
    """Facts that are asked together."""

    id: str
    title: str
    intro: str
    facts: tuple[Asked, ...]


@dataclass(frozen=True, kw_only=True)
class Check(Record):
    """Answers that cannot both be right, or that deserve a second look."""

    severity: Severity
    when: Condition
    message: str
    facts: tuple[Asked, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Milestone(Record):
    """A window, in days since onset; ``last_day`` is ``None`` when it stays open."""

    id: str
    label: str
    detail: str
    first_day: int
    last_day: int | None
    recommendations: tuple[str, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Guideline(Record):
    """Everything a plan needs, as one value. The timeline counts from ``onset``.

    ``companions`` are records beside the plan that pages show: calculators, tables.
    """

    title: str
    version: str
    updated: str
    reviews: tuple[Review, ...]
    articles: tuple[Article, ...]
    sections: tuple[Section, ...]
    derived: tuple[Fact, ...]
    checks: tuple[Check, ...]
    chapters: tuple[Chapter, ...]
    statements: tuple[Statement, ...]
    controversies: tuple[Controversy, ...]
    sources: tuple[Source, ...]
    milestones: tuple[Milestone, ...]
    onset: Asked
    companions: tuple[Record, ...] = ()

    @property
    def review_status(self) -> str:
        """How far all of it has been reviewed, in words."""
        return STATUS_IN_WORDS[least_reviewed(self.reviews)]

    @property
    def facts(self) -> tuple[Asked, ...]:
        """Every fact that is asked, in the order of asking."""
        return tuple(fact for section in self.sections for fact in section.facts)

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Every recommendation, in reading order."""
        return tuple(item for chapter in self.chapters for item in chapter.recommendations)

    def covering(self, statement: Statement) -> tuple[Recommendation, ...]:
        """The recommendations that stand for a statement of an article."""
        return tuple(record for record in self.recommendations if statement.id in record.covers)

    def carrying(self, controversy: Controversy) -> tuple[Recommendation, ...]:
        """The recommendations that a controversy touches."""
        return tuple(
            record for record in self.recommendations if controversy.id in record.controversies
        )

    def supported_by(self, source: Source) -> tuple[Recommendation, ...]:
        """The recommendations that cite a source, in their text or in a caution."""
        return tuple(record for record in self.recommendations if source in record.cited())
