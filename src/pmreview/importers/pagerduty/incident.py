"""The record of one incident of PagerDuty."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.pagerduty.entries import entries_of, without_text
from pmreview.importers.pagerduty.unplaced import notes_of
from pmreview.importers.remarks import UNTITLED, number, usual_remarks
from pmreview.importers.severity import severity_of

_NUMBERED = re.compile(r"\[#\d{1,12}\] ")
_ADDED = Event(kind="note", who="PagerDuty", source="pagerduty")
_SIGNS = {"detected": ("trigger", "alert"), "acknowledged": ("acknowledge",), "resolved": ("resolve",)}


def title_of(whole: Whole) -> str:
    """The incident's title; where only its entries are there, the one by which they call it, or that of an alert."""
    pieces = [piece.fields for piece in whole.pieces]
    called = (text(table(fields, "incident"), "summary") for fields in pieces)
    told = next((name for name in called if name), "") or text(whole.fields, "summary")
    alert = next((text(fields, "summary") for fields in whole.fields_of("alert")), "")
    return text(whole.fields, "title") or _NUMBERED.sub("", told, count=1) or alert or UNTITLED


def priority_of(incident: Fields) -> str:
    """The priority that the team gave, else the urgency of the pages."""
    return severity_of(text(table(incident, "priority"), "summary") or text(incident, "urgency"))


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an incident. Raises `UserError` when a time states no zone and none is known."""
    incident, moments = whole.fields, Moments(wishes.zone)
    entries = entries_of(whole, moments)
    stated = _milestones(incident, entries, moments)
    timeline, said = timeline_of(entries, stated, _ADDED, wishes.keep_all, _SIGNS)
    title = title_of(whole)
    record = Record(
        incident=Incident(
            id=whole.id,
            title=title,
            severity=priority_of(incident),
            components=_components(incident),
            timezone=wishes.zone or "UTC",
            summary=_summary(incident, title),
            links=links("PagerDuty", text(incident, "html_url")),
        ),
        timeline=timeline,
        notes=notes_of(whole),
    )
    on_severity = "priority" if text(table(incident, "priority"), "summary") else "urgency"
    told = (*_remarks(whole, entries), *said, *usual_remarks(record, on_severity, "PagerDuty"))
    return Imported(record, (*whole.remarks, *moments.remarks, *told))


def _summary(incident: Fields, title: str) -> str:
    parts = (text(incident, "description"), text(table(incident, "body"), "details"))
    return "\n\n".join(dict.fromkeys(part for part in parts if part and part != title))


def _components(incident: Fields) -> tuple[str, ...]:
    services = [table(incident, "service"), *tables(incident, "impacted_services")]
    return tuple(dict.fromkeys(name for each in services if (name := text(each, "summary"))))


def _milestones(incident: Fields, entries: Sequence[Entry], moments: Moments) -> dict[str, datetime | None]:
    def times(kind: str) -> list[datetime]:
        return [entry.event.at for entry in entries if entry.kind == kind and entry.event.at]

    created = moments.read(text(incident, "created_at"))
    triggered = [*times("trigger"), *([created] if created else [])]
    return {
        "detected": min(triggered or times("alert"), default=None),
        "acknowledged": min(times("acknowledge"), default=None),
        "resolved": max(times("resolve"), default=None),
    }


def _tells_the_end(whole: Whole) -> bool:
    return any(text(fields, "type") == "resolve_log_entry" for fields in whole.fields_of("log_entry"))


def _remarks(whole: Whole, entries: Sequence[Entry]) -> Iterator[str]:
    incident = whole.fields
    if not incident:
        yield "The incident itself is not in the sources, only entries of it: what they do not say is left empty."
    yield "PagerDuty knows when the alert came (`detected`), not when the incident began: `started` is left open."
    if text(incident, "status") == "resolved" and not text(incident, "resolved_at") and not _tells_the_end(whole):
        yield "When it was resolved is taken from the last change of its status."
    if untold := sum(without_text(entry) and not entry.noise for entry in entries):
        notes = number(untold, "note is announced", "notes are announced")
        yield f"{notes} without its text: import the incident's notes as well."
