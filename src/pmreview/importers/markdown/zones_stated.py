"""The time zones that people write behind a time or over a timeline, and what they leave open.

An abbreviation goes through the table below and no other way: it means the offset that it names, also in the months in
which the clocks there show another. A zone with an offset in the same phrase is that offset, whatever its name.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from pmreview.core.zones import offset_at, shown_offset, zone_named

# name: minutes ahead of UTC, a place where clocks show it
_ABBREVIATIONS = {
    "WET": (0, "Europe/Lisbon"), "WEST": (60, "Europe/Lisbon"), "CET": (60, "Europe/Paris"),
    "CEST": (120, "Europe/Paris"), "EET": (120, "Europe/Helsinki"), "EEST": (180, "Europe/Helsinki"),
    "BST": (60, "Europe/London"), "MSK": (180, "Europe/Moscow"), "TRT": (180, "Europe/Istanbul"),
    "SAST": (120, "Africa/Johannesburg"), "IST": (330, "Asia/Kolkata"), "PKT": (300, "Asia/Karachi"),
    "ICT": (420, "Asia/Bangkok"), "WIB": (420, "Asia/Jakarta"), "SGT": (480, "Asia/Singapore"),
    "HKT": (480, "Asia/Hong_Kong"), "PHT": (480, "Asia/Manila"), "JST": (540, "Asia/Tokyo"),
    "KST": (540, "Asia/Seoul"), "AWST": (480, "Australia/Perth"), "ACST": (570, "Australia/Darwin"),
    "AEST": (600, "Australia/Sydney"), "AEDT": (660, "Australia/Sydney"), "NZST": (720, "Pacific/Auckland"),
    "NZDT": (780, "Pacific/Auckland"), "BRT": (-180, "America/Sao_Paulo"), "ART": (-180, "America/Buenos_Aires"),
    "AST": (-240, "America/Halifax"), "ADT": (-180, "America/Halifax"), "EST": (-300, "America/New_York"),
    "EDT": (-240, "America/New_York"), "CST": (-360, "America/Chicago"), "CDT": (-300, "America/Chicago"),
    "MST": (-420, "America/Denver"), "MDT": (-360, "America/Denver"), "PST": (-480, "America/Los_Angeles"),
    "PDT": (-420, "America/Los_Angeles"), "AKST": (-540, "America/Anchorage"), "AKDT": (-480, "America/Anchorage"),
    "HST": (-600, "Pacific/Honolulu"),
}  # fmt: skip
_AMBIGUOUS = {
    "BST": "British summer time", "IST": "Indian time", "CST": "central time in North America",
    "CDT": "central time in North America", "AST": "Atlantic time", "EST": "eastern time in North America",
}  # fmt: skip
_PLACES = {
    "PT": "America/Los_Angeles", "ET": "America/New_York", "PACIFIC": "America/Los_Angeles",
    "EASTERN": "America/New_York", "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver",
}  # fmt: skip
_OFFSET = r"[+\-−–]\s?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:])"
_NAMES = "|".join([*_ABBREVIATIONS, "PT", "ET"])
_CONTINENTS = "Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific"
ZONE = rf"""(?:
    (?-i:Z)(?![A-Za-z])
  | (?:UTC|GMT)(?:\s?{_OFFSET})?(?![A-Za-z/])
  | (?: (?-i:{_NAMES})(?![A-Za-z]) | (?:pacific|eastern|central|mountain)\s(?:(?:standard|daylight)\s)?time )
    (?: \s?[/(,]?\s?(?:UTC|GMT)\s?{_OFFSET}\)? )?
  | (?-i:(?:{_CONTINENTS})/[A-Za-z0-9_+\-]{{1,32}}(?:/[A-Za-z0-9_+\-]{{1,32}})?)
)"""
"""A pattern (verbose, to be used without regard to case) for a zone; `Zone.of` reads it."""

_INTRO = re.compile(
    rf"\b(?:times?|timestamps?|time\s?zones?|hours|clock)\b[^.\n]{{0,40}}?(?<![A-Za-z0-9+\-])(?P<zone>{ZONE})",
    re.VERBOSE | re.IGNORECASE,
)
_ANYWHERE = re.compile(rf"(?<![A-Za-z0-9:])(?P<zone>{ZONE})", re.VERBOSE | re.IGNORECASE)
_READ_OFFSET = re.compile(r"([+\-−–])\s?([0-9]{1,2}):?([0-9]{2})?")


@dataclass(frozen=True)
class Zone:
    """A zone as it was written. `name` is what a record calls it; `abbreviation` where nothing more was said."""

    words: str
    name: str
    zone: tzinfo
    abbreviation: str = ""

    @classmethod
    def of(cls, words: str) -> "Zone | None":
        """The zone that `words`, which `ZONE` matched, or the name of a zone, mean."""
        words = " ".join(words.split())
        if found := zone_named(words) if "/" in words and "(" not in words else None:
            return cls(words, words, found)
        if offset := _READ_OFFSET.search(words):
            return cls._fixed(words, offset)
        name = words.upper()
        if name in ("UTC", "GMT", "Z"):
            return cls(words, "UTC", UTC)
        if name in _ABBREVIATIONS:
            ahead = timezone(timedelta(minutes=_ABBREVIATIONS[name][0]))
            return cls(words, shown_offset(datetime(2026, 1, 1, tzinfo=UTC), ahead), ahead, name)
        place = _PLACES.get(name.split()[0]) if name else None
        known = zone_named(place) if place else None
        return cls(words, place, known) if place and known else None

    @classmethod
    def _fixed(cls, words: str, offset: re.Match[str]) -> "Zone | None":
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        if minutes > 14 * 60:
            return None
        if not minutes:
            return cls(words, "UTC", UTC)
        ahead = timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes))
        return cls(words, shown_offset(datetime(2026, 1, 1, tzinfo=UTC), ahead), ahead)

    def doubt(self, at: datetime) -> str:
        """What a reader should know about the zone of the instant `at`; "" where it is clear."""
        if not self.abbreviation:
            return ""
        minutes, place = _ABBREVIATIONS[self.abbreviation]
        there = zone_named(place)
        if there and offset_at(at, there) != timedelta(minutes=minutes):
            return (
                f"{self.words} is not what clocks in {place} showed on {at:%Y-%m-%d}: read as {self.name}, as written."
            )
        if said := _AMBIGUOUS.get(self.abbreviation):
            return f"{self.words} can be more than one time zone: read as {said}, {self.name}."
        return ""


def zone_over(text: str) -> Zone | None:
    """The zone that a sentence such as `All times in CET (GMT+1)` states for what follows it."""
    found = _INTRO.search(text[:2000])
    return Zone.of(found["zone"]) if found else None


def zone_in(title: str) -> Zone | None:
    """The zone that a heading or a column's title names: `Timeline (UTC)`, `Time in CET`."""
    found = _ANYWHERE.search(title[:200])
    return Zone.of(found["zone"]) if found else None
