"""What the user should know about an imported record: what was left empty, what looks wrong, what has no place."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from pmreview.core.incident import SEVERITIES
from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.timeline import milestone
from pmreview.core.zones import zone_named
from pmreview.importers.json_fields import text
from pmreview.importers.statuspage.entries import Entry
from pmreview.importers.statuspage.shapes import Posted
from pmreview.importers.statuspage.updates import Update

_IN_ORDER = ("started", "mitigated", "resolved")


def remarks_on(record: Record, posted: Posted, updates: Sequence[Update], entries: Sequence[Entry]) -> tuple[str, ...]:
    """One sentence each, in the order of the record."""
    return (
        *_on_incident(record, posted),
        *_on_milestones(record, posted),
        *_on_updates(updates, entries),
        *_on_the_rest(record),
    )


def _on_incident(record: Record, posted: Posted) -> Iterator[str]:
    impact, zone = text(posted.incident, "impact"), text(posted.page, "time_zone")
    if not text(posted.incident, "name"):
        yield f"The incident has no name: it is called {quoted(record.incident.title)}."
    if impact == "maintenance":
        yield "It was posted as maintenance: `severity` is left empty, and `kind` stays `incident`."
    elif not record.incident.severity:
        yield f"The page states {f'the impact {quoted(impact)}' if impact else 'no impact'}: `severity` is left empty."
    elif record.incident.severity not in SEVERITIES:
        yield f"The impact {quoted(impact)} is no severity that pmreview knows: kept as it is."
    if record.incident.timezone == "UTC" and zone_named(zone) is None:
        unknown = f"{quoted(zone)} is no time zone that pmreview knows" if zone else "The source states no time zone"
        yield f"{unknown}: times are shown in UTC."


def _on_milestones(record: Record, posted: Posted) -> Iterator[str]:
    if posted.incident.get("backfilled") is True:
        yield "It was posted after the fact: when customers were told is left open."
    times = {name: event.at for name in _IN_ORDER if (event := milestone(record.timeline, name)) and event.at}
    for earlier, later in combinations(times, 2):
        if times[later] < times[earlier]:
            yield f"`{later}` comes before `{earlier}`: both are kept as the page states them."
    resolved = milestone(record.timeline, "resolved")
    if resolved and resolved.disputed:
        yield "`resolved` is kept as the page states it, and marked as disputed."


def _on_updates(updates: Sequence[Update], entries: Sequence[Entry]) -> Iterator[str]:
    if listed := sum(entry.listed for entry in entries):
        yield f"{_number(listed, 'event is', 'events are')} from a list of times within an update."
    if later := sum(update.written_later for update in updates):
        yield f"{_number(later, 'update was', 'updates were')} written over an hour after the time that the page shows."
    if untimed := sum(update.at is None for update in updates):
        yield f"{_number(untimed, 'update has', 'updates have')} no time: placed behind the one before."


def _on_the_rest(record: Record) -> Iterator[str]:
    unended = dict.fromkeys(spell.component for spell in record.impact.affected if spell.ended is None)
    if unended:
        yield f"No update says when these were well again: {', '.join(unended)}."
    if record.notes:
        yield f"{_number(len(record.notes), 'text has', 'texts have')} no place in a record: kept in the notes."


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
