"""Who a record knows: the names that a typed `@ana` can mean."""

from collections.abc import Iterator

from pmreview.core.record import Record


def people(record: Record) -> tuple[str, ...]:
    """Every person that the record names in a role, once each, in the order of the file."""
    return tuple(dict.fromkeys(name for name in _named(record) if name))


def _named(record: Record) -> Iterator[str]:
    yield record.incident.owner
    yield from record.incident.authors
    yield from (action.owner for action in record.actions)
    for meeting in record.meetings:
        yield from (meeting.facilitator, meeting.scribe, *meeting.attendees)
    yield from (question.who for question in record.open_questions)
    yield from (topic.who for topic in record.parking_lot)
