"""Read a Markdown document as `pmreview import` does."""

from pmreview.core.record import Record
from pmreview.importers import recognise
from pmreview.importers.document import Document
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes


def imported(text: str, zone: str = "", name: str = "incident.md") -> Imported:
    """What becomes of `text`, which holds one incident."""
    document = Document(name, text)
    (candidate,) = recognise([document]).find([document], Wishes(zone))
    return candidate.read()


def record_of(text: str, zone: str = "", name: str = "incident.md") -> Record:
    return imported(text, zone, name).record


def told(text: str, zone: str = "", name: str = "incident.md") -> list[tuple[str, str]]:
    """The timeline: each time with its offset, "" for none, and the text."""
    events = record_of(text, zone, name).timeline
    return [(f"{event.at:%Y-%m-%d %H:%M%z}" if event.at else "", event.text) for event in events]
