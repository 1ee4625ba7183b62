"""Where each record stands on the site, seen from one page."""

from __future__ import annotations

from dataclasses import dataclass, field

from vcf_logic.engine.records import Chapter, Citation, Recommendation, Source


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

    def calculator(self, answers: str) -> str:
        """The calculator, with answers for the form in its fragment."""
        return f"{self.root}calculator/index.html#{answers}"

    def citation(self, citation: Citation) -> tuple[str, str]:
        """What stands for a citation in the text, and where it leads."""
        return citation.source.id, self.source(citation.source)


@dataclass(frozen=True)
class NumberedLinks(Links):
    """Links of a page that numbers its sources and lists them at its end."""

    cited: dict[Source, int] = field(default_factory=dict)

    def citation(self, citation: Citation) -> tuple[str, str]:
        """The source's number on this page, given at first mention, and its place in the list."""
        number = self.cited.setdefault(citation.source, len(self.cited) + 1)
        return str(number), f"#{reference_id(citation.source)}"


def reference_id(source: Source) -> str:
    """The anchor of a source in the list at the end of a page."""
    return f"ref-{source.id}"
