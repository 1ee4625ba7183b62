"""The worked examples: a whole patient, what was answered, and the plan that follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.facts import Answer, Asked
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Section
from vcf_logic.engine.words import answer_in_words
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.prefill import FROM, fragment
from vcf_logic.render.wording import ALARM_WORDS, DEFERRED, PART_TITLES, counted

COLLAPSED = frozenset({Part.UNDECIDED, Part.NOT_APPLICABLE})
FACTS_SHOWN = 8


@dataclass(frozen=True, kw_only=True)
class Example:
    """A patient's plan, the title of the page that explains it, and where that page stands."""

    title: str
    address: str
    plan: Plan


def example(plan: Plan, links: Links) -> dict[str, Markup]:
    """What a page shows of a plan, by heading."""
    return {
        "The answers": _answers(plan),
        "The plan": _plan(plan, links),
        "What is not known and could change it": _open_facts(plan),
        "Try it yourself": _into_the_calculator(plan.patient, links),
    }


def example_list(examples: Iterable[Example], facts: tuple[Asked, ...], links: Links) -> Markup:
    """Every example with some facts and its headline, each linked to its page."""
    columns = ("Patient", *(fact.label for fact in facts), "The plan begins with")
    rows = [_row(one, facts, links) for one in examples]
    listed = pieces.table("Worked examples", columns, rows)
    return tag("div", listed, class_="vcf-example-list")


def as_typed(patient: Patient) -> dict[str, str | list[str]]:
    """The answers as the calculator's form gives them."""
    return {fact.key: _typed(value) for fact, value in patient.answers.items()}


def _typed(value: Answer) -> str | list[str]:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return list(value) if isinstance(value, tuple) else str(value)


def _row(one: Example, facts: tuple[Asked, ...], links: Links) -> Markup:
    cells = [tag("td", _answer_or_unknown(fact, one.plan.patient)) for fact in facts]
    link = tag("a", one.title, href=f"{links.root}{one.address}")
    return tag("tr", tag("th", link, scope="row"), *cells, tag("td", _beginning(one.plan)))


def _answer_or_unknown(fact: Asked, patient: Patient) -> str:
    value = patient.value(fact)
    return "not known" if value is None else answer_in_words(fact, value)


def _beginning(plan: Plan) -> Markup:
    titles = [f" {item.recommendation.title}." for item in plan.headline.items]
    return join((tag("strong", f"{ALARM_WORDS[plan.headline.urgency]}."), *titles))


def _answers(plan: Plan) -> Markup:
    """The answers, section by section, with the numbers computed from them."""
    sections = [_section(section, plan.patient) for section in plan.guideline.sections]
    sections.append(_titled("Computed from the answers", pieces.computed(plan)))
    summary = tag("summary", "All answers, section by section")
    listed = tag("div", *sections, class_="vcf-answers")
    return tag("details", summary, listed, class_="vcf-basis", data_search_exclude=True)


def _section(section: Section, patient: Patient) -> Markup:
    """Each answer on its line; what was answered no, and what is not known, in one line each."""
    known = {fact: patient.value(fact) for fact in section.facts}
    told = [
        f"{fact.label}: {answer_in_words(fact, value)}"
        for fact, value in known.items()
        if value is not None and value is not False
    ]
    told += _in_one_line("No", [fact for fact, value in known.items() if value is False])
    told += _in_one_line("Not known", [fact for fact, value in known.items() if value is None])
    return _titled(section.title, bullets(told))


def _in_one_line(word: str, facts: list[Asked]) -> list[Markup]:
    if not facts:
        return []
    labels = "; ".join(fact.label for fact in facts)
    return [join((tag("strong", f"{word}:"), f" {labels}"))]


def _titled(title: str, content: Markup) -> Markup:
    return tag("section", tag("h3", title), content) if content else Markup("")


def _plan(plan: Plan, links: Links) -> Markup:
    ground = _common_ground(plan)
    return tag(
        "div",
        pieces.headline(plan),
        pieces.plan_warnings(plan),
        _note(ground),
        *(_part(part, plan, ground, links) for part in Part),
        class_="vcf-plan",
        data_search_exclude=True,
    )


