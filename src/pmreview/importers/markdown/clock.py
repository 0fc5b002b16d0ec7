"""Turn what a document says about a time into an instant, and remember what had to be assumed."""

from collections import Counter
from datetime import UTC, date, datetime, time

from pmreview.core.quoting import quoted
from pmreview.core.zones import instants, stored, zone_named
from pmreview.importers.markdown.zones_stated import Zone
from pmreview.importers.moments import NoZone


class Clock:
    """Reads times in the zone that is stated for them, else in the user's; `given` is its name, "" for none."""

    def __init__(self, given: str) -> None:
        self.given = given
        self._stated: Counter[tuple[str, str]] = Counter()
        self._assumed = 0
        self._doubts: dict[str, None] = {}
        self._doubted: set[str] = set()

    def at(self, day: date, clock: time, zone: Zone | None) -> datetime | None:
        """The instant, with the offset that a record stores; None where it lies beyond the calendar.

        Raises `NoZone` when no zone is stated and none is given.
        """
        here = zone.zone if zone else zone_named(self.given)
        wall = datetime.combine(day, clock)
        if here is None:
            raise NoZone(wall)
        try:
            found = instants(wall, here) or (wall.replace(tzinfo=here).astimezone(UTC),)
            at = stored(found[0], here)
        except OverflowError:
            return None
        self._remember(at, zone)
        if len(found) > 1:
            self._doubts[f"{wall:%Y-%m-%d %H:%M} was shown twice that night: taken as the first."] = None
        return at

    def _remember(self, at: datetime, zone: Zone | None) -> None:
        if zone is None:
            self._assumed += 1
            return
        self._stated[zone.words, zone.name] += 1
        if zone.abbreviation not in self._doubted and (doubt := zone.doubt(at)):
            self._doubted.add(zone.abbreviation)
            self._doubts[doubt] = None

    @property
    def zone_name(self) -> str:
        """The zone that a record of these times is shown in: the one that most of them are stated in."""
        names = Counter[str]()
        for (_, name), count in self._stated.items():
            names[name] += count
        if self._assumed and (not names or self._assumed > names.most_common(1)[0][1]):
            return self.given
        return names.most_common(1)[0][0] if names else self.given or "UTC"

    @property
    def remarks(self) -> tuple[str, ...]:
        """In which zones the times were read, and what is doubtful about them."""
        remarks = [
            f"{_times(count)} read in {quoted(words)}" + (f", which is {name}." if words != name else ", as stated.")
            for (words, name), count in self._stated.items()
        ]
        if self._assumed:
            said = "1 time states" if self._assumed == 1 else f"{self._assumed} times state"
            remarks.append(f"{said} no time zone: read in {self.given}.")
        return (*remarks, *self._doubts)


def _times(count: int) -> str:
    return "1 time was" if count == 1 else f"{count} times were"
