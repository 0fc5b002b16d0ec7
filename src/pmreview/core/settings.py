"""What a person or a team may choose: one frozen value that is handed to whoever needs it.

A new setting is a field here. Its `Kind` says which values are allowed, so the files, `pmreview settings` and the docs
follow from it. Nothing here needs Pydantic, because quick commands read the settings too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from math import isfinite
from typing import Any

from pmreview.core.stages import STAGE_IDS
from pmreview.core.zones import zone_named


@dataclass(frozen=True)
class Kind:
    """The allowed values of a setting: in `words` for a person, and as a test."""

    words: str
    allows: Callable[[object], bool]


def _is_minutes(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and 1 <= value <= 480


def _is_keys(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(each, str) or _is_keys(each) for each in value.values())


def _is_shares(value: object) -> bool:
    return isinstance(value, dict) and all(each in STAGE_IDS and _is_share(share) for each, share in value.items())


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 480


TEXT = Kind("a text in quotes", lambda value: isinstance(value, str))
FLAG = Kind("true or false", lambda value: isinstance(value, bool))
MINUTES = Kind("a number of minutes from 1 to 480", _is_minutes)
ZONE = Kind(
    'the name of a time zone, such as "Europe/Berlin"', lambda value: isinstance(value, str) and bool(zone_named(value))
)
SHARES = Kind("a table of minutes by stage, such as timeline = 8", _is_shares)
TEXTS = Kind(
    "a list of texts in quotes", lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value)
)
KEYS = Kind('a table of keys, such as app.undo = "ctrl+u"', _is_keys)


def _setting(kind: Kind, default: Any, about: str, *, unset: str = "", personal: bool = False) -> Any:
    marks = {"kind": kind, "about": about, "unset": unset, "personal": personal}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=marks)
    return field(default=default, metadata=marks)


@dataclass(frozen=True)
class Settings:
    """Every setting with its default. `personal` ones are read from the user's own file only, never from a project."""

    records: str = _setting(TEXT, "", "The folder of the records.", unset="the user's data folder")
    minutes: float = _setting(MINUTES, 30.0, "How long a review meeting is.")
    budgets: Mapping[str, float] = _setting(SHARES, {}, "How the minutes are shared out among the stages.")
    statement: str = _setting(TEXT, "", "What is read aloud at the opening.", unset="pmreview's own")
    ground_rules: Sequence[str] = _setting(TEXTS, (), "The rules that stand under it.", unset="pmreview's own")
    theme: str = _setting(TEXT, "", "The colours of the screen.", unset="pmreview's own")
    autosave: bool = _setting(FLAG, True, "Whether a change is saved a second later.")
    zone: str = _setting(ZONE, "UTC", "The time zone of new records.")
    keys: Mapping[str, str] = _setting(KEYS, {}, "Other keys for a command, by its id.")
    # A project comes from somebody else: it must not choose a program that runs on this machine.
    editor: str = _setting(TEXT, "", "The editor that F4 opens.", unset="$VISUAL, else $EDITOR", personal=True)


SETTINGS: dict[str, Field[Any]] = {each.name: each for each in fields(Settings)}
"""The settings by name, in the order in which they are shown."""
