"""The actions as they are read back one by one at the close, each in a sentence that the room can agree to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pmreview.core.actions import Action
from pmreview.core.dates import MONTHS, WEEKDAYS
from pmreview.core.live_actions import open_actions
from pmreview.core.record import Record
from pmreview.meeting.naming import sentence

_LACKS = {
    "title": "what is to be done",
    "owner": "an owner",
    "due": "a date",
    "done_when": "what shows that it is done",
    "priority": "a priority",
}
_CAPITALISED = re.compile(r"[A-Z][a-z]+(?=[ ,]|$)")


@dataclass(frozen=True)
class ReadBack:
    """One action. `index` is its place in `record.actions`; `lacks` has the fields that it needs to be agreed on."""

    index: int
    sentence: str
    lacks: tuple[str, ...]

    @property
    def lacking(self) -> str:
        """What it lacks, in words; empty where that is nothing."""
        return f"It lacks {', '.join(_LACKS[key] for key in self.lacks)}." if self.lacks else ""


def to_read_back(record: Record) -> tuple[ReadBack, ...]:
    """The actions that are neither done nor dropped, in the file's order."""
    year = _year(record)
    return tuple(
        ReadBack(index, " ".join(_sentences(action, year)), tuple(_lacks(action)))
        for index, action in open_actions(record)
    )


def _sentences(action: Action, year: int | None) -> Iterator[str]:
    doing = action.title.strip().rstrip(".") or "…"
    owner = action.owner.strip()
    by = f" by {_spoken(action.due, year)}" if action.due else ""
    if not owner:
        yield sentence(f"No owner yet: {doing}{by}")
    elif doing.partition(" ")[0].casefold() in owner.casefold().split():
        yield sentence(f"{doing}{by}")  # it says already who
    else:
        yield sentence(f"{owner} will {_in_sentence(doing)}{by}")
    if action.done_when.strip():
        yield sentence(f"Done when: {action.done_when}")


def _lacks(action: Action) -> Iterator[str]:
    for key in _LACKS:
        value = getattr(action, key)
        if not (value.strip() if isinstance(value, str) else value):
            yield key


def _in_sentence(title: str) -> str:
    """A title behind "will": its verb begins small. A word that is no plain one, such as API, stays as it is."""
    return title[:1].lower() + title[1:] if _CAPITALISED.match(title) else title


def _spoken(day: date, year: int | None) -> str:
    said = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return said if day.year == year else f"{said} {day.year}"


def _year(record: Record) -> int | None:
    """The year that goes without saying: the one of the last meeting."""
    held = [meeting.held_at for meeting in record.meetings if meeting.held_at]
    return held[-1].year if held else None
