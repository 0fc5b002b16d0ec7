"""Time zones: which one a name means, and which instants a clock on the wall there can mean.

Clocks change. In the hour that is skipped in spring a time means no instant, in the hour that is repeated in autumn it
means two. `zoneinfo` answers both without a word, so every local time goes through `instants`.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from pmreview.core.errors import NotUnderstood
from pmreview.core.quoting import quoted

_OFFSET = re.compile(r"(?:UTC|GMT)?([+\-−])([0-9]{1,2})(?::?([0-9]{2}))?", re.IGNORECASE)
_PLACE = re.compile(r"[A-Z][A-Za-z]*(?:/[A-Za-z0-9_+\-]{1,32}){1,2}|[A-Z][a-z]{3,15}")
_ABBREVIATION = re.compile(r"[A-Z]{2,5}")
_LIKELY = {
    abbreviation: (offset, place)
    for place, offsets in {
        "America/New_York": {"ET": "-05:00", "EST": "-05:00", "EDT": "-04:00"},
        "America/Chicago": {"CT": "-06:00", "CST": "-06:00", "CDT": "-05:00"},
        "America/Denver": {"MT": "-07:00", "MST": "-07:00", "MDT": "-06:00"},
        "America/Los_Angeles": {"PT": "-08:00", "PST": "-08:00", "PDT": "-07:00"},
        "America/Anchorage": {"AKST": "-09:00", "AKDT": "-08:00"},
        "Pacific/Honolulu": {"HST": "-10:00"},
        "Europe/London": {"BST": "+01:00"},
        "Europe/Lisbon": {"WET": "+00:00", "WEST": "+01:00"},
        "Europe/Berlin": {"CET": "+01:00", "CEST": "+02:00"},
        "Europe/Athens": {"EET": "+02:00", "EEST": "+03:00"},
        "Europe/Moscow": {"MSK": "+03:00"},
        "Asia/Hong_Kong": {"HKT": "+08:00"},
        "Asia/Singapore": {"SGT": "+08:00"},
        "Asia/Tokyo": {"JST": "+09:00"},
        "Asia/Seoul": {"KST": "+09:00"},
        "Australia/Perth": {"AWST": "+08:00", "AWDT": "+09:00"},
        "Australia/Adelaide": {"ACST": "+09:30", "ACDT": "+10:30"},
        "Australia/Sydney": {"AEST": "+10:00", "AEDT": "+11:00"},
        "Pacific/Auckland": {"NZST": "+12:00", "NZDT": "+13:00"},
    }.items()
    for abbreviation, offset in offsets.items()
}
"""What somebody who writes an abbreviation most likely means; the others have as good a right to theirs."""
ABBREVIATIONS = frozenset({*_LIKELY, "IST"})
"""Those that stand for several zones each."""
_ZERO = ("UTC", "Z", "GMT", "ETC/UTC")
_SAME_AS_UTC = frozenset({"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"})
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)


def zone(name: str) -> tzinfo:
    """The zone that an IANA name, `UTC` or an offset such as `+05:30` means.

    Raises `NotUnderstood` for other names, and for abbreviations, because PST, IST and CST are several zones each.
    """
    name = name.strip()
    if name.upper() in _ZERO:
        return UTC
    found = _fixed(name) or _place(name) or _place(name.title())
    if found is not None:
        return found
    if _ABBREVIATION.fullmatch(name):
        raise uncertain(name)
    raise NotUnderstood(f"{quoted(name)} is no time zone: write UTC, +05:30 or Asia/Kolkata, for example.")


@lru_cache(maxsize=64)  # a record asks for its zone at every time
def zone_if_known(name: str) -> tzinfo | None:
    """As `zone`; None where that raises."""
    try:
        return zone(name)
    except NotUnderstood:
        return None


def zone_named(name: str) -> tzinfo | None:
    """The zone of the IANA name as a file or a setting states it; None where there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # unknown, no name at all, or a folder of the zone database
        return None


def usual_name(name: str) -> str:
    """`name`, or `UTC` where it is one of the other names of UTC."""
    return "UTC" if name in _SAME_AS_UTC else name


def _fixed(name: str) -> tzinfo | None:
    match = _OFFSET.fullmatch(name)
    if not match:
        return None
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0)) * (1 if sign == "+" else -1)
    # A quarter of an hour is the finest that is in use; anything else is a mistyped offset, or the end of a span.
    if int(minutes or 0) % 15 or int(minutes or 0) > 45 or not _WEST <= offset <= _EAST:
        raise NotUnderstood(f"{quoted(name)} is the offset of no time zone: write +05:30, for example.")
    return timezone(offset) if offset else UTC


def uncertain(abbreviation: str) -> NotUnderstood:
    """What to say of an abbreviation that may be of several zones."""
    offset, place = _LIKELY.get(abbreviation, ("+05:30", "Asia/Kolkata"))
    return NotUnderstood(f"{abbreviation} is not one certain time zone: write {offset} or {place}, for example.")


def goes_by(at: datetime, abbreviation: str) -> bool:
    """Whether that is what the zone of `at` is called then: CET, or ET for EST and EDT."""
    name = at.tzname() or ""
    return abbreviation in (name, f"{name[:1]}T" if name[1:] in ("ST", "DT") else name)


def _place(name: str) -> tzinfo | None:
    return zone_named(name) if _PLACE.fullmatch(name) else None


def instants(wall: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """The instants (in UTC, in order) at which clocks in `zone` show `wall`, a datetime without offset.

    One as a rule; none where clocks were put forward past it, two where they were put back over it.
    """
    both = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return tuple(dict.fromkeys(at for at in both if at.astimezone(zone).replace(tzinfo=None) == wall))


def around_gap(wall: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """What clocks in `zone` show instead of a `wall` time that they skip, by the old time and by the new."""
    new, old = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC).astimezone(zone) for fold in (0, 1))
    return old, new


def stored(at: datetime, zone: tzinfo) -> datetime:
    """The instant `at` as a record stores it: with the plain offset, in whole minutes, that `zone` has then."""
    minutes = round(offset_at(at, zone).total_seconds() / 60)
    return at.astimezone(timezone(timedelta(minutes=minutes)) if minutes else UTC)


def offset_at(at: datetime, zone: tzinfo) -> timedelta:
    """How far clocks in `zone` are ahead of UTC at the instant `at`."""
    return at.astimezone(zone).utcoffset() or timedelta()


def shown_offset(at: datetime, zone: tzinfo) -> str:
    """The offset of `zone` at the instant `at`, such as `+05:30`."""
    minutes = round(offset_at(at, zone).total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def shown_zone(at: datetime, zone: tzinfo) -> str:
    """`zone` in words at the instant `at`: `UTC`, `+05:30`, or the offset and the name, `+01:00 Europe/Paris`."""
    if zone is UTC:
        return "UTC"
    return f"{shown_offset(at, zone)} {zone.key}" if isinstance(zone, ZoneInfo) else shown_offset(at, zone)
