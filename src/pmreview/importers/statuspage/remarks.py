"""What the user should know about an imported record: what was left empty, what looks wrong, what has no place."""

from collections.abc import Iterator, Sequence

from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.timeline import milestone
from pmreview.core.zones import zone_named
from pmreview.importers.json_fields import text
from pmreview.importers.remarks import number, usual_remarks
from pmreview.importers.statuspage.entries import Entry
from pmreview.importers.statuspage.shapes import Posted
from pmreview.importers.statuspage.updates import Update


def remarks_on(record: Record, posted: Posted, updates: Sequence[Update], entries: Sequence[Entry]) -> tuple[str, ...]:
    """One sentence each, in the order of the record."""
    return (
        *_on_incident(record, posted),
        *_on_milestones(record, posted),
        *_on_updates(updates, entries),
        *_on_the_rest(record),
        *usual_remarks(record, "impact", "the page"),
    )


def _on_incident(record: Record, posted: Posted) -> Iterator[str]:
    impact, zone = text(posted.incident, "impact"), text(posted.page, "time_zone")
    if impact == "maintenance":
        yield "It was posted as maintenance: `severity` is left empty, and `kind` stays `incident`."
    elif not record.incident.severity:
        yield f"The page states {f'the impact {quoted(impact)}' if impact else 'no impact'}: `severity` is left empty."
    if record.incident.timezone == "UTC" and zone_named(zone) is None:
        unknown = f"{quoted(zone)} is no time zone that pmreview knows" if zone else "The source states no time zone"
        yield f"{unknown}: times are shown in UTC."


def _on_milestones(record: Record, posted: Posted) -> Iterator[str]:
    if posted.incident.get("backfilled") is True:
        yield "It was posted after the fact: when customers were told is left open."
    resolved = milestone(record.timeline, "resolved")
    if resolved and resolved.disputed:
        yield "`resolved` is kept as the page states it, and marked as disputed."


def _on_updates(updates: Sequence[Update], entries: Sequence[Entry]) -> Iterator[str]:
    if listed := sum(entry.listed for entry in entries):
        yield f"{number(listed, 'event is', 'events are')} from a list of times within an update."
    if later := sum(update.written_later for update in updates):
        yield f"{number(later, 'update was', 'updates were')} written over an hour after the time that the page shows."
    if untimed := sum(update.at is None for update in updates):
        yield f"{number(untimed, 'update has', 'updates have')} no time: placed behind the one before."


def _on_the_rest(record: Record) -> Iterator[str]:
    unended = dict.fromkeys(spell.component for spell in record.impact.affected if spell.ended is None)
    if unended:
        yield f"No update says when these were well again: {', '.join(unended)}."
