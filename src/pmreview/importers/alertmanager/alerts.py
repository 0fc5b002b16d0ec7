"""The alerts of a group: when each fired, whether it ended, and how it is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pmreview.core.incident import SEVERITIES
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, table, text
from pmreview.importers.links import web_address
from pmreview.importers.moments import Moments
from pmreview.importers.sentences import sentences
from pmreview.importers.severity import severity_of

WHO = "Alertmanager"
_SEVERITY = ("severity", "level", "priority")
_HEARTBEATS = ("Watchdog", "DeadMansSwitch")
WORDS = ("summary", "title", "description", "message")
"""The annotations that say in words what is wrong."""
_COMPONENT = ("service", "job", "namespace", "instance")


@dataclass(frozen=True)
class Alert:
    """An alert. `over` when the source says that it is, `assumed` when only its end stands there."""

    fields: Fields
    began: datetime | None
    ended: datetime | None
    over: bool
    assumed: bool

    def label(self, *keys: str) -> str:
        """The first of the labels that it has."""
        labels = table(self.fields, "labels")
        return next((value for key in keys if (value := text(labels, key))), "")

    def annotation(self, *keys: str) -> str:
        """The first of the annotations that it has."""
        annotations = table(self.fields, "annotations")
        return next((value for key in keys if (value := text(annotations, key))), "")

    @property
    def heartbeat(self) -> bool:
        """Whether it fires always, and says that alerting works."""
        return self.label("severity") == "none" or self.label("alertname") in _HEARTBEATS

    @property
    def told(self) -> str:
        """What it says, in a line."""
        words = sentences(self.label("alertname"), *map(self.annotation, WORDS))
        labels = table(self.fields, "labels")
        return words or ", ".join(f"{key}={text(labels, key)}" for key in labels) or "Alert"


def alerts_of(whole: Whole, moments: Moments) -> list[Alert]:
    """The alerts of a group, in the order of the source."""
    return [_alert(fields, text(whole.fields, "status"), moments) for fields in whole.fields_of("alert")]


def told_by(alerts: Sequence[Alert]) -> list[Alert]:
    """The alerts that say something about the incident."""
    return [alert for alert in alerts if not alert.heartbeat] or list(alerts)


def _alert(fields: Fields, of_group: str, moments: Moments) -> Alert:
    began, ended = moments.read(text(fields, "startsAt")), moments.read(text(fields, "endsAt"))
    if isinstance(fields.get("status"), dict):  # what the API lists is firing, and its end is when it would expire
        return Alert(fields, began, None, over=False, assumed=False)
    status = text(fields, "status") or of_group
    assumed = not status and ended is not None
    over = status == "resolved" or assumed
    return Alert(fields, began, ended if over else None, over, assumed)


def entries_of(alerts: Sequence[Alert]) -> Iterator[Entry]:
    """An entry for each alert when it fires, and one when it is over."""
    heartbeats_are_noise = not all(alert.heartbeat for alert in alerts)
    for alert in alerts:
        noise = alert.heartbeat and heartbeats_are_noise
        link = web_address(text(alert.fields, "generatorURL"), text(alert.fields, "dashboardURL"))
        fires = Event(at=alert.began, kind="alert", who=WHO, text=alert.told, link=link)
        yield Entry(fires, "heartbeat" if noise else "firing", noise)
        if alert.over:
            ends = fires.but(at=alert.ended, kind="observation", text=f"Resolved: {alert.told}")
            yield Entry(ends, "heartbeat" if noise else "resolved", noise)


def severity_in(alerts: Sequence[Alert]) -> str:
    """The gravest severity; "" where the alerts have several that have no known order."""
    found = dict.fromkeys(severity_of(alert.label(*_SEVERITY)) for alert in alerts)
    found.pop("", None)
    if len(found) <= 1 or SEVERITIES[0] in found:
        return SEVERITIES[0] if SEVERITIES[0] in found else "".join(found)
    return min(found, key=SEVERITIES.index) if set(found) <= set(SEVERITIES) else ""


def components_in(alerts: Iterable[Alert]) -> tuple[str, ...]:
    """The service of each alert, or what its labels come nearest to it with."""
    return tuple(dict.fromkeys(name for alert in alerts if (name := alert.label(*_COMPONENT))))
