"""The page on drug safety: what limits each medicine, and what is known of it place by place."""

from __future__ import annotations

from vcf_logic.engine.conditions import Condition, Group, Quantifier
from vcf_logic.engine.facts import Fact
from vcf_logic.engine.medicines import Edge, Formulary, Limits, Profile, edges
from vcf_logic.engine.records import Caution, Guideline
from vcf_logic.engine.words import answer_in_words, in_words
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.pages.lists import recommendation_list
from vcf_logic.render.references import marks
from vcf_logic.render.wording import counted

ALWAYS = "Whoever takes it"
PLACE = "Where it is used"
CAUTIONS_ONLY = tag("span", "its limits are in its cautions", class_="vcf-edge")
NOTHING_RECORDED = "nothing recorded"
NOTHING_SEEN = "nothing seen"


def limits_table(profiles: tuple[Profile, ...], formulary: Formulary, links: Links) -> Markup:
    """Medicine by topic: what rules it out in words, and how many cautions stand below."""
    titles = ["Medicine", *(topic.title for topic in formulary.topics), ALWAYS]
    rows = [_row(one, links) for one in profiles]
    name = "Limits of every medicine, topic by topic"
    return pieces.table(name, titles, rows, class_="vcf-limits")


def medicine(profile: Profile, guideline: Guideline, links: Links) -> Markup:
    """Everything that the recommendations hold against one medicine; its name stands above."""
    carried = recommendation_list(guideline, links, {one.id for one in profile.carried_by})
    named = recommendation_list(guideline, links, {one.id for one in profile.named_in})
    found = [limits for limits in profile.limits if limits.ruled_out_by or limits.cautions]
    entries = [_entry(profile, limits, links) for limits in found]
    return tag(
        "div",
        pieces.labelled("Recommendations about it", carried, "about"),
        pieces.labelled("Named in a caution of", named, "about"),
        tag("dl", *entries, _always(profile, links), _elsewhere(profile), class_="vcf-topics"),
        class_="vcf-medicine",
    )


def regions_table(profiles: tuple[Profile, ...], formulary: Formulary, links: Links) -> Markup:
    """Medicine by place, for those of which anything depends on it; and the names of the others."""
    told = [one for one in profiles if any(one.places.values())]
    places = formulary.place.options
    titles = ["Medicine", *(f"{words[:1].upper()}{words[1:]}" for words in places.values())]
    table = pieces.table(
        "Regulatory status, place by place",
        titles,
        [_places(one, titles, links) for one in told],
        class_="vcf-limits vcf-limits--places",
    )
    silent = ", ".join(one.medicine.name for one in profiles if one not in told)
    rest = tag("p", tag("strong", "Nothing about the place was seen for: "), silent, ".")
    return join((table, rest))


def anchor(profile: Profile) -> str:
    """Where a medicine's own block begins."""
    return f"medicine-{profile.medicine.id}"


def _row(profile: Profile, links: Links) -> Markup:
    name = tag("a", profile.medicine.name, href=f"#{anchor(profile)}")
    basis = _basis(profile, links)
    always = _jump(profile, ALWAYS, "always", len(profile.always))
    return tag(
        "tr",
        tag("th", name, " ", basis or CAUTIONS_ONLY, scope="row"),
        *(_limits_cell(profile, limits) for limits in profile.limits),
        _cell(ALWAYS, always, "caution" if always else "nothing"),
    )


def _limits_cell(profile: Profile, limits: Limits) -> Markup:
    out = _reasons(limits)
    jump = _jump(profile, limits.topic.title, limits.topic.id, len(limits.cautions))
    kind = "out" if out else "caution" if jump else "nothing"
    return _cell(limits.topic.title, join((out, jump)), kind)


def _cell(title: str, content: Markup, kind: str) -> Markup:
    nothing = join((tag("span", "–", aria_hidden="true"), _unseen(NOTHING_RECORDED)))
    return tag(
        "td",
        tag("div", content or nothing),
        class_=f"vcf-limit vcf-limit--{kind}",
        data_topic=title,
    )


