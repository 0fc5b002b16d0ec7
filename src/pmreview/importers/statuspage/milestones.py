"""The milestones that a status page states, put on the entries of their time.

A public update is never the moment of detection: the team knew before it wrote.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from pmreview.core.timeline import Event
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.moments import Moments
from pmreview.importers.statuspage.entries import Entry
from pmreview.importers.statuspage.updates import Update

_SAME = timedelta(seconds=1)
"""The page writes an incident and its update in one go, some hundredths of a second apart."""

_ENDED = ("resolved", "completed")
_STATUSES = {"mitigated": ("monitoring",), "resolved": _ENDED}


def stated_milestones(incident: Fields, updates: Sequence[Update], moments: Moments) -> dict[str, datetime]:
    """The milestones that have a time: from their own field, else from the first update with the status for it."""
    stated = {
        "started": moments.read(text(incident, "started_at")),
        "customers-told": None if incident.get("backfilled") is True else _first(updates),
        # Monitoring begins when a fix is in.
        "mitigated": moments.read(text(incident, "monitoring_at")) or _first(updates, _STATUSES["mitigated"]),
        "resolved": moments.read(text(incident, "resolved_at")) or _resolution(updates),
    }
    return {name: at for name, at in stated.items() if at}


def with_milestones(entries: Sequence[Entry], stated: dict[str, datetime], who: str) -> list[Event]:
    """The events of `entries` with the `stated` milestones. One that no entry has the time of becomes an event."""
    events = [entry.event for entry in entries]
    added = []
    for name, at in stated.items():
        index = _nearest(entries, at, _STATUSES.get(name, ()))
        if index is None:
            words = f"{name.capitalize().replace('-', ' ')}, by the status page"
            added.append(Event(at=at, milestones=(name,), kind="note", who=who, text=words, source="statuspage"))
        else:
            events[index] = events[index].but(milestones=(*events[index].milestones, name))
            if name == "resolved":
                events[index] = events[index].but(disputed=_other_end(entries, entries[index]))
    return added + events


def _first(updates: Sequence[Update], statuses: Sequence[str] = ()) -> datetime | None:
    return next((each.at for each in updates if each.at and (each.status in statuses or not statuses)), None)


def _resolution(updates: Sequence[Update]) -> datetime | None:
    """The first of the updates at the end that say it is over; none while the last one says otherwise."""
    end: datetime | None = None
    for update in reversed(updates):
        if update.status in _ENDED:
            end = update.at
        elif not update.whole_document:
            break
    return end


def _other_end(entries: Sequence[Entry], resolved: Entry) -> str:
    """What speaks against the time of `resolved`: a list in its update that goes on after it."""
    ends = [each.event.at for each in entries if each.listed and each.update is resolved.update and each.event.at]
    end = max(ends, default=None)
    if end is None or resolved.event.at is None or end <= resolved.event.at:
        return ""
    return f"The list in the same update goes on until {end:%Y-%m-%d %H:%M:%S %Z}"


def _nearest(entries: Sequence[Entry], at: datetime, statuses: Sequence[str]) -> int | None:
    """The index of the entry at the time `at`; of several the nearest, and of those one whose update has the status."""

    def distance(index: int) -> tuple[timedelta, bool]:
        shown = entries[index].event.at
        return (abs(shown - at) if shown else timedelta.max, entries[index].update.status not in statuses)

    nearest = min(range(len(entries)), key=distance, default=None)
    return nearest if nearest is not None and distance(nearest)[0] <= _SAME else None
