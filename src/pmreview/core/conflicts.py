"""Deciding what a merge left open: what stands in the record, what the other side had, or something else."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from pmreview.core.edits import Edit
from pmreview.core.ids import ID_KEYS
from pmreview.core.merge.ledger import as_text
from pmreview.core.nouns import item_path, noun_at
from pmreview.core.paths import Path, at, put
from pmreview.core.place_names import named_place
from pmreview.core.record import Conflict, Record
from pmreview.core.text import one_line
from pmreview.core.value import Shape, Value, label_of, shape_of

LESSON_LISTS = ID_KEYS["L"]


@dataclass(frozen=True)
class OpenConflict:
    """A conflict of a record as people see it.

    `place` is what it is about, a field of this `shape` that says `now` what it says; None where that place has gone.
    """

    conflict: Conflict
    name: str
    place: Path | None = None
    shape: Shape | None = None
    now: str = ""


def opened(record: Record, conflict: Conflict) -> OpenConflict:
    """What `conflict` is about in `record`."""
    place, name = named_place(record, conflict.path), called(record, conflict)
    if place is None:
        return OpenConflict(conflict, name)
    now = str(place[0]) if _is_lesson(place) else as_text(at(record, place))
    return OpenConflict(conflict, name, place, _shape(record, place), now)


def called(record: Record, conflict: Conflict) -> str:
    """What people call the place that `conflict` is about: `Action A4 · Due`."""
    place = named_place(record, conflict.path)
    return one_line((conflict.path or "A place without a name") if place is None else _name(record, place))


def can_take(record: Record, conflict: Conflict, text: str) -> bool:
    """Whether `text` can stand where `conflict` is about."""
    place = named_place(record, conflict.path)
    try:
        return place is not None and _put(record, place, text) is not None
    except (ValueError, ValidationError):
        return False


def settle(conflict: Conflict, text: str | None = None) -> Edit:
    """Put `text`, one of the two versions, where `conflict` is about, and settle it; None leaves what stands there."""
    return _settling(conflict, lambda record, place: record if text is None else _put(record, place, text))


def settle_with(conflict: Conflict, value: object) -> Edit:
    """Put a third value where `conflict` is about, and settle it."""
    return _settling(conflict, lambda record, place: put(record, place, value))


def _settling(conflict: Conflict, change: Callable[[Record, Path], Record]) -> Edit:
    def settled(record: Record) -> Record:
        if conflict not in record.conflicts:
            return record  # somebody else was quicker
        place = named_place(record, conflict.path)
        changed = record if place is None else change(record, place)
        return changed.but(conflicts=tuple(one for one in changed.conflicts if one != conflict))

    return Edit("settle a conflict", ("conflicts",), settled)


def _put(record: Record, place: Path, text: str) -> Record:
    """`record` with what `text` says at `place`. Raises `ValueError` or `ValidationError` where that cannot be."""
    if item_path(place) == place:
        return _moved(record, place, text)
    return put(record, place, _value(record, place, text))


def _is_lesson(place: Path) -> bool:
    """Whether `place` is a lesson: in which list it stands is all that can clash of an entry as a whole."""
    return item_path(place) == place and place[0] in LESSON_LISTS


def _moved(record: Record, place: Path, target: str) -> Record:
    """`record` with the lesson at `place` in the list `target`."""
    if not _is_lesson(place) or target not in LESSON_LISTS:
        raise ValueError(target)
    if place[0] == target:
        return record
    lessons, index = at(record, place[:-1]), int(place[-1])
    rest = put(record, place[:-1], (*lessons[:index], *lessons[index + 1 :]))
    return put(rest, (target,), (*at(rest, (target,)), lessons[index]))


def _value(record: Record, place: Path, text: str) -> Any:
    """The value that a conflict keeps as `text`."""
    now, shape = at(record, place), _shape(record, place)
    name = shape.name if shape else ""
    if name in ("line", "prose", "word") or (not name and isinstance(now, str)):
        return text
    if not text:
        return _default(record, place)
    if name == "instant":
        return datetime.fromisoformat(text)
    if name == "day":
        return date.fromisoformat(text)
    value = json.loads(text)
    return tuple(map(date.fromisoformat, value)) if name == "days" else value


def _default(record: Record, place: Path) -> Any:
    field = type(at(record, place[:-1])).model_fields[str(place[-1])]
    return field.get_default(call_default_factory=True)


def _shape(record: Record, place: Path) -> Shape | None:
    parent = at(record, place[:-1])
    return shape_of(type(parent).model_fields[str(place[-1])]) if isinstance(parent, Value) else None


def _name(record: Record, place: Path) -> str:
    names, entry = [], item_path(place)
    noun = noun_at(place)
    if entry is not None and noun is not None:
        item = at(record, entry)
        names = [f"{noun.name.capitalize()} {getattr(item, 'id', '') or getattr(item, noun.main)}"]
    for length in range(len(entry or ()) + 1, len(place) + 1):
        parent, key = at(record, place[: length - 1]), place[length - 1]
        names.append(label_of(str(key), type(parent).model_fields[str(key)]) if isinstance(parent, Value) else str(key))
    return " · ".join(names)