def _jump(profile: Profile, title: str, topic_id: str, number: int) -> Markup:
    if not number:
        return Markup("")
    whose = _unseen(f": {profile.medicine.name}, {title}")
    href = f"#{anchor(profile)}-{topic_id}"
    return tag("p", tag("a", counted(number, "caution"), whose, href=href))


def _unseen(words: str) -> Markup:
    return tag("span", words, class_="vcf-unseen")


def _basis(profile: Profile, links: Links) -> Markup:
    cited = (citation for record in profile.ruled_out_in for citation in record.sources)
    return marks(tuple(dict.fromkeys(cited)), links)


def _entry(profile: Profile, limits: Limits, links: Links) -> Markup:
    out = join(("Ruled out by ", _basis(profile, links)))
    return join(
        (
            tag("dt", limits.topic.title, id=f"{anchor(profile)}-{limits.topic.id}"),
            tag(
                "dd",
                pieces.labelled(out, _reasons(limits), "out"),
                pieces.labelled("Cautions", _cautions(limits.cautions, links), "cautions"),
            ),
        )
    )


def _always(profile: Profile, links: Links) -> Markup:
    if not profile.always:
        return Markup("")
    listed = pieces.labelled("Cautions", pieces.cautions(profile.always, links), "cautions")
    return join((tag("dt", ALWAYS, id=f"{anchor(profile)}-always"), tag("dd", listed)))


def _elsewhere(profile: Profile) -> Markup:
    if not any(profile.places.values()):
        return Markup("")
    link = tag("a", "status by place", href=f"#{anchor(profile)}-places")
    return join((tag("dt", PLACE), tag("dd", tag("p", link))))


def _cautions(cautions: tuple[Caution, ...], links: Links) -> Markup:
    return bullets(
        (
            join((_occasion(one.when), " ", one.text, " ", marks(one.sources, links)))
            for one in cautions
        ),
        class_="vcf-cautions",
    )


def _occasion(when: Condition) -> Markup:
    counts = [
        f"{_limit(edge)} itself {'counts' if edge.meets else 'does not count'}"
        for edge in edges(when)
    ]
    edge = f" ({'; '.join(counts)})" if counts else ""
    return tag("strong", f"{in_words(when)}{edge}:")


def _reasons(limits: Limits) -> Markup:
    return bullets((_reason(part) for part in limits.ruled_out_by), class_="vcf-ruled-out")


def _reason(part: Condition) -> Markup:
    allowed = [
        f"{_limit(edge)} itself is {'ruled out' if edge.meets else 'allowed'}"
        for edge in edges(part)
    ]
    return join((_part_in_words(part), *(tag("span", one, class_="vcf-edge") for one in allowed)))


def _part_in_words(part: Condition) -> str:
    """As the engine says it, except that "no" to a question reads as its answer."""
    if isinstance(part, Group) and part.quantifier is Quantifier.NONE:
        return " or ".join(f"{in_words(each)}: no" for each in part.parts)
    return in_words(part)


def _limit(edge: Edge) -> str:
    operand = edge.limit.operand
    assert not isinstance(operand, Fact)
    return answer_in_words(edge.limit.fact, operand)


def _places(profile: Profile, titles: list[str], links: Links) -> Markup:
    cells = [
        _cell(title, _told(cautions, links), "told" if cautions else "unseen")
        for title, cautions in zip(titles[1:], profile.places.values(), strict=True)
    ]
    name = tag("a", profile.medicine.name, href=f"#{anchor(profile)}")
    head = tag("th", name, scope="row", id=f"{anchor(profile)}-places")
    return tag("tr", head, *cells)


def _told(cautions: tuple[Caution, ...], links: Links) -> Markup:
    if not cautions:
        return tag("p", NOTHING_SEEN)
    return join(tag("p", one.text, " ", marks(one.sources, links)) for one in cautions)
