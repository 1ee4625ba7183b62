"""The cautions of one item: those that hold, and those not ruled out by what is known."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.facts import Choice, Fact
from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.records import Caution, Citation, Source
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import in_words
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.plan_citations import brief_marks
from vcf_logic.render.references import short_name

LONGEST_NOTE = 150


def cautions(item: PlanItem, links: Links) -> Markup:
    """Every caution not ruled out; one that hangs on an open answer says on which."""
    certain = [one for one, truth in item.cautions.items() if truth is Truth.YES]
    open_ones = [one for one, truth in item.cautions.items() if truth is Truth.UNKNOWN]
    by_choice = {one: fact for one in open_ones if (fact := _only_choice(one)) is not None}
    doubtful = [one for one in open_ones if one not in by_choice]
    content = join(
        (
            bullets((_caution(one, links) for one in certain), class_="vcf-cautions"),
            _doubtful(doubtful, links),
            *(_notes(fact, by_choice, links) for fact in dict.fromkeys(by_choice.values())),
        )
    )
    return pieces.labelled("Cautions", content, "cautions")


def chosen_notes(item: PlanItem) -> list[str]:
    """The first sentence of each note on the option that was chosen, such as the region.

    They stand on an item's line; a sentence too long for it is found in the item.
    """
    chosen = (
        one.text.partition(". ")[0].rstrip(".") + "."
        for one, truth in item.cautions.items()
        if truth is Truth.YES and _only_choice(one) is not None
    )
    return [note for note in chosen if len(note) <= LONGEST_NOTE]


def _doubtful(listed: list[Caution], links: Links) -> Markup:
    lines = (
        join((tag("em", f"If {in_words(one.when)} (not known): "), _caution(one, links)))
        for one in listed
    )
    drawn = bullets(lines, class_="vcf-cautions")
    lead = "Shown because it is not known whether they concern this patient:"
    return join((tag("p", lead), drawn)) if drawn else Markup("")


def _notes(fact: Fact, by_choice: dict[Caution, Choice], links: Links) -> Markup:
    label = tag("a", fact.label, href=f"#fact-{fact.key}")
    lead = tag("p", label, f" not given: notes for every {fact.label.lower()} are shown.")
    listed = [_caution(one, links) for one, turns_on in by_choice.items() if turns_on is fact]
    return join((lead, bullets(listed, class_="vcf-cautions")))


def _caution(caution: Caution, links: Links) -> Markup:
    """What holds in one place only changes with time: it names its sources and their dates."""
    cited = brief_marks(caution.sources, links)
    if _only_choice(caution) is None:
        return join((caution.text, " ", cited))
    dated = tag("span", _dated(caution.sources), class_="vcf-dated")
    return join((caution.text, " ", cited, " ", dated))


def _dated(cited: Iterable[Citation]) -> str:
    places: dict[Source, list[str]] = {}
    for citation in cited:
        places.setdefault(citation.source, []).append(citation.locator)
    return "; ".join(_source_and_date(one, "; ".join(listed)) for one, listed in places.items())


def _source_and_date(source: Source, places: str) -> str:
    published = "" if source.year else f" ({source.published})"
    return f"{short_name(source.at(places))}{published}"


def _only_choice(caution: Caution) -> Choice | None:
    """The one choice that a caution turns on, such as the region."""
    facts = {leaf.fact for leaf in leaves(caution.when)}
    only = facts.pop() if len(facts) == 1 else None
    return only if isinstance(only, Choice) else None
