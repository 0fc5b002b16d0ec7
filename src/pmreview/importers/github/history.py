"""The history of an issue: closed, reopened and renamed are events; labels, mentions and the like are noise."""

from collections.abc import Iterator, Sequence

from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry
from pmreview.importers.github.people import who_of
from pmreview.importers.github.shapes import stated
from pmreview.importers.json_fields import Fields, table, text
from pmreview.importers.moments import Moments

_TOLD = ("closed", "reopened", "renamed")
_OBJECTS = (("label", "name"), ("assignee", "login"), ("milestone", "title"), ("rename", "to"))


def entry_of(fields: Fields, moments: Moments) -> Entry:
    """What happened to the issue."""
    kind = text(fields, "event").replace("_", " ")
    objects = (text(table(fields, key), name) for key, name in _OBJECTS)
    words = ": ".join(filter(None, (kind, *objects)))
    event = _event(f"Issue {words}", text(fields, "created_at"), who_of(fields), moments)
    return Entry(event, kind, noise=kind not in _TOLD)


def closing(issue: Fields, history: Sequence[Fields], moments: Moments) -> Iterator[Entry]:
    """The closing, where only the issue states it."""
    closed = stated(issue, "closed")
    if closed and not any(text(entry, "event") == "closed" for entry in history):
        yield Entry(_event("Issue closed", closed, text(table(issue, "closed_by"), "login"), moments))


def _event(words: str, at: str, who: str, moments: Moments) -> Event:
    return Event(at=moments.read(at), text=words, who=who, kind="note")
