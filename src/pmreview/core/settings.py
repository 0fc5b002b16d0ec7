"""What a person or a team may choose: one frozen value that is handed to whoever needs it.

A new setting is a field here, or in the group that it belongs to. Its `Kind` says which values are allowed, so the
files, `pmreview settings` and the docs follow from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from operator import attrgetter
from typing import Any

from pmreview.core.policy import Policy
from pmreview.core.setting import FLAG, KEYS, MINUTES, SHARES, TEXT, TEXTS, ZONE, setting

GROUPS = {"checks": Policy}
"""The settings that stand in a table of their own in the file, by its name."""


@dataclass(frozen=True)
class Settings:
    """Every setting with its default."""

    records: str = setting(TEXT, "", "The folder of the records.", unset="the user's data folder")
    minutes: float = setting(MINUTES, 30.0, "How long a review meeting is.")
    budgets: Mapping[str, float] = setting(SHARES, {}, "How the minutes are shared out among the stages.")
    statement: str = setting(TEXT, "", "What is read aloud at the opening.", unset="pmreview's own")
    ground_rules: Sequence[str] = setting(TEXTS, (), "The rules that stand under it.", unset="pmreview's own")
    theme: str = setting(TEXT, "", "The colours of the screen.", unset="pmreview's own")
    autosave: bool = setting(FLAG, True, "Whether a change is saved a second later.")
    zone: str = setting(ZONE, "UTC", "The time zone of new records.")
    keys: Mapping[str, str] = setting(KEYS, {}, "Other keys for a command, by its id.")
    # A project comes from somebody else: it must not choose a program that runs on this machine.
    editor: str = setting(TEXT, "", "The editor that F4 opens.", unset="$VISUAL, else $EDITOR", personal=True)
    checks: Policy = field(default_factory=Policy)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Settings":
        """The settings with `values` by their full names, such as `checks.select`; the others at their defaults."""
        own: dict[str, Any] = {name: value for name, value in values.items() if "." not in name}
        own |= {name: kind(**_inside(name, values)) for name, kind in GROUPS.items()}
        return cls(**own)


def _inside(group: str, values: Mapping[str, Any]) -> dict[str, Any]:
    start = f"{group}."
    return {name.removeprefix(start): value for name, value in values.items() if name.startswith(start)}


SETTINGS: dict[str, Field[Any]] = {
    **{each.name: each for each in fields(Settings) if each.name not in GROUPS},
    **{f"{group}.{each.name}": each for group, kind in GROUPS.items() for each in fields(kind)},
}
"""The settings by their full names, in the order in which they are shown."""


def default_of(name: str) -> Any:
    """What holds where nobody sets the setting of that full name."""
    return attrgetter(name)(Settings())
