"""A cell as a time: an instant where it states one, or the parts of a time of which the day or the zone is open."""

import re
from dataclasses import dataclass
from datetime import datetime

from pmreview.core.dates import Typed
from pmreview.importers.epochs import from_epoch
from pmreview.importers.markdown.stamps import Stamp, read_stamp
from pmreview.importers.moments import Moments

_EPOCH = re.compile(r"\d{9,19}(?:\.\d{1,9})?")
_LOCAL = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?")
_EXACT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d{1,2}:\d\d\S* ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)")


@dataclass(frozen=True)
class Time:
    """What a cell says: `at`, or a `stamp`; `rest` are the words after it."""

    at: datetime | None = None
    stamp: Stamp | None = None
    rest: str = ""

    @property
    def is_time(self) -> bool:
        """Whether it says a time of day, be it that nobody knows it."""
        return self.at is not None or bool(self.stamp and (self.stamp.clock or self.stamp.unknown))

    @property
    def is_day(self) -> bool:
        """Whether it says a day, and no time."""
        return not self.is_time and self.stamp is not None and self.stamp.day is not None


def time_in(cell: str) -> Time:
    """The time in `cell`, the text of which is the rest where there is none."""
    if _EPOCH.fullmatch(cell):
        return Time(from_epoch(cell))
    at = Moments("").read(cell) if _EXACT.fullmatch(cell) else None
    if at is not None:
        return Time(at)
    stamp = _plain(cell) or read_stamp(cell)
    return Time(stamp=stamp, rest=cell[stamp.end :].strip()) if stamp else Time(rest=cell)


def _plain(cell: str) -> Stamp | None:
    """The stamp of a time in ISO form, which is what a long table has in each of its rows."""
    if not _LOCAL.fullmatch(cell):
        return None
    try:
        wall = datetime.fromisoformat(cell)
    except ValueError:
        return None
    return Stamp(len(cell), cell, Typed(wall.year, wall.month, wall.day), wall.time())
