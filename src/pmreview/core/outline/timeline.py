"""The timeline of an outline: how fast the response was, and the events in the order of time."""

from collections.abc import Iterator

from pmreview.core.durations import durations
from pmreview.core.outline.document import Block, Words
from pmreview.core.outline.text import facts, joined, labelled, link, plain, strong, table, word
from pmreview.core.outline.times import day, lasted, time
from pmreview.core.record import Record
from pmreview.core.timeline import EVENT_KINDS, MILESTONES, Event, in_order

_COLUMNS = ("Time", "Milestone", "Kind", "Who", "What happened")
_FORMATS = ("csv", "markdown")
_RESPONSE = ("time_to_detect", "time_to_acknowledge", "time_to_mitigate")


def timeline(record: Record) -> tuple[Block, ...]:
    """The response in figures, then every event; what the room walked through stands out."""
    events = [record.timeline[index] for index in in_order(record.timeline)]
    sources = {_source(event) for event in events}
    taken_from = sources.pop() if len(sources) == 1 else ""
    known = [each for each in durations(record) if each.name in _RESPONSE and each.length is not None]
    told = [(each.label, plain(lasted(record, each))) for each in known]
    rows = (_row(event, when, taken_from) for event, when in zip(events, event_times(record, events), strict=True))
    return (*facts(*told, ("Taken from", plain(taken_from))), *table(_COLUMNS, rows))


def _row(event: Event, when: str, taken_from: str) -> tuple[Words, ...]:
    return (
        plain(when),
        strong(", ".join(word(name, MILESTONES) for name in event.milestones)),
        plain(word(event.kind, EVENT_KINDS)),
        plain(event.who),
        event_words(event, taken_from),
    )


def event_words(event: Event, taken_from: str = "") -> Words:
    """What happened, and what else is known about it, but for the source that all events were taken from."""
    return joined(
        (
            strong(event.text) if event.key else plain(event.text),
            link(event.link),
            labelled("another account", plain(event.disputed)),
            labelled("source", plain(source if (source := _source(event)) != taken_from else "")),
        )
    )


def _source(event: Event) -> str:
    """Where `event` was taken from, as far as a reader asks: the format of a file is no place."""
    return "" if event.source in _FORMATS else event.source


def event_times(record: Record, events: list[Event]) -> Iterator[str]:
    """The time of each event, with the day where it changes, unless all are of one day."""
    days = [day(record, event.at) if event.at else "" for event in events]
    known = [today for today in days if today]
    shown_day = known[0] if len(set(known)) == 1 else ""
    for event, today in zip(events, days, strict=True):
        if event.at is None:
            yield "time unknown"
            continue
        told = time(record, event.at) if today == shown_day else f"{today}, {time(record, event.at)}"
        yield f"about {told}" if event.approximate else told
        shown_day = today
