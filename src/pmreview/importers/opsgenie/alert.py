"""The record of one alert of Opsgenie: what a team has that works without incidents."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, text, texts
from pmreview.importers.moments import Moments
from pmreview.importers.opsgenie.incident import ADDED
from pmreview.importers.opsgenie.logs import logged_of
from pmreview.importers.opsgenie.unplaced import notes_of
from pmreview.importers.people import person
from pmreview.importers.plain_text import plain_text
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.severity import severity_of

_NEAR = timedelta(seconds=2)


def read_alert(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an alert. Raises `UserError` when a time states no zone and none is known."""
    alert, moments = whole.fields, Moments(wishes.zone)
    entries = logged_of(whole, moments)
    own = list(_told_by_alert(alert, moments))
    stated = {entry.kind: entry.event.at for entry in own if entry.kind}
    timeline, said = timeline_of([*_not_logged(own, entries), *entries], stated, ADDED, wishes.keep_all)
    entity = text(alert, "entity")
    record = Record(
        incident=Incident(
            id=whole.id,
            title=text(alert, "message") or UNTITLED,
            severity=severity_of(text(alert, "priority")),
            components=(entity,) if entity else (),
            tags=texts(alert, "tags"),
            timezone=wishes.zone or "UTC",
            summary=plain_text(text(alert, "description")),
        ),
        timeline=timeline,
        notes=notes_of(whole),
    )
    remarks = (*_remarks(stated), *said, *usual_remarks(record, "priority", "Opsgenie"))
    return Imported(record, (*whole.remarks, *moments.remarks, *remarks))


def _told_by_alert(alert: Fields, moments: Moments) -> Iterator[Entry]:
    """What the alert itself says; an entry's kind is the milestone that it is."""
    created, report = moments.read(text(alert, "createdAt")), table(alert, "report")
    source = person(text(alert, "source")) or text(table(alert, "integration"), "name")
    yield Entry(Event(at=created, kind="alert", who=source, text=text(alert, "message") or "Alert"), "detected")
    for milestone, key, by, done in (
        ("acknowledged", "ackTime", "acknowledgedBy", "Acknowledged"),
        ("resolved", "closeTime", "closedBy", "Closed"),
    ):
        if at := _later(created, report.get(key)):
            who = person(text(report, by))
            yield Entry(Event(at=at, kind="action", who=who, text=f"{done} by {who}" if who else done), milestone)
    last = moments.read(text(alert, "lastOccurredAt"))
    if last and last != created:
        yield Entry(
            Event(at=last, kind="alert", who=source, text=f"Occurred for the last of {text(alert, 'count')} times")
        )


def _later(at: datetime | None, milliseconds: object) -> datetime | None:
    if at is None or isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return None
    try:
        later = at + timedelta(milliseconds=milliseconds)
        later.utctimetuple()  # raises for a time that has no place in the calendar of UTC
    except (OverflowError, ValueError):
        return None
    return later


def _not_logged(own: Sequence[Entry], logged: Sequence[Entry]) -> Iterator[Entry]:
    """What the alert says and its log does not, as far as the times tell."""
    times = [entry.event.at for entry in logged if entry.event.at and not entry.noise]
    for entry in own:
        at = entry.event.at
        if at is None or not any(abs(at - other) <= _NEAR for other in times):
            yield entry


def _remarks(stated: dict[str, datetime | None]) -> Iterator[str]:
    yield "An alert is taken for the incident; when that began is not stated: `started` is left open."
    if stated.get("resolved"):
        yield "An alert is closed rather than resolved: when it was closed is taken as `resolved`."
