"""What a merge leaves to people: what it could not decide, and what they should be told."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pmreview.core.ids import id_of
from pmreview.core.merge.text import is_text
from pmreview.core.record import Conflict
from pmreview.core.value import Value

_QUOTED = 40
"""How many characters name an entry that has no id."""


@dataclass(eq=False)
class Ledger:
    """The conflicts and the sentences of one merge, in the order of the record."""

    conflicts: list[Conflict] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def clash(self, path: str, ours: Any, theirs: Any) -> None:
        """Keep what both sides have at `path`."""
        self.conflicts.append(Conflict(path=path, ours=as_text(ours), theirs=as_text(theirs)))

    def stays(self, kept: Any, path: str, *, ours: bool) -> None:
        """Tell that what one side deleted is still there, because the other side (`ours` or theirs) changed it."""
        name = _name(kept, path)
        said = f"They deleted {name}, but you changed it" if ours else f"You deleted {name}, but they changed it"
        self.said.append(f"{said}: it stays.")


def as_text(value: Any) -> str:
    """A value of a record as it would be written in the file, without quotes; "" for None."""
    match value:
        case None:
            return ""
        case str():
            return value
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case _:
            return json.dumps(value, ensure_ascii=False, default=str)


def _name(entry: Any, path: str) -> str:
    """What people call an entry: its id, else the beginning of its first text."""
    if not isinstance(entry, Value):
        return path
    texts = (getattr(entry, key) for key, field in type(entry).model_fields.items() if is_text(key, field))
    text = next(filter(None, texts), "")
    short = text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"
    return id_of(entry) or (f"“{short}”" if short else path)
