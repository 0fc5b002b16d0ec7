"""The milestones that a status page states, put on the entries of their time.

A public update is never the moment of detection: the team knew before it wrote.
"""

from collections.abc import Sequence
from datetime import datetime

from pmreview.core.timeline import Event
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.milestones import with_milestones
from pmreview.importers.moments import Moments
from pmreview.importers.statuspage.entries import Entry
from pmreview.importers.statuspage.updates import Update

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


def with_stated(entries: Sequence[Entry], stated: dict[str, datetime], who: str) -> list[Event]:
    """The events of `entries` with the `stated` milestones, and what speaks against the time of `resolved`."""

    def fits(index: int, name: str) -> bool:
        return entries[index].update.status in _STATUSES.get(name, ())

    added = Event(kind="note", who=who, source="statuspage")
    events = with_milestones([entry.event for entry in entries], stated, added, "the status page", fits)
    more = len(events) - len(entries)
    for index, entry in enumerate(entries, more):
        if "resolved" in events[index].milestones:
            events[index] = events[index].but(disputed=_other_end(entries, entry))
    return events


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
