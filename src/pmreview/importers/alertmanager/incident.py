"""The record of one group of alerts."""

from collections.abc import Iterator, Sequence

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.alertmanager.alerts import (
    WHO,
    WORDS,
    Alert,
    alerts_of,
    components_in,
    entries_of,
    severity_in,
    told_by,
)
from pmreview.importers.entries import timeline_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED, number, usual_remarks
from pmreview.importers.unplaced import unplaced

_ADDED = Event(kind="note", who=WHO, source="alertmanager")
_SIGNS = {"detected": ("firing",), "resolved": ("resolved",)}
_OF_GROUP = {"receiver", "status", "state", "version", "groupKey", "externalURL", "orgId"}
_OF_ALERT = {
    "status", "startsAt", "endsAt", "updatedAt", "generatorURL", "fingerprint", "silenceURL", "dashboardURL",
    "panelURL", "imageURL",
}  # fmt: skip
# What was placed whole, and what the machine wrote, at any depth.
_MACHINE = {
    "alerts", "labels", "groupLabels", "commonLabels", "commonAnnotations", "routeLabels", "receivers",
    "runbook_url", "state", "silencedBy", "inhibitedBy", "mutedBy",
}  # fmt: skip


def title_of(whole: Whole, alerts: Sequence[Alert]) -> str:
    """What the alerts have in common, or the first of their names."""
    summaries = list(dict.fromkeys(words for alert in alerts if (words := alert.annotation("summary", "title"))))
    names = list(dict.fromkeys(name for alert in alerts if (name := alert.label("alertname"))))
    said = next((words for alert in alerts if (words := alert.annotation("description", "message"))), "")
    return (
        text(table(whole.fields, "commonAnnotations"), "summary")
        or (summaries[0] if len(summaries) == 1 and len(names) <= 1 else "")
        or text(table(whole.fields, "groupLabels"), "alertname")
        or (f"{', '.join(names[:2])} and {len(names) - 2} more" if len(names) > 2 else " and ".join(names))
        or (summaries[0] if summaries else said)
        or UNTITLED
    )


def read_incident(whole: Whole, wishes: Wishes) -> Imported:
    """The record of a group. Raises `UserError` when a time states no zone and none is known."""
    moments = Moments(wishes.zone)
    every = alerts_of(whole, moments)
    alerts = told_by(every)
    ends = [alert.ended for alert in alerts if alert.ended]
    stated = {
        "detected": min((alert.began for alert in alerts if alert.began), default=None),
        "resolved": max(ends) if ends and len(ends) == len(alerts) else None,
    }
    timeline, said = timeline_of(list(entries_of(every)), stated, _ADDED, wishes.keep_all, _SIGNS)
    runbooks = dict.fromkeys(alert.annotation("runbook_url") for alert in alerts)
    record = Record(
        incident=Incident(
            title=title_of(whole, alerts),
            severity=severity_in(alerts),
            components=components_in(alerts),
            timezone=wishes.zone or "UTC",
            links=(
                *links("Alertmanager", text(whole.fields, "externalURL")),
                *(link for url in runbooks for link in links("Runbook", url)),
            ),
        ),
        timeline=timeline,
        notes=_notes_of(whole.fields, every),
    )
    told = (*_remarks(record, whole.fields, alerts), *said, *usual_remarks(record, "severity", WHO))
    return Imported(record, (*whole.remarks, *moments.remarks, *told))


def _notes_of(group: Fields, alerts: Sequence[Alert]) -> tuple[Note, ...]:
    """The labels, a line for each alert, and what nothing else of the import reads."""
    lines = []
    for alert in alerts:
        labels = table(alert.fields, "labels")
        lines.append(", ".join(f"{key}={value}" for key in labels if (value := text(labels, key))))
    labelled = "\n".join(line for line in lines if line)
    notes = [Note(text=labelled, source="alertmanager, labels")] if labelled else []
    notes += unplaced(group, _OF_GROUP, "alertmanager", without=_MACHINE)
    for alert in alerts:
        notes += unplaced(alert.fields, _OF_ALERT, "alertmanager, alert", without={*_MACHINE, *WORDS})
    return tuple(notes)


def _remarks(record: Record, group: Fields, alerts: Sequence[Alert]) -> Iterator[str]:
    yield "Alertmanager knows when alerts fired (`detected`), not when the incident began: `started` is left open."
    if len(alerts) > 1:
        yield f"{len(alerts)} alerts are taken for one incident."
    if firing := sum(not alert.over for alert in alerts):
        yield f"{number(firing, 'alert is', 'alerts are')} not over by the source: `resolved` is left open."
    if assumed := sum(alert.assumed for alert in alerts):
        yield f"{number(assumed, 'alert does', 'alerts do')} not say whether it is over: its `endsAt` is taken for it."
    if (truncated := text(group, "truncatedAlerts")) not in ("", "0"):
        yield f"Alertmanager left alerts of the group out of the source: {truncated}."
    if not record.incident.severity and any(alert.label("severity", "level", "priority") for alert in alerts):
        yield "The alerts have several severities, and none is the gravest by its name: `severity` is left empty."
