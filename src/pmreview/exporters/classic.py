"""A record as Markdown under the classic headings."""

from pmreview.core.outline.classic import classic
from pmreview.core.record import Record
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.markdown import page


def render(record: Record) -> str:
    """The page from the summary to the action items."""
    return page(classic(record))


CLASSIC = Exporter(
    "classic", ".classic.md", "Markdown under the classic headings, from summary to action items", render
)
