"""Where each record stands on the site, seen from one page."""

from __future__ import annotations

from dataclasses import dataclass

from vcf_logic.engine.records import Chapter, Recommendation, Source


@dataclass(frozen=True)
class Links:
    """Relative links. ``root`` leads from the page to the root of the site: "" or "../"."""

    root: str

    def chapter(self, chapter: Chapter) -> str:
        """The page of a chapter."""
        return f"{self.root}chapters/{chapter.id.replace('_', '-')}.html"

    def recommendation(self, recommendation: Recommendation, chapter: Chapter) -> str:
        """The card of a recommendation on its chapter's page."""
        return f"{self.chapter(chapter)}#{recommendation.id}"

    def controversy(self, controversy_id: str) -> str:
        """A disagreement on the page that shows them all."""
        return f"{self.root}evidence/disagreements.html#{controversy_id}"

    def source(self, source: Source) -> str:
        """A source in the list of sources."""
        return f"{self.root}evidence/sources.html#{source.id}"

    def statement(self, statement_id: str) -> str:
        """A statement of an article in the index of statements."""
        return f"{self.root}evidence/statements.html#{statement_id}"
