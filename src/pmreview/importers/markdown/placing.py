"""Put the entries of a timeline on their days: a time without a date takes the last one that the document gives.

A clock that passes midnight moves to the next day, which is said. Where a clock runs backwards otherwise, the times are
kept as they are written, which is said too: nobody knows which of the two is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from pmreview.core import dates
from pmreview.core.quoting import quoted
from pmreview.core.timeline import Event
from pmreview.importers.markdown.clock import Clock
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.labels import milestones_said
from pmreview.importers.markdown.timeline import Draft
from pmreview.importers.markdown.zones_stated import Zone

_HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class Dated:
    """A draft and its day; `inherited` where the day is that of an entry before it."""

    draft: Draft
    day: date | None
    inherited: bool

    @property
    def clock(self) -> time | None:
        return self.draft.stamp.clock if self.draft.stamp else None

    @property
    def wall(self) -> datetime | None:
        return datetime.combine(self.day, self.clock) if self.day and self.clock else None


@dataclass(frozen=True)
class Placed:
    """Events in the order of the document, and what was assumed about their days."""

    events: tuple[Event, ...]
    remarks: tuple[str, ...] = ()


def place(drafts: Sequence[Draft], days: Days, clock: Clock) -> Placed:
    """The events of `drafts`. Raises `UserError` when a zone is needed and unknown."""
    dated = _dated(drafts, days)
    moved, remarks = _in_sequence(dated)
    zones = _zones_said(drafts)
    events = tuple(_event(each, clock, zones.get(each.draft.source)) for each in moved if each.draft.text)
    return Placed(events, (*remarks, *_on_unplaced(moved)))


def _dated(drafts: Sequence[Draft], days: Days) -> list[Dated]:
    found: list[Dated] = []
    current = None
    for draft in drafts:
        written = draft.stamp.day if draft.stamp else None
        day = days.day(written, current) if written else None
        current = day or (None if written and draft.stamp and draft.stamp.clock else current)
        own = day if written else current or days.own
        found.append(Dated(draft, own, inherited=written is None))
    return found


def _in_sequence(dated: Sequence[Dated]) -> tuple[list[Dated], tuple[str, ...]]:
    """The entries with the days after a midnight, and what is remarkable about their sequence."""
    if _newest_first(dated):
        return list(dated), ("The timeline stands newest first: its entries are sorted by time.",)
    found: list[Dated] = []
    before: Dated | None = None
    nights: list[Dated] = []
    back: list[Dated] = []
    for each in dated:
        if before and before.day and each.inherited and each.day and each.clock:
            each = replace(each, day=before.day)
        if step := _step_back(before, each):
            if each.inherited and step > _HALF_A_DAY and each.day not in (None, date.max):
                each = replace(each, day=each.day + timedelta(days=1))
                nights.append(each)
            else:
                back.append(each)
        if each.clock or (each.draft.stamp and each.draft.stamp.day):
            before = each
        found.append(each)
    return found, (*map(_midnight, nights), *_backwards(back))


def _step_back(before: Dated | None, each: Dated) -> timedelta:
    """How far an entry lies before the one that it stands after; nothing where their zones cannot be compared."""
    if not before or not before.wall or not each.wall or _zone_words(before) != _zone_words(each):
        return timedelta()
    return max(before.wall - each.wall, timedelta())


def _newest_first(dated: Sequence[Dated]) -> bool:
    walls = [each.wall for each in dated if each.wall]
    steps = [later - earlier for earlier, later in pairwise(walls)]
    down = sum(1 for step in steps if step < timedelta())
    return down > 1 and down > 2 * sum(1 for step in steps if step > timedelta())


def _zone_words(each: Dated) -> str:
    zone = (each.draft.stamp.zone if each.draft.stamp else None) or each.draft.zone
    return zone.name if zone else ""


def _midnight(each: Dated) -> str:
    at = each.wall
    return f"{quoted(each.draft.text)} is taken to be after midnight: {dates.shown(at) if at else ''}, {at:%H:%M}."


def _backwards(back: Sequence[Dated]) -> tuple[str, ...]:
    if not back:
        return ()
    times = "once, at" if len(back) == 1 else f"{len(back)} times, first at"
    first = f"{back[0].wall:%Y-%m-%d %H:%M} {quoted(back[0].draft.text)}"
    return (f"The clock runs backwards {times} {first}: no time is changed, and the entries are sorted by time.",)


def _zones_said(drafts: Sequence[Draft]) -> dict[str, Zone]:
    """The one zone that entries of a part state, where others beside them state none."""
    said: dict[str, dict[str, Zone]] = {}
    for draft in drafts:
        if draft.stamp and draft.stamp.zone:
            said.setdefault(draft.source, {})[draft.stamp.zone.name] = draft.stamp.zone
    return {source: next(iter(zones.values())) for source, zones in said.items() if len(zones) == 1}


def _event(each: Dated, clock: Clock, said: Zone | None) -> Event:
    draft, stamp = each.draft, each.draft.stamp
    zone = (stamp.zone if stamp else None) or draft.zone or (None if clock.given else said)
    at = clock.at(each.day, each.clock, zone) if each.day and each.clock else None
    text = draft.text
    if stamp and stamp.words and text != stamp.words and (at is None or stamp.spans):
        text = f"{stamp.words}: {text}"
    return Event(
        at=at,
        approximate=bool(stamp and stamp.approximate and at),
        milestones=milestones_said(text) if at else (),
        kind=draft.kind,
        who=draft.who,
        text=text,
        link=draft.link,
        source="markdown",
    )


def _on_unplaced(moved: Sequence[Dated]) -> tuple[str, ...]:
    dateless = [each.draft for each in moved if each.draft.text and each.clock and not each.day]
    if not dateless:
        return ()
    count = "1 entry has" if len(dateless) == 1 else f"{len(dateless)} entries have"
    words = dateless[0].stamp.words if dateless[0].stamp else ""
    return (f"{count} a time but no certain day, first {quoted(words)}: kept in the words of the event.",)
