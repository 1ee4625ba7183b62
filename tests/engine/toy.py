"""A guideline about umbrellas: enough to test the machinery, and no medicine."""

from vcf_logic.engine.conditions import Condition, Criterion, all_of, any_of, none_of
from vcf_logic.engine.facts import Choice, Choices, DerivedNumber, DerivedYesNo, Number, YesNo
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import (
    Article,
    Caution,
    Chapter,
    Check,
    Controversy,
    Guideline,
    Milestone,
    Position,
    Recommendation,
    Section,
    Severity,
    Source,
    Stance,
    Statement,
    Strength,
    Urgency,
    Verdict,
)
from vcf_logic.engine.reviews import Review

raining = YesNo("raining", "Rain", question="Is it raining?", help="Drizzle counts.")
storm = YesNo("storm", "Storm", question="Is there a storm?", help="Gusts.")
broken = YesNo("broken", "Umbrella broken", question="Is it broken?", help="Any rib.")
season = Choice(
    "season",
    "Season",
    question="Which season is it?",
    help="Where you are.",
    options={"summer": "summer, dry", "winter": "winter, wet"},
)
places = Choices(
    "places",
    "Places",
    question="Where do you go?",
    help="All of them.",
    options={"beach": "beach", "town": "town", "hill": "hill"},
    required=True,
)
degrees = Number(
    "degrees",
    "Temperature",
    question="How warm is it?",
    help="In the shade.",
    unit="°C",
    low=-40,
    high=50,
    if_below="is that in kelvin?",
    if_above="is that in fahrenheit?",
)
days = Number(
    "days", "Days", question="Which day is it?", help="", unit="days", low=0, high=999, whole=True
)
weeks = DerivedNumber(
    "weeks",
    "Weeks",
    unit="weeks",
    inputs=(days,),
    compute=lambda day: None if day is None else day / 7,
    source="days / 7",
)
hot = DerivedYesNo("hot", "Heat", when=degrees >= 30, source="30 or more")

MANUAL = Source(id="M1", title="Manual", authors="Maker A, Maker B", year=2020)
LEAFLET = Source(id="M2", title="Leaflet")
ARTICLE = Article(id="A1", title="Rain", subject="Rain.", publisher="Press", updated="2026-01-01")


def recommendation(name: str, when: Condition, **fields: object) -> Recommendation:
    """A recommendation of which only what matters is said."""
    defaults: dict[str, object] = {
        "title": f"Title of {name}",
        "stance": Stance.FOR,
        "strength": Strength.UNGRADED,
        "graded_by": "nobody",
        "clinician": "Do it.",
        "patient": "We do it.",
        "sources": (MANUAL.at("page 1"),),
    }
    return Recommendation(id=name, when=when, **(defaults | fields))  # type: ignore[arg-type]


SHELTER = recommendation("shelter", all_of(storm), urgency=Urgency.IMMEDIATE)
UMBRELLA = recommendation(
    "umbrella",
    all_of(Criterion("Wet", any_of(raining, season.is_("winter"))), none_of(storm)),
    unless=any_of(broken),
    elective=True,
    covers=("a1-umbrella",),
    controversies=("X1",),
    cautions=(
        Caution(text="Mind the wind.", sources=(LEAFLET.at("back"),)),
        Caution(
            text="Not in town.", sources=(LEAFLET.at("back"),), when=places.includes_any("town")
        ),
        Caution(text="Too hot.", sources=(LEAFLET.at("back"),), when=any_of(hot)),
    ),
)
SUNSHADE = recommendation(
    "sunshade",
    all_of(hot, weeks <= 4),
    stance=Stance.CONSIDER,
    urgency=Urgency.PROMPT,
    elective=True,
)
SEA = recommendation("sea", places.includes_any("beach"), stance=Stance.INFORM)

TOY = Guideline(
    title="Umbrellas",
    version="1",
    updated="2026-01-01",
    reviews=(Review(subject="umbrellas", title="Umbrellas", updated="2026-01-01"),),
    articles=(ARTICLE,),
    sections=(
        Section(id="sky", title="Sky", intro="Look up.", facts=(places, degrees, days, season)),
        Section(id="rain", title="Rain", intro="Feel it.", facts=(raining, storm, broken)),
    ),
    derived=(weeks, hot),
    checks=(
        Check(
            severity=Severity.ERROR,
            when=all_of(storm, none_of(raining)),
            message="a storm brings rain",
            facts=(storm, raining),
        ),
        Check(
            severity=Severity.ERROR, when=degrees < -39, message="nobody is out", facts=(degrees,)
        ),
        Check(
            severity=Severity.WARNING,
            when=all_of(hot, season.is_("winter")),
            message="Hot in winter?",
            facts=(degrees, season),
        ),
    ),
    chapters=(
        Chapter(id="wet", title="Wet", summary="Rain.", recommendations=(SHELTER, UMBRELLA)),
        Chapter(id="dry", title="Dry", summary="Sun.", recommendations=(SUNSHADE, SEA)),
    ),
    statements=(
        Statement(
            id="a1-umbrella",
            article=ARTICLE,
            section="Rain",
            text="Take one.",
            strength="not stated",
            verdict=Verdict.CONFIRMED,
            note="Seen.",
        ),
    ),
    controversies=(
        Controversy(
            id="X1",
            topic="Size",
            question="How big?",
            positions=(
                Position(who="Makers", year=2020, strength="weak", says="Big."),
                Position(who="Users", year=None, strength="", says="Small."),
            ),
            default="Small.",
            why="Lighter.",
        ),
    ),
    sources=(MANUAL, LEAFLET),
    milestones=(
        Milestone(
            id="first",
            label="First week",
            detail="Dry it.",
            first_day=0,
            last_day=7,
            recommendations=("umbrella",),
            sources=(MANUAL.at("page 2"),),
        ),
        Milestone(
            id="later",
            label="Later",
            detail="Oil it.",
            first_day=8,
            last_day=None,
            recommendations=(),
            sources=(MANUAL.at("page 3"),),
        ),
    ),
    onset=days,
)

BY_KEY = {fact.key: fact for fact in TOY.facts}


def patient(**answers: object) -> Patient:
    """A patient with these answers, unchecked."""
    return Patient({BY_KEY[key]: value for key, value in answers.items()})  # type: ignore[misc]
