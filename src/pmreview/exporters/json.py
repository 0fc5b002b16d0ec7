"""A record as JSON for other programs: every field with its key in the file, and the durations that are computed.

All keys are always there: what is not known is null, an empty text or an empty list, and so is a number that JSON does
not have. `pmreview schema --of export` says what each key is.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pmreview.core.durations import Duration, durations, shown
from pmreview.core.record import Record
from pmreview.core.text import harmless
from pmreview.core.timeline import Event
from pmreview.exporters.exporter import Exporter


def plain(record: Record) -> dict[str, Any]:
    """A record and what is computed from it, in the terms of JSON."""
    return {
        "record": _harmless(record.model_dump(mode="json")),
        "durations": durations_of(record),
    }


def durations_of(record: Record) -> dict[str, dict[str, Any]]:
    """What is computed from the timeline, by the name of the duration."""
    return {each.name: _duration(each) for each in durations(record)}


def render(record: Record) -> str:
    """One indented object."""
    return json.dumps(plain(record), indent=2, ensure_ascii=False) + "\n"


def together(records: Iterable[Record]) -> Iterator[str]:
    """One object on a line for each record."""
    for record in records:
        yield json.dumps(plain(record), ensure_ascii=False, separators=(",", ":")) + "\n"


JSON = Exporter("json", ".json", "All fields and the durations, for other programs", render, together)


def _duration(duration: Duration) -> dict[str, Any]:
    seconds = None if duration.length is None else duration.length.total_seconds()
    return {
        "state": duration.state,
        "seconds": seconds,
        "from": _at(duration.start),
        "to": _at(duration.end),
        "approximate": duration.approximate,
        "text": shown(duration),
    }


def _at(event: Event | None) -> str | None:
    return event.at.isoformat() if event and event.at else None


def _harmless(value: Any) -> Any:
    """`value` with every text in it harmless: what a team put under keys of its own was kept as it is."""
    if isinstance(value, dict):
        return {harmless(key): _harmless(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_harmless(each) for each in value]
    return harmless(value) if isinstance(value, str) else value
