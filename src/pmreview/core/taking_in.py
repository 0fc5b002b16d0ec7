"""Take events in from elsewhere, such as an export, and leave what people wrote as it is.

The same instant and the same words are the same event, so what was taken in once is not taken in again.
"""

from bisect import bisect_right
from collections.abc import Container, Sequence
from datetime import timedelta

from pmreview.core.edits import Edit
from pmreview.core.record import Record
from pmreview.core.timeline import Event, in_order, instant, moments

FAR = timedelta(days=30)
"""How far from all that is known an event lies that may be of another incident."""


def new_events(record: Record, other: Record) -> tuple[Event, ...]:
    """The events of `other` that `record` lacks. A milestone that `record` has somewhere stays there alone."""
    known = {_likeness(event) for event in record.timeline}
    marked = moments(record.timeline)
    return tuple(_without(marked, event) for event in other.timeline if _likeness(event) not in known)


def take_in(other: Record) -> Edit:
    """Add the events of `other` that are not there yet, each in its place in time, and its notes."""

    def change(record: Record) -> Record:
        notes = tuple(note for note in other.notes if note not in record.notes)
        return record.but(timeline=_with(record.timeline, other.timeline), notes=(*record.notes, *notes))

    return Edit("take events in", ("timeline",), change)


def far_off(record: Record, other: Record) -> tuple[str, ...]:
    """A question for each side on which new events lie more than `FAR` from all those of `record`."""
    there = [instant(event) for event in record.timeline if event.at]
    new = [instant(event) for event in new_events(record, other) if event.at]
    if not there:
        return ()
    sides = {"before": [min(there) - at for at in new], "after": [at - max(there) for at in new]}
    far = {side: [length for length in lengths if length > FAR] for side, lengths in sides.items()}
    return tuple(_asked(side, lengths, len(new)) for side, lengths in far.items() if lengths)


def _asked(side: str, lengths: Sequence[timedelta], new: int) -> str:
    events = f"{len(lengths)} of {new} events" if len(lengths) < new else "The event" if new == 1 else "The events"
    lie = "lies" if len(lengths) == 1 else "lie"
    return f"{events} {lie} {min(lengths).days} days {side} this incident's: is it the same incident?"


def left_out(other: Record) -> tuple[str, ...]:
    """What `other` has besides events and notes, which is not taken in: `3 whys`."""
    lists = {
        "action": len(other.actions),
        "why": len(other.whys),
        "lesson": len((*other.went_well, *other.to_improve, *other.got_lucky)),
    }
    return tuple(f"{count} {name}{'s' * (count > 1)}" for name, count in lists.items() if count)


def _likeness(event: Event) -> tuple[object, str]:
    return event.at, " ".join(event.text.split())


def _without(marked: Container[str], event: Event) -> Event:
    """`event` without the milestones that are `marked` already."""
    left = tuple(name for name in event.milestones if name not in marked)
    return event if left == event.milestones else event.but(milestones=left)


def _with(events: Sequence[Event], others: Sequence[Event]) -> tuple[Event, ...]:
    """`events` in their order with the new ones of `others` among them.

    They stand by time, and one without a time behind the one before it in `others`, be that new or known.
    """
    there = {_likeness(event): index for index, event in enumerate(events)}
    marked = moments(events)
    timed = [(instant(events[index]), index) for index in in_order(events) if events[index].at]
    behind: dict[int, list[Event]] = {}
    place = len(events)
    for event in (others[index] for index in in_order(others)):
        if (known := there.get(_likeness(event))) is not None:
            place = known + 1
            continue
        if event.at is not None:
            earlier = bisect_right(timed, (event.at, len(events)))
            place = timed[earlier - 1][1] + 1 if earlier else min((index for _, index in timed), default=len(events))
            while earlier and place < len(events) and events[place].at is None:
                place += 1
        behind.setdefault(place, []).append(_without(marked, event))
    return tuple(
        event for index in range(len(events) + 1) for event in (*behind.get(index, ()), *events[index : index + 1])
    )
