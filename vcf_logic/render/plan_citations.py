"""Citations in a plan: short, since a plan is made anew with every answer.

The pages show a whole reference as a tooltip; a plan names the source and leads to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.records import Citation, Source
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.references import short_name


def brief_marks(cited: Iterable[Citation], links: Links) -> Markup:
    """The sources of one statement in brackets; nothing without any."""
    sources = dict.fromkeys(citation.source for citation in cited)
    listed = join((_link(source, links) for source in sources), ", ")
    return tag("span", "[", listed, "]", class_="vcf-cite") if listed else listed


def source_list(cited: Iterable[Citation], links: Links) -> Markup:
    """Sources with the place in each, one a line."""
    lines = (join((_link(one.source, links), " ", short_name(one))) for one in cited)
    return bullets(lines, class_="vcf-sources")


def _link(source: Source, links: Links) -> Markup:
    return tag("a", source.id, href=links.source(source))