def _common_ground(plan: Plan) -> list[str]:
    """The reasons that most of what applies has in common; repeated, they would hide the others."""
    applying = [item for item in plan.items if item.status is Status.APPLIES]
    times = Counter(reason for item in applying for reason in pieces.reasons(item))
    return [reason for reason, count in times.items() if count * 2 > len(applying) > 1]


def _note(ground: list[str]) -> Markup:
    if not ground:
        return Markup("")
    shared = f"Most of what applies rests on: {'; '.join(ground)}."
    return tag("p", f"{shared} These are repeated only where nothing else is a reason.")


def _part(part: Part, plan: Plan, ground: list[str], links: Links) -> Markup:
    items = plan.of(part)
    if not items:
        return Markup("")
    heading = tag("h3", f"{PART_TITLES[part]} ({len(items)})")
    listed = bullets((_item(item, ground, links) for item in items), class_="vcf-outcomes")
    attributes = {"class_": f"vcf-part vcf-part--{part.value}", "data_part": part.value}
    if part in COLLAPSED:
        return tag("details", tag("summary", heading), listed, **attributes)
    return tag("section", heading, listed, **attributes)


def _item(item: PlanItem, ground: list[str], links: Links) -> Markup:
    record = item.recommendation
    title = tag("a", record.title, href=links.recommendation(record, item.chapter))
    deferred = join((" ", pieces.badge(DEFERRED, "deferred"))) if item.deferred else Markup("")
    why = tag("span", _why(item, ground), class_="vcf-because")
    return tag(
        "span",
        title,
        deferred,
        tag("br"),
        why,
        data_recommendation=record.id,
        data_status=item.status.value,
    )


def _why(item: PlanItem, ground: list[str]) -> str:
    """One line: what settled it, or what would, and how many cautions go with it."""
    if item.status is Status.NEEDS_INFORMATION:
        return f"Not known: {'; '.join(fact.label for fact in item.missing())}."
    reasons = pieces.reasons(item)
    own = [reason for reason in reasons if reason not in ground] or reasons
    because = f"Because: {'; '.join(own)}."
    if item.status is Status.NOT_APPLICABLE or not item.cautions:
        return because
    return f"{because} With {counted(len(item.cautions), 'caution')}."


def _open_facts(plan: Plan) -> Markup:
    """The unanswered facts, by what they could change."""
    settles = {question.fact: len(question.decides) for question in plan.ask_next}
    doubts = _open_cautions(plan)
    return tag(
        "div",
        _tally("Could settle a recommendation", settles, "recommendation"),
        _tally("Could add to a caution, or take one away", doubts, "caution"),
        data_search_exclude=True,
    )


def _open_cautions(plan: Plan) -> Counter[Asked]:
    """How many cautions, of what is not ruled out by the answers, turn on each unanswered fact."""
    return Counter(
        fact
        for item in plan.items
        if item.status is not Status.NOT_APPLICABLE
        for caution in item.cautions
        for fact in evaluate(caution.when, plan.patient).open_facts()
    )


def _tally(label: str, numbers: Mapping[Asked, int], noun: str) -> Markup:
    ranked = sorted(numbers.items(), key=lambda one: -one[1])
    lines = [f"{fact.label}: {counted(number, noun)}" for fact, number in ranked[:FACTS_SHOWN]]
    more = len(ranked) - FACTS_SHOWN
    if more > 0:
        lines.append(f"and {counted(more, 'fact')} more")
    return pieces.labelled(label, bullets(lines), "missing")


def example_patients(listed: Iterable[Example]) -> Markup:
    """Links that fill the calculator's form, for the calculator's own page."""
    return bullets(tag("a", one.title, href=f"#{_loaded(one.plan.patient)}") for one in listed)


def _loaded(patient: Patient) -> str:
    return fragment({FROM: "example", **as_typed(patient)})


def _into_the_calculator(patient: Patient, links: Links) -> Markup:
    address = links.calculator(_loaded(patient))
    return tag("p", tag("a", "Open this patient in the calculator", href=address), class_="vcf-run")
