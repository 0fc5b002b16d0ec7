"""Time zones by name."""

from datetime import tzinfo
from zoneinfo import ZoneInfo

_SAME_AS_UTC = frozenset({"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"})


def zone_named(name: str) -> tzinfo | None:
    """The IANA time zone `name`; None where there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # unknown, no name at all, or a folder of the zone database
        return None


def usual_name(name: str) -> str:
    """`name`, or `UTC` where it is one of the other names of UTC."""
    return "UTC" if name in _SAME_AS_UTC else name
