"""What the site's pages draw: chapters, disagreements, sources and the index of statements."""

from __future__ import annotations

from vcf_logic.engine.records import (
    Article,
    Chapter,
    Controversy,
    Guideline,
    Position,
    Source,
    Statement,
)
from vcf_logic.render import pieces
from vcf_logic.render.cards import chapter_cards
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import STANCE_WORDS, VERDICT_WORDS


def chapter(guideline: Guideline, chapter_id: str, links: Links) -> Markup:
    """One chapter: what it is about, and its cards. Raises KeyError for a stranger."""
    found = _chapter(guideline, chapter_id)
    return join(
        (tag("p", found.summary, class_="vcf-summary"), chapter_cards(found, guideline, links))
    )


def contents(guideline: Guideline, chapter_id: str) -> Markup:
    """A chapter's titles, linked to their cards on its page. Raises KeyError for a stranger."""
    name = "contents-of-chapter"
    heading = tag("p", tag("strong", "In this chapter"), id=name)
    listed = bullets(
        tag("a", record.title, href=f"#{record.id}")
        for record in _chapter(guideline, chapter_id).recommendations
    )
    return tag("nav", heading, listed, class_="vcf-contents", aria_labelledby=name)


def recommendation(guideline: Guideline, recommendation_id: str, links: Links) -> Markup:
    """A recommendation's title, linked to its card. Raises KeyError for a stranger."""
    record, home = {
        record.id: (record, chapter)
        for chapter in guideline.chapters
        for record in chapter.recommendations
    }[recommendation_id]
    return tag("a", record.title, href=links.recommendation(record, home))


def chapters(guideline: Guideline, links: Links) -> Markup:
    """A list of the chapters."""
    return bullets(
        join((tag("a", one.title, href=links.chapter(one)), f": {one.summary}"))
        for one in guideline.chapters
    )


def controversies(guideline: Guideline, links: Links) -> Markup:
    """Every disagreement, its positions side by side, the default and why."""
    return join(_controversy(one, guideline, links) for one in guideline.controversies)


def sources(guideline: Guideline, links: Links) -> Markup:
    """Every source, what was seen of it, and the recommendations it supports."""
    entries = [_source(source, guideline, links) for source in guideline.sources]
    return tag("dl", *entries, class_="vcf-references")


def statements(guideline: Guideline, links: Links) -> Markup:
    """The index of the articles' statements, with the verdict of checking each."""
    return join(_article(article, guideline, links) for article in guideline.articles)


def _chapter(guideline: Guideline, chapter_id: str) -> Chapter:
    return {chapter.id: chapter for chapter in guideline.chapters}[chapter_id]


def _controversy(controversy: Controversy, guideline: Guideline, links: Links) -> Markup:
    head = tag(
        "tr", *(tag("th", name, scope="col") for name in ("Who", "Strength", "Says", "Sources"))
    )
    rows = [_position(position, links) for position in controversy.positions]
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    topic = f"{controversy.id} {controversy.topic}"
    return tag(
        "article",
        tag("h2", topic, id=controversy.id),
        tag("p", controversy.question, class_="vcf-question"),
        _scrolling(table, f"Positions: {topic}"),
        tag("p", tag("strong", "The plan says first: "), controversy.default),
        tag("p", tag("strong", "Why: "), controversy.why),
        pieces.labelled(
            "Recommendations it touches", _carried(controversy, guideline, links), "carried"
        ),
        class_="vcf-controversy",
    )


def _position(position: Position, links: Links) -> Markup:
    who = f"{position.who} {position.year}" if position.year else position.who
    return tag(
        "tr",
        tag("th", who, scope="row"),
        tag("td", position.strength),
        tag("td", position.says),
        tag("td", pieces.citations(position.sources, links)),
    )


def _carried(controversy: Controversy, guideline: Guideline, links: Links) -> Markup:
    return _recommendation_list(
        guideline, links, {one.id for one in guideline.carrying(controversy)}
    )


def _recommendation_list(guideline: Guideline, links: Links, ids: set[str]) -> Markup:
    return bullets(
        join(
            (
                tag("a", record.title, href=links.recommendation(record, chapter)),
                f" ({STANCE_WORDS[record.stance]})",
            )
        )
        for chapter in guideline.chapters
        for record in chapter.recommendations
        if record.id in ids
    )


def _source(source: Source, guideline: Guideline, links: Links) -> Markup:
    supported = {record.id for record in guideline.supported_by(source)}
    supports = _recommendation_list(guideline, links, supported)
    return join(
        (
            tag("dt", source.id, id=source.id),
            tag(
                "dd",
                tag("p", *_reference(source)),
                tag("p", tag("strong", "What was seen: "), source.seen)
                if source.seen
                else Markup(""),
                pieces.labelled("Recommendations that cite it", supports, "supports"),
            ),
        )
    )


def _reference(source: Source) -> list[str]:
    year = str(source.year) if source.year and str(source.year) not in source.published else ""
    words = [source.authors, source.title, source.published, year]
    text = " ".join(f"{part.removesuffix('.')}." for part in words if part)
    return [text, *_identifiers(source)]


def _identifiers(source: Source) -> list[str]:
    known = (
        ("doi:", source.doi, "https://doi.org/"),
        ("PMID ", source.pmid, "https://pubmed.ncbi.nlm.nih.gov/"),
        ("", source.pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/"),
        ("", source.url, ""),
    )
    return [
        join((" ", tag("a", f"{prefix}{value}", href=f"{base}{value}")))
        for prefix, value, base in known
        if value
    ]


def _article(article: Article, guideline: Guideline, links: Links) -> Markup:
    about = f"{article.publisher}, updated {article.updated}. About {article.subject}."
    columns = ("Statement", "Verdict", "What was found", "Stands in")
    head = tag("tr", *(tag("th", name, scope="col") for name in columns))
    rows = [
        _statement(statement, guideline, links)
        for statement in guideline.statements
        if statement.article is article
    ]
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    title = f"{article.id}: {article.title}"
    return join((tag("h2", title, id=article.id), tag("p", about), _scrolling(table, title)))


def _statement(statement: Statement, guideline: Guideline, links: Links) -> Markup:
    covering = {record.id for record in guideline.covering(statement)}
    verdict = pieces.badge(
        VERDICT_WORDS[statement.verdict], statement.verdict.value.replace(" ", "-")
    )
    return tag(
        "tr",
        tag("td", statement.text, tag("br"), tag("code", statement.id)),
        tag("td", verdict),
        tag("td", statement.note, pieces.citations(statement.sources, links)),
        tag("td", _recommendation_list(guideline, links, covering)),
        id=statement.id,
        data_verdict=statement.verdict.value,
    )


def _scrolling(table: Markup, name: str) -> Markup:
    return tag("div", table, class_="vcf-scroll", tabindex=0, role="region", aria_label=name)
