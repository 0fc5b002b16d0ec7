"""How long things took: the six durations of an incident, computed from the milestones of its timeline, never stored.

Of a milestone that several events carry the earliest counts, of `resolved` the latest. An event without a time cannot
be an end of a duration. A missing end makes a duration pending: it is never zero and never guessed.

Pydantic is loaded with the first record: what is only said about lengths does without.
"""

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pmreview.core.record import Record
    from pmreview.core.timeline import Event

RECORDED, PENDING, INVALID, NOT_APPLICABLE = "recorded", "pending", "invalid", "not-applicable"
STATES = (RECORDED, PENDING, INVALID, NOT_APPLICABLE)

ENDS = {
    "time_to_detect": ("started", ("detected",)),
    "time_to_acknowledge": ("detected", ("acknowledged",)),
    "time_to_mitigate": ("started", ("mitigated",)),
    "time_to_resolve": ("started", ("resolved",)),
    "time_to_tell": ("started", ("customers-told",)),
    "customer_duration": ("started", ("mitigated", "resolved")),
}
"""From which milestone each duration runs, and to which: the first of those that there is."""

# Where no customer felt anything, there is nothing to measure; where nobody is asked for the ends, none is missed.
_NO_CUSTOMERS = ("internal", "near-miss", "drill")
_OF_CUSTOMERS = ("time_to_tell", "customer_duration")
_UNASKED = {"near-miss": tuple(ENDS), "security": ("time_to_tell",)}


class Duration(NamedTuple):
    """One duration, with both ends as far as they are known. `length` is there when it is recorded or invalid."""

    name: str
    state: str
    start: "Event | None" = None
    end: "Event | None" = None
    length: timedelta | None = None
    approximate: bool = False

    @property
    def label(self) -> str:
        """The name in words: `Time to detect`."""
        return label_of(self.name)


def label_of(name: str) -> str:
    """The name of a duration in words: `Time to detect`."""
    return name.replace("_", " ").capitalize()


def durations(record: "Record") -> tuple[Duration, ...]:
    """All six, in the order of `ENDS`."""
    from pmreview.core.timeline import moments

    marks = moments(record.timeline)
    return tuple(_duration(name, marks, record.incident.kind) for name in ENDS)


def duration(record: "Record", name: str) -> Duration:
    """The one called `name`, a key of `ENDS`; another name is a `KeyError`."""
    from pmreview.core.timeline import moments

    return _duration(name, moments(record.timeline), record.incident.kind)


def spoken(length: timedelta) -> str:
    """`length` in its two largest units, rounded: `45 s`, `2 min 30 s`, `34 min`, `1 h 20 min`, `2 d 3 h`, `212 d`.

    Seconds are said below ten minutes only, hours up to sixty days. A negative length has a minus in front.
    """
    if length < timedelta():
        size = spoken(-length)
        return size if size == "0 s" else f"-{size}"
    seconds = round(length.total_seconds())
    if seconds < 600:
        return _units((seconds // 60, "min"), (seconds % 60, "s"))
    minutes = (seconds + 30) // 60
    if minutes < 24 * 60:
        return _units((minutes // 60, "h"), (minutes % 60, "min"))
    hours = (seconds + 1800) // 3600
    if hours <= 60 * 24:
        return _units((hours // 24, "d"), (hours % 24, "h"))
    return _units(((hours + 12) // 24, "d"))


def shown(duration: Duration) -> str:
    """In words: `34 min`, `about 34 min`, `pending: no resolved time`, `invalid: ends before it starts`."""
    if duration.state == RECORDED and duration.length is not None:
        return f"about {spoken(duration.length)}" if duration.approximate else spoken(duration.length)
    if duration.state == INVALID:
        return "invalid: ends before it starts"
    if duration.state == NOT_APPLICABLE:
        return "not applicable"
    start, ends = ENDS[duration.name]
    missing = (*(() if duration.start else (start,)), *(() if duration.end else ends))
    return f"pending: no {' or '.join(milestone.replace('-', ' ') for milestone in missing)} time"


def _duration(name: str, marks: "dict[str, Event]", kind: str) -> Duration:
    if kind in _NO_CUSTOMERS and name in _OF_CUSTOMERS:
        return Duration(name, NOT_APPLICABLE)
    first, lasts = ENDS[name]
    start = marks.get(first)
    end = next((marks[last] for last in lasts if last in marks), None)
    if start is None or start.at is None or end is None or end.at is None:
        state = NOT_APPLICABLE if name in _UNASKED.get(kind, ()) else PENDING
        return Duration(name, state, start, end)
    length = end.at - start.at
    state = RECORDED if length >= timedelta() else INVALID
    return Duration(name, state, start, end, length, start.approximate or end.approximate)


def _units(*parts: tuple[int, str]) -> str:
    said = [f"{count} {unit}" for count, unit in parts if count]
    return " ".join(said) or f"0 {parts[-1][1]}"
