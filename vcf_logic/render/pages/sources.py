"""The page that lists every source."""

from __future__ import annotations

from vcf_logic.engine.records import Guideline, Source
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.pages.lists import recommendation_list
from vcf_logic.render.references import identifiers, vancouver


def sources(guideline: Guideline, links: Links) -> Markup:
    """Every source, what was seen of it, and the recommendations it supports."""
    entries = [_source(source, guideline, links) for source in guideline.sources]
    return tag("dl", *entries, class_="vcf-references")


def _source(source: Source, guideline: Guideline, links: Links) -> Markup:
    supported = {record.id for record in guideline.supported_by(source)}
    listed = recommendation_list(guideline, links, supported)
    seen = tag("p", tag("strong", "What was seen: "), source.seen) if source.seen else ""
    return join(
        (
            tag("dt", source.id, id=source.id),
            tag(
                "dd",
                tag("p", vancouver(source), identifiers(source)),
                seen,
                pieces.labelled("Recommendations that cite it", listed, "supports"),
            ),
        )
    )
