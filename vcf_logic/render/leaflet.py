"""The plan on one sheet for the patient. It explains a clinician's plan and makes none."""

from __future__ import annotations

from vcf_logic.engine.dates import Dates, in_full
from vcf_logic.engine.items import Part, PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.reviews import least_reviewed
from vcf_logic.render import leaflet_words as words
from vcf_logic.render.leaflet_choice import Choice, Items, choose
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.review_dates import review_dates
from vcf_logic.render.wording import counted, edition


def leaflet(plan: Plan, links: Links, dates: Dates) -> Markup:
    """The leaflet: what cannot wait comes first, then the plan in the records' own plain words.

    A place to write stands for a name and a telephone number; the leaflet holds neither.
    """
    choice = choose(plan)
    return tag(
        "article",
        _head(dates),
        tag("div", _urgent(choice), _signs(), class_="vcf-leaflet-first"),
        tag("div", _plan(choice), _back(choice.back, plan, dates), _open(plan), _questions()),
        _foot(choice, plan, links),
        class_="vcf-leaflet",
        aria_label=words.TITLE,
    )


def _head(dates: Dates) -> Markup:
    made = f"{words.MADE} {in_full(dates.today)}"
    return tag(
        "header",
        tag("h2", words.TITLE),
        _to_fill_in(words.NAME, made),
        tag("p", _flat(words.INTRO)),
        _to_fill_in(words.CALL),
    )


def _urgent(choice: Choice) -> Markup:
    return join(
        (
            _group("now", words.NOW, words.NOW_LEAD, _told(choice.now)),
            _group(
                "not-ruled-out",
                words.NOT_RULED_OUT,
                words.NOT_RULED_OUT_LEAD,
                _told(choice.not_ruled_out, words.IF_TRUE),
            ),
        )
    )


def _signs() -> Markup:
    content = (
        tag("p", words.SIGNS_NOW_LEAD),
        bullets(words.SIGNS_NOW),
        tag("p", words.SIGNS_TODAY_LEAD),
        bullets(words.SIGNS_TODAY),
        tag("p", words.SIGNS_LAST),
    )
    return _group("signs", words.SIGNS, "", join(content))


def _plan(choice: Choice) -> Markup:
    return join(
        (
            _group("soon", words.SOON, "", _told(choice.soon)),
            _group("suggested", words.SUGGESTED, "", _told(choice.suggested)),
            _group("avoided", words.AVOIDED, "", _told(choice.avoided)),
            _group(
                "ruled-out",
                words.RULED_OUT,
                words.RULED_OUT_LEAD,
                _told(choice.ruled_out, words.NOT_FOR_YOU),
            ),
            _group("options", words.CHOICES, words.CHOICES_LEAD, _told(choice.options)),
        )
    )


def _back(items: Items, plan: Plan, dates: Dates) -> Markup:
    found = review_dates(plan, dates)
    windows = bullets(
        join((tag("strong", one.entry.milestone.label), f": {one.in_words}")) for one in found
    )
    day = plan.patient.value(plan.guideline.onset)
    without = words.NO_ONSET if day is None else words.NO_WINDOW
    said = windows or tag("p", without)
    if plan.headline.is_emergency:
        said = tag("p", _flat(words.AFTER_THE_CHECK))
    content = join((said, _to_fill_in(words.NEXT_VISIT), _told(items)))
    return _group("back", words.BACK, "", content)


def _open(plan: Plan) -> Markup:
    """How many answers are missing, by what they are about; their own words are a clinician's."""
    missing = {question.fact for question in plan.questions}
    listed = bullets(
        f"{words.SECTIONS.get(section.id, section.title)}: {counted(number, 'answer')}"
        for section in plan.guideline.sections
        if (number := len(missing.intersection(section.facts)))
    )
    return _group("open", words.OPEN, words.OPEN_LEAD, join((listed, _haste(plan))))


def _haste(plan: Plan) -> Markup:
    if not plan.headline.settled_by:
        return Markup("")
    return tag("p", words.OPEN_TODAY if plan.of(Part.NOT_EXCLUDED) else words.OPEN_SOON)


def _questions() -> Markup:
    return _group("questions", words.QUESTIONS, "", bullets(words.QUESTIONS_ASKED))


def _foot(choice: Choice, plan: Plan, links: Links) -> Markup:
    step = least_reviewed(plan.guideline.reviews)
    more = tag("a", words.READ_MORE, href=f"{links.root}patients/index.html")
    return tag(
        "footer",
        _left_out(choice, plan),
        tag("p", f"{words.CHECKED[step]} {_flat(words.PURPOSE)}"),
        tag("p", edition(plan.guideline), class_="vcf-edition"),
        tag("p", more, class_="vcf-leaflet-more"),
    )


def _left_out(choice: Choice, plan: Plan) -> Markup:
    counts = (
        (choice.waiting, words.WAITING),
        (choice.more_options, words.MORE_CHOICES),
        (plan.of(Part.NO_RECOMMENDATION), words.NO_SIDE),
        (plan.of(Part.BACKGROUND), words.BACKGROUND),
        (plan.of(Part.UNDECIDED), words.UNDECIDED),
    )
    listed = [f"{counted(len(items), 'point')} {what}" for items, what in counts if items]
    return tag("p", f"{words.LEFT_OUT} {'; '.join(listed)}.") if listed else Markup("")


def _group(kind: str, title: str, lead: str, content: Markup) -> Markup:
    """A heading with what stands under it; nothing when there is nothing."""
    if not content:
        return content
    led = tag("p", _flat(lead)) if lead else ""
    name = f"vcf-leaflet-group vcf-leaflet-group--{kind}"
    return tag("section", tag("h3", title), led, content, class_=name)


def _told(items: Items, before: str = "") -> Markup:
    return bullets(_one(item, before) for item in items)


def _one(item: PlanItem, before: str) -> Markup:
    """The record's words for patients; what may not be so stands out less than that it may not."""
    told = item.recommendation.patient
    if before:
        return join((tag("strong", before), f" {told}"))
    first, stop, rest = told.partition(". ")
    return join((tag("strong", first + stop.strip()), f" {rest}" if rest else ""))


def _to_fill_in(label: str, after: str = "") -> Markup:
    line = tag("span", class_="vcf-leaflet-line")
    return tag("p", label, " ", line, f" {after}" if after else "", class_="vcf-leaflet-write")


def _flat(text: str) -> str:
    return " ".join(text.split())
