"""The macros that draw records, seen from the page that calls them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from scripts.questions import TOPICS, Question, load_questions
from scripts.stories import load_stories
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.medicines import Profile, profiles
from vcf_logic.engine.plan import make_plan
from vcf_logic.guideline import limits, score_tools
from vcf_logic.guideline.medicines import FORMULARY
from vcf_logic.guideline.vocabulary.fracture import days_since_onset
from vcf_logic.guideline.vocabulary.scope import age_years, fracture_levels
from vcf_logic.render import failure, form, references, score_html, without_planner
from vcf_logic.render.cards import card
from vcf_logic.render.decision_table import decision_table
from vcf_logic.render.links import NumberedLinks
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.pages import (
    controversies,
    decision_tables,
    examples,
    lists,
    medicines,
    pathway,
    reviews,
    sources,
    statements,
)
from vcf_logic.render.wording import FOR_CLINICIANS, FOR_PATIENTS, PART_TITLES

if TYPE_CHECKING:
    from vcf_logic.engine.records import Chapter, Citation, Guideline, Recommendation, Source

LISTED_OF_A_PATIENT = (age_years, fracture_levels, days_since_onset)
FIGURES = Path(__file__).parent.parent / "docs/assets/figures"
MACROS = (
    "calculator_form",
    "card",
    "chapters",
    "cite",
    "controversies",
    "controversy",
    "decision_meanings",
    "decision_sheet",
    "decision_tables",
    "example",
    "example_patients",
    "examples",
    "figure",
    "limit",
    "medicine_limits",
    "medicine_regions",
    "medicines",
    "pathway",
    "questions",
    "recommendation",
    "references",
    "related",
    "reviews",
    "score_form",
    "sources",
    "statement",
    "statements",
    "planner_failure",
    "without_javascript",
)


class Drawing:
    """All pages of one build."""

    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self._pages: dict[str, PageDrawing] = {}

    def on(self, url: str) -> PageDrawing:
        """The drawing of one page, which remembers what the page has cited."""
        return self._pages.setdefault(url, PageDrawing(self, url))

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every curated question by its id."""
        return {question.id: question for question in load_questions()}

    @cached_property
    def examples(self) -> dict[str, examples.Example]:
        """Every worked example by the file name of its page."""
        return {
            story.slug: examples.Example(
                title=story.title,
                address=story.address,
                plan=make_plan(check_answers(story.patient, self.guideline), self.guideline),
            )
            for story in load_stories()
        }

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id and by its other numbers."""
        return {
            number: source
            for source in self.guideline.sources
            for number in (source.id, *source.aliases)
        }

    @cached_property
    def captions(self) -> dict[str, dict[str, str]]:
        """What is said under each figure."""
        captions: dict[str, dict[str, str]] = yaml.safe_load(
            (FIGURES / "captions.yaml").read_text("utf-8")
        )
        return captions

    def citation(self, written: str) -> Citation:
        """A source and the place in it, written "R1: page 1182". Raises for a stranger."""
        number, locator = written.split(": ", 1)
        return self.sources[number].at(locator)


class PageDrawing:
    """The macros of one page; what they are called in Markdown is their name here."""

    def __init__(self, drawing: Drawing, url: str) -> None:
        self._all = drawing
        self._guideline = drawing.guideline
        self._url = url
        self._links = NumberedLinks("../" * url.count("/"))

    @cached_property
    def _profiles(self) -> tuple[Profile, ...]:
        return profiles(FORMULARY, self._guideline)

    def cite(self, *written: str) -> Markup:
        """Sources for the sentence before, as numbers in brackets."""
        return references.marks(tuple(map(self._all.citation, written)), self._links)

    def references(self) -> str:
        """The list of what the page has cited; its last line."""
        listed = block(references.references(self._links))
        return f"## References {{ data-search-exclude }}\n\n{listed}"

    def card(self, recommendation_id: str) -> str:
        """A recommendation, under its title as a heading."""
        record, _ = lists.at_home(self._guideline, recommendation_id)
        classes = f".vcf-card-title .vcf-tone--{record.stance.value}"
        drawn = block(card(record, self._guideline, self._links))
        return f"### {record.title} {{: #{record.id} {classes} }}\n\n{drawn}"

    def recommendation(self, recommendation_id: str, words: str = "") -> Markup:
        """A link to a card."""
        return lists.recommendation_link(self._guideline, recommendation_id, self._links, words)

    def controversy(self, controversy_id: str, words: str = "") -> str:
        """A link to a disagreement."""
        return lists.controversy_link(self._guideline, controversy_id, self._links, words)

    def statement(self, statement_id: str, words: str = "") -> str:
        """A link to a statement of an article."""
        return lists.statement_link(self._guideline, statement_id, self._links, words)

    def limit(self, name: str) -> str:
        """A limit that the logic compares with. Raises AttributeError for a stranger."""
        value = getattr(limits, name)
        return f"{value:g}".replace("-", "\u2212")

    def figure(self, name: str) -> str:
        """A figure with its caption in two wordings and its sources."""
        said = self._all.captions[name]
        cited = self.cite(*said["sources"])
        for_patients = self._url.startswith("patients/")
        caption = tag("p", said["caption"], " ", cited, data_for=FOR_CLINICIANS)
        plain = tag("p", said["plain"], " ", cited, data_for=None if for_patients else FOR_PATIENTS)
        picture = Markup((FIGURES / f"{name}.svg").read_text("utf-8"))
        said_below = (plain,) if for_patients else (caption, plain)
        return block(tag("figure", picture, tag("figcaption", *said_below), class_="vcf-figure"))

    def example(self, slug: str) -> str:
        """A worked example: what was answered, and the plan. Raises KeyError for a stranger."""
        drawn = examples.example(self._all.examples[slug].plan, self._links)
        return "\n\n".join(f"## {title}\n\n{block(part)}" for title, part in drawn.items())

    def examples(self) -> str:
        """The list of the worked examples."""
        shown = self._all.examples.values()
        return block(examples.example_list(shown, LISTED_OF_A_PATIENT, self._links))

    def example_patients(self) -> str:
        """The patients of the worked examples, each to be loaded into the form."""
        return examples.example_patients(self._all.examples.values())

    def medicine_limits(self) -> str:
        """What rules each medicine out, topic by topic."""
        return block(medicines.limits_table(self._profiles, FORMULARY, self._links))

    def medicines(self) -> str:
        """Every medicine with its limits and cautions, under its name as a heading."""
        return "\n\n".join(
            f"### {one.medicine.name} {{: #{medicines.anchor(one)} }}\n\n"
            + block(medicines.medicine(one, self._guideline, self._links))
            for one in self._profiles
        )

    def medicine_regions(self) -> str:
        """What is known of a medicine's status, place by place."""
        return block(medicines.regions_table(self._profiles, FORMULARY, self._links))

    def chapters(self) -> str:
        """The list of the chapters."""
        return block(lists.chapters(self._guideline, self._links))

    def controversies(self) -> str:
        """Every disagreement."""
        return block(controversies.controversies(self._guideline, self._links))

    def sources(self) -> str:
        """Every source."""
        return block(sources.sources(self._guideline, self._links))

    def statements(self) -> str:
        """Every statement of the articles."""
        return block(statements.statements(self._guideline, self._links))

    def pathway(self) -> str:
        """The pathway from arrival to five years, as a picture and as a table."""
        return block(pathway.pathway(self._guideline, self._links))

    def reviews(self) -> str:
        """The review status of every subject."""
        return block(reviews.reviews(self._guideline))

    def decision_sheet(self) -> str:
        """For whom a printed copy of the tables is, and its edition."""
        return block(decision_tables.sheet_head(self._guideline))

    def decision_tables(self) -> str:
        """Every recommendation as a table for a pen, in the order in which a plan speaks."""
        parts = decision_tables.in_order_of_speaking(self._guideline)
        return "\n\n".join(
            f"## {PART_TITLES[part]} {{: #part-{part.value} .vcf-decision-part }}\n\n"
            + block(decision_tables.part_head(self._guideline))
            + "\n\n"
            + "\n\n".join(self._decision_table(*housed) for housed in those)
            for part, those in parts.items()
        )

    def decision_meanings(self) -> str:
        """What the lines of the tables ask."""
        return block(decision_tables.meanings(self._guideline))

    def _decision_table(self, record: Recommendation, chapter: Chapter) -> str:
        drawn = block(decision_table(record, chapter, self._links))
        named = f"#{decision_tables.anchor(record)} .vcf-decision-title data-search-exclude"
        return f"### {record.title} {{: {named} }}\n\n{drawn}"

    def without_javascript(self) -> str:
        """Instead of a plan where scripts do not run."""
        said = without_planner.no_plan_here(without_planner.NO_JAVASCRIPT, self._links.root)
        return tag("noscript", tag("div", said, class_="vcf-without"))

    def planner_failure(self) -> str:
        """Why the planner does not run and what to do; hidden until a script finds that out."""
        return failure.failure("plan", self._links.root)

    def calculator_form(self) -> str:
        """The calculator's questions."""
        return form.calculator_form(self._guideline)

    def score_form(self, tool_id: str) -> str:
        """A companion calculator: form and place of the result. Raises KeyError for a stranger."""
        return block(score_html.score_calculator(score_tools.BY_ID[tool_id], self._links.root))

    def related(self, *question_ids: str) -> str:
        """Curated questions that belong to the page, each answered on this site."""
        asked = [self._all.questions[name] for name in question_ids]
        listed = bullets(
            tag("a", one.question, href=f"{self._links.root}questions.html#{one.id}")
            for one in asked
        )
        shown = block(tag("div", listed, class_="vcf-related"))
        return f"## Related questions {{ data-search-exclude }}\n\n{shown}"

    def questions(self) -> str:
        """Every curated question with its answer, topic by topic."""
        by_topic = {
            topic: [one for one in self._all.questions.values() if one.topic == topic]
            for topic in TOPICS
        }
        return "\n\n".join(
            f"## {TOPICS[topic]}\n\n{block(join(map(self._question, asked)))}"
            for topic, asked in by_topic.items()
        )

    def _question(self, asked: Question) -> Markup:
        more = [self.recommendation(name) for name in asked.recommendations]
        more.append(tag("a", "Read more", href=f"{self._links.root}{asked.address}"))
        return tag(
            "section",
            tag("h3", asked.question, id=asked.id),
            tag("p", asked.answer, " ", self.cite(*asked.sources)),
            tag("p", join(more, " · "), class_="vcf-more"),
            class_="vcf-question-answered",
        )


def block(html: str) -> str:
    """One element, so that Markdown leaves what is in it alone."""
    return f'<div class="vcf-records">{html}</div>'
