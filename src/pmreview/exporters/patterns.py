"""The insights of a library as one page of HTML, as self-contained as the page of a record."""

from collections.abc import Iterable, Iterator

from pmreview.core.insights.insight import Insight
from pmreview.core.insights.plot import plotted
from pmreview.core.outline.document import Block, Document, Paragraph, Section, Span, Table
from pmreview.exporters.html import page

_WIDTH = 24


def page_of(insights: Iterable[Insight]) -> str:
    """The whole page."""
    sections = (Section(each.name, each.title, tuple(_blocks(each))) for each in insights)
    return page(Document("Patterns across incidents", (), tuple(sections)))


def _blocks(insight: Insight) -> Iterator[Block]:
    bars = tuple(plotted(insight, _WIDTH))
    if bars:
        rows = tuple(tuple((Span(cell.strip()),) for cell in (label, words, plot)) for label, plot, words in bars)
        yield Table(("What", "How many", ""), rows)
    yield Paragraph((Span(f"{insight.formula} {insight.basis.capitalize()}."),))
