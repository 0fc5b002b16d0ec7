"""Who a record knows: the names that a typed `@ana` can mean."""

import re
from collections.abc import Iterable, Iterator

from pmreview.core.record import Record


def people(record: Record) -> tuple[str, ...]:
    """Every person that the record names in a role, once each, in the order of the file."""
    return tuple(dict.fromkeys(name for name in _named(record) if name))


def called(typed: str, people: Iterable[str]) -> list[str]:
    """Whom `typed` can mean: by the whole name, else by a part of one, else by how a part begins."""
    typed = typed.casefold()
    names = {person: person.casefold() for person in people if person}
    parts = {person: re.findall(r"[^\W_]+", name) for person, name in names.items()}
    whole = [person for person, name in names.items() if name == typed]
    part = [person for person in parts if typed in parts[person]]
    return whole or part or [person for person in parts if any(word.startswith(typed) for word in parts[person])]


def _named(record: Record) -> Iterator[str]:
    yield record.incident.owner
    yield from record.incident.authors
    yield from (action.owner for action in record.actions)
    for meeting in record.meetings:
        yield from (meeting.facilitator, meeting.scribe, *meeting.attendees)
    yield from (question.who for question in record.open_questions)
    yield from (topic.who for topic in record.parking_lot)
