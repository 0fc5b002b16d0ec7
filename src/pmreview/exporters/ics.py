"""A calendar of a record: the days on which open actions are due, and the meetings (RFC 5545).

Nothing in it depends on when it was made. An entry has the same UID in every export, so that a calendar that is
imported again moves it rather than adding another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from hashlib import sha256

from pmreview.core.actions import Action
from pmreview.core.live_actions import open_actions
from pmreview.core.meeting import Meeting
from pmreview.core.outline import title_of
from pmreview.core.outline.text import is_link
from pmreview.core.record import Record
from pmreview.core.settings import default_of
from pmreview.exporters.exporter import Exporter

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})

Properties = tuple[tuple[str, str], ...]


def render(record: Record) -> str:
    """The calendar of one record."""
    return "".join(together([record]))


def together(records: Iterable[Record]) -> Iterator[str]:
    """One calendar of all."""
    seen: Counter[str] = Counter()
    yield from _lines((("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//pmreview//EN")))
    for record in records:
        for key, properties in _entries(record):
            uid = sha256(f"{record.incident.id or record.incident.title}\n{key}".encode()).hexdigest()[:32]
            seen[uid] += 1
            again = f"-{seen[uid]}" if seen[uid] > 1 else ""
            known = (("UID", f"{uid}{again}@pmreview"), ("DTSTAMP", _stamp(record)))
            yield from _lines((("BEGIN", "VEVENT"), *known, *properties, ("END", "VEVENT")))
    yield from _lines((("END", "VCALENDAR"),))


ICS = Exporter("ics", ".ics", "A calendar of the due dates of open actions, and of the meetings", render, together)


def _entries(record: Record) -> Iterator[tuple[str, Properties]]:
    """What stands in the calendar, each with what tells it from the others of the record."""
    for _, action in open_actions(record):
        if action.due:
            yield f"action {action.id or action.title}", _due(record, action, action.due)
    for number, meeting in enumerate(record.meetings):
        if start := meeting.held_at or meeting.planned_at:
            yield f"meeting {number}", _meeting(record, meeting, start)


def _due(record: Record, action: Action, day: date) -> Properties:
    told = (
        ("Owner", action.owner),
        ("Priority", action.priority),
        ("Done when", action.done_when),
        ("Incident", title_of(record)),
        ("Ticket", action.ticket),
    )
    return (
        ("DTSTART;VALUE=DATE", day.isoformat().replace("-", "")),
        ("SUMMARY", _text(f"Due: {action.title or action.id}")),
        ("DESCRIPTION", _facts(told)),
        *((("URL", action.ticket.strip()),) if is_link(action.ticket) else ()),
        ("SEQUENCE", str(len(action.moved_from))),
        ("TRANSP", "TRANSPARENT"),  # the day stays free
    )


def _meeting(record: Record, meeting: Meeting, start: datetime) -> Properties:
    told = (
        ("Facilitator", meeting.facilitator),
        ("Scribe", meeting.scribe),
        ("Attendees", ", ".join(meeting.attendees)),
    )
    end = meeting.ended_at if meeting.held_at else None
    return (
        ("DTSTART", _utc(start)),
        ("DTEND", _utc(end)) if end and end > start else ("DURATION", f"PT{default_of('minutes'):.0f}M"),
        ("SUMMARY", _text(f"Review: {title_of(record)}")),
        ("DESCRIPTION", _facts(told)),
    )


def _stamp(record: Record) -> str:
    """When the record was last worked on, as far as it says so."""
    times = [event.at for event in record.timeline]
    for meeting in record.meetings:
        times += [meeting.held_at, meeting.ended_at]
    days = (day for action in record.actions for day in (action.created_on, action.done_on))
    times += [datetime(day.year, day.month, day.day, tzinfo=UTC) for day in days if day]
    return max((_utc(at) for at in times if at), default=_utc(datetime(1970, 1, 1, tzinfo=UTC)))


def _utc(at: datetime) -> str:
    with suppress(OverflowError):  # at the very ends of the calendar the time stays as it was written
        at = at.astimezone(UTC)
    return f"{at.year:04}{at:%m%dT%H%M%S}Z"


def _facts(told: Iterable[tuple[str, str]]) -> str:
    return _text("\n".join(f"{label}: {text}" for label, text in told if text.strip()))


def _text(text: str) -> str:
    return text.strip().translate(_ESCAPES)


def _lines(properties: Properties) -> Iterator[str]:
    """Lines that end in CRLF and are folded before they have more than 75 octets; without what has no value."""
    for name, value in properties:
        if value:
            yield _folded(f"{name}:{value}")


def _folded(line: str) -> str:
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            pieces.append("")
            size = 1  # the space in front of a line that goes on
        pieces[-1] += character
        size += octets
    return "\r\n ".join(pieces) + "\r\n"
