"""The entries that updates make in the timeline: an event each, or one for each item of a list of times in the body."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pmreview.core.errors import UserError
from pmreview.core.timeline import Event, in_order
from pmreview.importers.entries import MOST
from pmreview.importers.moments import Moments
from pmreview.importers.plain_text import plain_text
from pmreview.importers.statuspage.updates import Update

_LISTED = re.compile(
    r"- ?(?P<at>\d{4}-\d\d-\d\d[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:UTC|GMT|Z|[+-]\d\d:?\d\d))?)"
    r" ?[-–—:]? (?P<text>.*)"
)


@dataclass(frozen=True)
class Entry:
    """An event, and the update that it comes from. `listed` when it is an item of a list in it."""

    event: Event
    update: Update
    listed: bool = False


def entries_of(updates: Iterable[Update], moments: Moments, who: str) -> list[Entry]:
    """The entries of all `updates`, in order of time. Raises `UserError` for more than `MOST`."""
    entries: list[Entry] = []
    for update in updates:
        for entry in _entries(update, moments):
            event = entry.event.but(who=who, kind="communication", source="statuspage")
            entries.append(replace(entry, event=event))
            if len(entries) > MOST:
                raise UserError(f"The incident has more than {MOST:,} entries, too many for a timeline.")
    return [entries[index] for index in in_order([entry.event for entry in entries])]


def _entries(update: Update, moments: Moments) -> Iterator[Entry]:
    prose: list[str] = []
    listed: list[tuple[str, list[str]]] = []
    lines = prose
    for line in _body(update).split("\n"):
        if found := _LISTED.fullmatch(line):
            lines = [found["text"]]
            listed.append((found["at"], lines))
        elif line:
            lines.append(line)
        else:  # a paragraph's end is the list's end
            lines = prose
    if prose or not listed:
        yield Entry(Event(at=update.at, text=" ".join(prose)), update)
    for at, words in listed:
        yield Entry(Event(at=moments.read(at), text=" ".join(words)), update, listed=True)


def _body(update: Update) -> str:
    if update.whole_document:
        return "Post-mortem published"
    return plain_text(update.body) or f"Status: {update.status.replace('_', ' ') or 'not stated'}"
