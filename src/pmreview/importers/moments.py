"""Read the times of one import, and remember what had to be assumed about them."""

import re
from datetime import datetime

from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted
from pmreview.core.zones import zone_named

_SHORT_HOUR = re.compile(r"(?<=[ T])\d(?=:)")
_UTC = re.compile(r" ?(?:UTC|GMT)$")


class NoZone(UserError):  # noqa: N818 - the name is what is wrong
    """A time, as its `wall` clock showed it, of which nobody said in which time zone it is: the user has to."""

    def __init__(self, wall: datetime) -> None:
        super().__init__(
            f"The time {wall:%Y-%m-%d %H:%M} states no time zone, and neither does the source: "
            "add --zone, for example --zone UTC or --zone Europe/Paris."
        )


class Moments:
    """Reads ISO times. Those without an offset are of the zone named `zone`; "" when no zone is known."""

    def __init__(self, zone: str) -> None:
        self.zone = zone
        self._assumed: dict[str, None] = {}
        self._unreadable: dict[str, None] = {}

    def read(self, text: str) -> datetime | None:
        """The instant that `text` states, with its own offset; None for none, or for year 1, which stands for none.

        Raises `NoZone` when it states no zone and none is known.
        """
        if not text or text.startswith("0001-01-01"):
            return None
        try:
            if len(text) <= len("2026-03-10"):
                raise ValueError(f"{text} is a day at most")
            moment = datetime.fromisoformat(_SHORT_HOUR.sub(lambda hour: "0" + hour[0], _UTC.sub("+00:00", text)))
            at = moment if moment.tzinfo else self._assume(moment, text)
            at.utctimetuple()  # raises for a time that has no place in the calendar of UTC
        except (ValueError, OverflowError):
            self._unreadable[text] = None
            return None
        return at

    def _assume(self, moment: datetime, text: str) -> datetime:
        zone = zone_named(self.zone)
        if zone is None:
            raise NoZone(moment)
        self._assumed[text] = None
        return moment.replace(tzinfo=zone)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was assumed, and what could not be read."""
        remarks = [f"{quoted(text)} stands where a time is expected: left out." for text in self._unreadable]
        if self._assumed:
            count = "1 time states" if len(self._assumed) == 1 else f"{len(self._assumed)} times state"
            remarks.insert(0, f"{count} no time zone: read in {self.zone}.")
        return tuple(remarks)
