"""Times as people type them in a review, read strictly: what has no one meaning is refused, never guessed.

    10:14   10:14:30   1014   10h14   2:30pm        on the date of the selected event, or the midnight side next to it
    +4m   +1h30   -2m   +90s                        counted from the selected event
    now                                             where the caller says what time it is
    yesterday 23:50   Tue 10:14   10 Mar 10:14   March 10, 2026 at 10:14   2026-03-10 10:14:30   2026-03-10T10:14:30.5
    … Z   … UTC   … +05:30   … Europe/Paris         in another zone than the record's
    … CET                                           where the record's own zone is called that at the time
    ~10:14   about 10:14   ca. 10:14                about right rather than exact

What had to be assumed is said in `Moment.remark`. A time that clocks skip in spring is refused; of one that they
show twice in autumn the one nearer to the selected event is taken, else the first, with a remark.
All arithmetic is in UTC.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from pmreview.core import dates
from pmreview.core.errors import NotUnderstood
from pmreview.core.quoting import quoted
from pmreview.core.shown_times import shown_date, shown_moment, shown_time
from pmreview.core.typed_time import TypedTime, read_typed_time
from pmreview.core.zones import around_gap, goes_by, instants, shown_offset, stored, uncertain, zone

__all__ = ["UNKNOWN", "Moment", "read_moment", "shown_date", "shown_moment", "shown_time", "split_moment", "zone"]

UNKNOWN = "--:--"
"""Stands at the start of a line for a time that nobody knows, so that the text after it may begin with a time."""

# After a time: a mark that hugs it, or a dash that stands free, as in lines pasted from a chat.
_SEPARATOR = re.compile(r"[,;:.]\s*|\s*(?:[-–—|]\s+)?")
_WRITE_THE_DATE = "Write the date as well, as in 2026-03-10 10:14."


@dataclass(frozen=True)
class Moment:
    """A time as understood: `at` with the offset that a record stores, and what was assumed about it, in words."""

    at: datetime
    approximate: bool = False
    remark: str = ""


def read_moment(text: str, *, zone: tzinfo, near: datetime | None = None, now: datetime | None = None) -> Moment:
    """The moment that the whole of `text` means, in `zone` where it names none.

    `near` is the selected event's time; `now` is given where an incident is still open. Raises `NotUnderstood`.
    """
    text = " ".join(text.split())
    typed = read_typed_time(text)
    if typed is None or text[typed.end :]:
        raise NotUnderstood(_refusal(text))
    return _moment(typed, zone, near, now)


def split_moment(
    line: str, *, zone: tzinfo, near: datetime | None = None, now: datetime | None = None
) -> tuple[Moment | None, str]:
    """The time at the start of `line` and the text after it; None and the line where it begins with text.

    The separator of `10:14: text` or `10:14 - text` is dropped, and so is the `UNKNOWN` of a text without a time.
    Raises `NotUnderstood` for what can only be meant as a time and is none, such as 25:00.
    """
    begun = line.lstrip()
    if re.match(rf"{UNKNOWN}(?:\s|\Z)", begun):
        return None, begun[len(UNKNOWN) :].strip()
    typed = read_typed_time(begun)
    if typed is None:
        return None, line
    moment = _moment(typed, zone, near, now)
    if typed.digits:
        moment = _noting(moment, f"{begun[: typed.end].split()[-1]} is taken as a time of day")
    separator = _SEPARATOR.match(begun, typed.end)
    return moment, begun[separator.end() if separator else typed.end :].rstrip()


def _moment(typed: TypedTime, zone: tzinfo, near: datetime | None, now: datetime | None) -> Moment:
    zone = typed.zone or zone
    try:
        moment = _at(typed, zone, near, now)
        if typed.abbreviation and not goes_by(moment.at.astimezone(zone), typed.abbreviation):
            raise uncertain(typed.abbreviation)
    except (OverflowError, ValueError):
        raise NotUnderstood("That time lies beyond the calendar: write a year such as 2026.") from None
    return Moment(stored(moment.at, zone), typed.approximate, moment.remark)


def _at(typed: TypedTime, zone: tzinfo, near: datetime | None, now: datetime | None) -> Moment:
    if typed.now:
        if now is None:
            raise NotUnderstood('"now" is for an incident that is still open: write the time, as in 10:14.')
        return Moment(now.astimezone(UTC).replace(microsecond=0))
    if typed.shift is not None:
        if near is None:
            raise NotUnderstood("There is no event to count from: write the time, as in 10:14.")
        at = near.astimezone(UTC) + typed.shift
        return Moment(at, remark=_day_remark(at.astimezone(zone).date(), near.astimezone(zone).date()))
    clock = typed.clock or time()
    if typed.date is None:
        return _bare(clock, zone, near, now)
    return _dated(typed.date, clock, zone, near, now)


def _bare(clock: time, zone: tzinfo, near: datetime | None, now: datetime | None) -> Moment:
    """A time without a date: of the days around `near`, the one that brings it nearest; else of `now`."""
    if near is None:
        if now is None:
            raise NotUnderstood(f"Which day is {clock:%H:%M}? {_WRITE_THE_DATE}")
        today = now.astimezone(zone).date()
        return _noting(_on(today, clock, zone, None), f"today, {dates.shown(today)}")
    own = near.astimezone(zone).date()
    day = min((own, own - timedelta(days=1), own + timedelta(days=1)), key=lambda day: _apart(day, clock, zone, near))
    return _noting(_on(day, clock, zone, near), _day_remark(day, own))


def _apart(day: date, clock: time, zone: tzinfo, near: datetime) -> timedelta:
    return abs(datetime.combine(day, clock, zone).astimezone(UTC) - near.astimezone(UTC))


def _dated(typed: dates.Typed, clock: time, zone: tzinfo, near: datetime | None, now: datetime | None) -> Moment:
    seen_from = near or now
    if seen_from is None:
        if typed.year is None:
            raise NotUnderstood(f"Which day is meant? {_WRITE_THE_DATE}")
        seen_from = datetime(typed.year, 1, 1, tzinfo=zone)
    own = seen_from.astimezone(zone).date()
    candidates = typed.candidates(own, range(own.year - 1, own.year + 2))
    # Without an event to be near to, what is told in a review lies in the past.
    past = [day for day in candidates if day <= own] if near is None else []
    day = past[-1] if past else min(candidates, key=lambda day: abs(day - own))
    assumed = typed.year is None and (typed.day is None or day.year != own.year)
    return _noting(_on(day, clock, zone, near), _day_remark(day, own) if assumed else "")


def _on(day: date, clock: time, zone: tzinfo, near: datetime | None) -> Moment:
    wall = datetime.combine(day, clock)
    found = instants(wall, zone)
    if not found:
        old, new = around_gap(wall, zone)
        instead = f"write {old:%H:%M} or {new:%H:%M}, if that is meant"
        raise NotUnderstood(f"Clocks went forward past {clock:%H:%M} on {dates.shown(day)}: {instead}.")
    if len(found) == 1:
        return Moment(found[0])
    at = min(found, key=lambda at: abs(at - near.astimezone(UTC))) if near else found[0]
    which, other = ("first", found[1]) if at == found[0] else ("second", found[0])
    return Moment(
        at,
        remark=f"the clocks changed that night: taken as the {which} {clock:%H:%M}, {shown_offset(at, zone)}; "
        f"the other is {clock:%H:%M} {shown_offset(other, zone)}",
    )


def _day_remark(day: date, own: date) -> str:
    """What to say where a day was assumed that is not the reference's `own`."""
    relation = {timedelta(): "", timedelta(days=1): "the next day, ", timedelta(days=-1): "the day before, "}
    return "" if day == own else f"{relation.get(day - own, '')}{dates.shown(day)}"


def _noting(moment: Moment, remark: str) -> Moment:
    return Moment(moment.at, moment.approximate, "; ".join(filter(None, (moment.remark, remark))))


def _refusal(text: str) -> str:
    if dates.NUMBERS.fullmatch(text):
        return f"{quoted(text)} looks like a date: write a time as 10:14, a date as 2026-03-10."
    if re.fullmatch(r"[+\-−][0-9]{1,4}", text):
        return f"{quoted(text)} of what? Write {text}m, {text}h or {text}s."
    if dates.whole_date().fullmatch(text[:80]):
        return f"{quoted(text)} is a day without a time: write {text} 10:14."
    return f"{quoted(text)} is no time: write 10:14, yesterday 23:50, +4m or 2026-03-10 10:14."
