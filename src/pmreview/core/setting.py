"""One setting: which values it takes, what it is for, and what holds where nobody sets it.

Nothing here needs Pydantic, because quick commands read the settings too.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from pmreview.core.closed_lists import SEVERITIES as INCIDENT_SEVERITIES
from pmreview.core.finding import SEVERITIES
from pmreview.core.stages import STAGE_IDS
from pmreview.core.zones import zone_named


@dataclass(frozen=True)
class Kind:
    """The allowed values of a setting: in `words` for a person, and as a test.

    `keys` are those that a table may have; none where it may have any.
    """

    words: str
    allows: Callable[[object], bool]
    keys: tuple[str, ...] = ()


def setting(kind: Kind, default: Any, about: str, *, unset: str = "", personal: bool = False) -> Any:
    """A field of a dataclass that is a setting. `unset` says in words what an empty default means.

    A `personal` one is read from the user's own file only, never from a project.
    """
    marks = {"kind": kind, "about": about, "unset": unset, "personal": personal}
    if isinstance(default, dict):
        return field(default_factory=default.copy, metadata=marks)
    return field(default=default, metadata=marks)


def _is_number(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and least <= value <= most


def _is_count(value: object) -> bool:
    return isinstance(value, int) and _is_number(value, 0, 1000)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_keys(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(each, str) or _is_keys(each) for each in value.values())


def _is_shares(value: object) -> bool:
    return isinstance(value, dict) and all(_is_number(share, 0, 480) and share > 0 for share in value.values())


def _is_spans(value: object) -> bool:
    return isinstance(value, dict) and all(_is_number(each, 0, 10_000) for each in value.values())


def _is_severities(value: object) -> bool:
    return isinstance(value, dict) and all(each in SEVERITIES for each in value.values())


TEXT = Kind("a text in quotes", lambda value: isinstance(value, str))
FLAG = Kind("true or false", lambda value: isinstance(value, bool))
COUNT = Kind("a whole number from 0 to 1000", _is_count)
MINUTES = Kind("a number of minutes from 1 to 480", lambda value: _is_number(value, 1, 480))
ZONE = Kind(
    'the name of a time zone, such as "Europe/Berlin"', lambda value: isinstance(value, str) and bool(zone_named(value))
)
SHARES = Kind("a table of minutes by stage, such as timeline = 8", _is_shares, STAGE_IDS)
SPANS = Kind("a table of numbers by the incident's severity, such as major = 30", _is_spans, INCIDENT_SEVERITIES)
TEXTS = Kind("a list of texts in quotes", _is_texts)
KEYS = Kind('a table of keys, such as app.undo = "ctrl+u"', _is_keys)
HOW_GRAVE = Kind(f'a table of {", ".join(SEVERITIES)} by check, such as few-actions = "warning"', _is_severities)
