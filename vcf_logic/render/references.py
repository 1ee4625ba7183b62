"""Sources in Vancouver style, and the numbered list at the end of a page."""

from __future__ import annotations

from vcf_logic.engine.records import Citation, Source
from vcf_logic.render.links import Links, NumberedLinks, reference_id
from vcf_logic.render.markup import Markup, join, tag


def marks(cited: tuple[Citation, ...], links: Links) -> Markup:
    """The citations of one statement in brackets, each with its reference as a tooltip."""
    if not cited:
        return Markup("")
    places: dict[Source, list[str]] = {}
    for citation in cited:
        places.setdefault(citation.source, []).append(citation.locator)
    numbers = [_mark(source.at("; ".join(listed)), links) for source, listed in places.items()]
    return tag("span", "[", join(numbers, ", "), "]", class_="vcf-cite")


def references(links: NumberedLinks) -> Markup:
    """Every source the page has cited so far, in the order of first mention."""
    listed = [_entry(source, number, links) for source, number in links.cited.items()]
    return tag("ol", *listed, class_="vcf-reference-list", data_search_exclude=True)


def vancouver(source: Source) -> str:
    """A source as a reference list prints it, without its identifiers."""
    year = str(source.year) if source.year and str(source.year) not in source.published else ""
    words = [source.authors, source.title, source.published, year]
    return " ".join(f"{part.removesuffix('.')}." for part in words if part)


def identifiers(source: Source) -> Markup:
    """The DOI, PMID and addresses that were seen, as links."""
    known = (
        ("doi:", source.doi, "https://doi.org/"),
        ("PMID ", source.pmid, "https://pubmed.ncbi.nlm.nih.gov/"),
        ("", source.pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/"),
        ("", source.url, ""),
    )
    return join(
        join((" ", tag("a", f"{prefix}{value}", href=f"{base}{value}")))
        for prefix, value, base in known
        if value
    )


def short_name(citation: Citation) -> str:
    """Who or what, when, and where in it."""
    source = citation.source
    name = source.authors.split(",")[0].removesuffix(".") or source.title.strip("[]")
    others = " and others" if "," in source.authors else ""
    year = f" {source.year}" if source.year and str(source.year) not in name else ""
    return f"{name}{others}{year}: {citation.locator}"


def _mark(citation: Citation, links: Links) -> Markup:
    label, address = links.citation(citation)
    return tag(
        "a",
        label,
        href=address,
        title=f"{_capital(citation.locator)}. {vancouver(citation.source)}",
        aria_label=f"Reference {label}",
    )


def _entry(source: Source, number: int, links: Links) -> Markup:
    seen = f" What was seen: {source.seen}" if source.seen else ""
    more = tag("a", "what it supports", href=links.source(source))
    return tag(
        "li",
        vancouver(source),
        identifiers(source),
        seen,
        " (",
        more,
        ")",
        id=reference_id(source),
        value=number,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
