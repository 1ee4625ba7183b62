"""The index of the articles' statements, with the verdict of checking each."""

from __future__ import annotations

from vcf_logic.engine.records import Article, Guideline, Statement, Verdict
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.pages.filters import filters
from vcf_logic.render.pages.lists import recommendation_list
from vcf_logic.render.references import marks
from vcf_logic.render.wording import VERDICT_WORDS

COLUMNS = ("Statement", "Verdict", "What was found", "Stands in")


def statements(guideline: Guideline, links: Links) -> Markup:
    """Every statement, grouped by article, to be filtered by article, section and verdict."""
    sections = dict.fromkeys(one.section for one in guideline.statements)
    choices = {
        "article": ("Article", {one.id: one.title for one in guideline.articles}),
        "section": ("Section", {_word(name): name for name in sections}),
        "verdict": ("Verdict", {_word(one.value): VERDICT_WORDS[one] for one in Verdict}),
    }
    return join(
        (
            filters("statement", "statement", choices),
            *(_article(article, guideline, links) for article in guideline.articles),
        )
    )


def _article(article: Article, guideline: Guideline, links: Links) -> Markup:
    about = f"{article.publisher}, updated {article.updated}. About {article.subject}."
    rows = [
        _statement(statement, guideline, links)
        for statement in guideline.statements
        if statement.article is article
    ]
    title = f"{article.id}: {article.title}"
    table = pieces.table(title, COLUMNS, rows)
    return join((tag("h2", title, id=article.id), tag("p", about), table))


def _statement(statement: Statement, guideline: Guideline, links: Links) -> Markup:
    covering = {record.id for record in guideline.covering(statement)}
    verdict = _word(statement.verdict.value)
    return tag(
        "tr",
        tag("td", statement.text, tag("br"), tag("code", statement.id)),
        tag("td", pieces.badge(VERDICT_WORDS[statement.verdict], verdict)),
        tag("td", statement.note, " ", marks(statement.sources, links)),
        tag("td", recommendation_list(guideline, links, covering)),
        id=statement.id,
        data_filtered="statement",
        data_article=statement.article.id,
        data_section=_word(statement.section),
        data_verdict=verdict,
    )


def _word(text: str) -> str:
    """A text as one word of a data attribute."""
    return text.lower().replace(" ", "-")
