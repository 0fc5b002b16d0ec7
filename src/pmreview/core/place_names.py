"""What a place of the record is called in a conflict: `actions[A4].due`, `timeline[3].text`, `incident.severity`.

An entry is called by its id, which a later change of order leaves true, else by its index.
"""

import re
from typing import Any

from pmreview.core.ids import id_of
from pmreview.core.paths import Path, at
from pmreview.core.record import Record
from pmreview.core.value import Value

_STEP = re.compile(r"\.?([^.\[\]]+)|\[([^\]]*)\]")


def place_name(record: Record, path: Path) -> str:
    """The name of the place at `path`, which is there."""
    name, value = "", record
    for step in path:
        value = at(value, (step,))
        name += f"[{id_of(value) or step}]" if isinstance(step, int) else f".{step}" if name else step
    return name


def named_place(record: Record, name: str) -> Path | None:
    """The path of the place called `name`; None where there is no such place any more."""
    path: Path = ()
    value: Any = record
    rest = name
    while rest:
        match = _STEP.match(rest)
        if match is None:
            return None
        step = _entry(value, match[2]) if match[2] is not None else _key(value, match[1])
        if step is None:
            return None
        path, value, rest = (*path, step), at(value, (step,)), rest[match.end() :]
    return path or None


def _key(value: Any, key: str) -> str | None:
    if isinstance(value, Value):
        return key if key in type(value).model_fields else None
    return key if isinstance(value, dict) and key in value else None


def _entry(value: Any, name: str) -> int | None:
    if not isinstance(value, tuple | list):
        return None
    by_id = [index for index, item in enumerate(value) if id_of(item) == name]
    if by_id:
        return by_id[0]
    index = int(name) if name.isdecimal() and len(name) < 10 else len(value)
    return index if index < len(value) and not id_of(value[index]) else None
