"""The timestamps of an incident: a team names them as it likes, and the usual names mean milestones."""

from collections.abc import Iterator
from datetime import datetime

from pmreview.core.quoting import quoted
from pmreview.core.timeline import Event
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.moments import Moments

_NAMES = {
    "started": ("impact started", "started"),
    "detected": ("detected", "reported"),
    "acknowledged": ("acknowledged", "accepted"),
    "mitigated": ("mitigated", "fixed"),
    "resolved": ("resolved",),
}


class Timestamps:
    """The timestamps that are set, in the source's order.

    `milestones` are those whose name means one; where two names mean the same one, the plainer counts.
    """

    def __init__(self, incident: Fields, moments: Moments) -> None:
        read = [_read(fields, moments) for fields in tables(incident, "incident_timestamp_values")]
        self._set = [(name, at) for name, at in read if at is not None]
        by_name = {_plain(name): name for name, _ in reversed(self._set)}
        self._meaning = {
            by_name[found]: milestone
            for milestone, names in _NAMES.items()
            if (found := next((name for name in names if name in by_name), None))
        }

    @property
    def milestones(self) -> dict[str, datetime]:
        """The milestones that are set."""
        return {self._meaning[name]: at for name, at in reversed(self._set) if name in self._meaning}

    @property
    def others(self) -> Iterator[Event]:
        """An event for each timestamp that is no milestone."""
        for name, at in self._set:
            if name not in self._meaning:
                yield Event(at=at, text=f"{name.removesuffix(' at')}, by incident.io", kind="note")

    @property
    def remarks(self) -> Iterator[str]:
        """Which names were taken for a milestone of another name."""
        for name, milestone in self._meaning.items():
            if milestone not in _plain(name):
                yield f"The timestamp {quoted(name)} is taken for `{milestone}`."


def _read(fields: Fields, moments: Moments) -> tuple[str, datetime | None]:
    value = text(table(fields, "value"), "value") or text(fields, "value")
    return text(table(fields, "incident_timestamp"), "name"), moments.read(value)


def _plain(name: str) -> str:
    return name.lower().removesuffix(" at")
