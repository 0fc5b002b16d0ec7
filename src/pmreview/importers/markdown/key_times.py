"""The times that a document states outside of its timeline, such as a list of key events, put among the events."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pmreview.core.quoting import quoted
from pmreview.core.timeline import Event
from pmreview.importers.markdown.clock import Clock
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.facts import Pair
from pmreview.importers.markdown.labels import DATE, DURATION, fact_of, milestone_of
from pmreview.importers.markdown.stamps import Stamp
from pmreview.importers.markdown.zones_stated import Zone

_PLAIN = {"started", "detected", "acknowledged", "mitigated", "resolved"}


class KeyTimes:
    """Reads the pairs that state a moment; `left` are the others."""

    def __init__(self, told: Sequence[Pair], days: Days, clock: Clock, zone: Zone | None) -> None:
        self._days, self._clock, self._zone = days, clock, zone
        self._events: list[Event] = []
        self.left: list[Pair] = []
        self.remarks: list[str] = []
        for each in told:
            if not self._read(each):
                self.left.append(each)
            elif each.more:
                self.left.append(replace(each, value=()))

    def _read(self, pair: Pair) -> bool:
        stamp, fact = pair.stamp, fact_of(pair.label)
        if stamp is None or stamp.clock is None:
            return False
        day = self._days.day(stamp.day, None) if stamp.day else self._days.own
        if day is None:
            return False
        rest = pair.text[stamp.end :].strip()
        if fact in (DURATION, DATE):
            return self._span(pair, stamp, day) and not rest
        if fact:
            return False
        name = milestone_of(pair.label)
        text = f"{pair.label}: {rest}" if rest else pair.label
        if name in _PLAIN and pair.label.lower() in ("repaired", "service restored", "contained"):
            self.remarks.append(f"{quoted(pair.label)} is taken as the milestone {name}.")
        self._add(stamp, day, text, name)
        return True

    def _span(self, pair: Pair, stamp: Stamp, day: date) -> bool:
        """A duration with both its ends: the incident's start and its resolution."""
        if stamp.until is None:
            return False
        end = self._days.day(stamp.until_day, day) if stamp.until_day else day
        if end == day and stamp.clock and stamp.until < stamp.clock and not stamp.until_day:
            self.remarks.append(f"{quoted(pair.text)} ends before it begins: kept as it is written.")
        self._add(stamp, day, f"{pair.label}: start", "started")
        if end:
            self._add(replace(stamp, clock=stamp.until), end, f"{pair.label}: end", "resolved")
        return True

    def _add(self, stamp: Stamp, day: date, text: str, milestone: str) -> None:
        assert stamp.clock is not None
        at = self._clock.at(day, stamp.clock, stamp.zone or self._zone)
        self._events.append(
            Event(
                at=at,
                approximate=stamp.approximate,
                milestones=(milestone,) if milestone else (),
                text=text if at else f"{text} {stamp.words}",
                source="markdown",
            )
        )

    def merged(self, events: Sequence[Event]) -> list[Event]:
        """`events` with the milestones that are stated for their times, and events for the moments between them."""
        found = list(events)
        more = []
        for stated in self._events:
            at = next((place for place, each in enumerate(found) if each.at and each.at == stated.at), None)
            if at is None or not stated.milestones or ":" in stated.text.removesuffix(": start").removesuffix(": end"):
                more.append(stated)
            else:
                names = dict.fromkeys((*found[at].milestones, *stated.milestones))
                found[at] = found[at].but(milestones=tuple(names))
        return more + found
