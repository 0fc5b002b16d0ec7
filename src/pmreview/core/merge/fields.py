"""Three versions of any part of a record become one: field by field, key by key, entry by entry, word by word.

A part that one side left alone is taken from the other as it is, so only what both sides changed is looked into.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pmreview.core.ids import id_of
from pmreview.core.merge.ledger import Ledger
from pmreview.core.merge.order import line_up
from pmreview.core.merge.text import is_text, merge_text
from pmreview.core.value import Value


def merge_part(base: Any, ours: Any, theirs: Any, path: str, ledger: Ledger, *, text: bool = False) -> Any:
    """One part of a record, `text` where it is merged by words.

    Where both sides changed the same thing, ours stays in place and the ledger keeps both.
    """
    if _same(theirs, base) or _same(theirs, ours):
        return ours
    if _same(ours, base):
        return theirs
    match ours, theirs:
        case Value(), Value():
            merged = merge_fields(base or type(ours)(), ours, theirs, type(ours).model_fields, path, ledger)
            return type(ours).model_validate(merged)
        case (None, Value()) | (Value(), None):
            return merge_entry(base, ours, theirs, path, ledger)
        case tuple(), tuple():
            return _merge_list(base, ours, theirs, path, ledger)
        case dict(), dict():
            return _merge_table(base if isinstance(base, dict) else {}, ours, theirs, path, ledger)
    if text:
        ours, theirs = merge_text(base, ours, theirs)
    if ours != theirs:
        ledger.clash(path, ours, theirs)
    return ours


def merge_fields(
    base: Value, ours: Value, theirs: Value, keys: Iterable[str], path: str, ledger: Ledger
) -> dict[str, Any]:
    """The fields `keys` of a value, and the keys that pmreview does not know."""
    fields = type(ours).model_fields
    merged: dict[str, Any] = {}
    for key in keys:
        was, our, their = getattr(base, key), getattr(ours, key), getattr(theirs, key)
        merged[key] = merge_part(was, our, their, _joined(path, key), ledger, text=is_text(key, fields[key]))
    return merged | _merge_table(_unknown(base), _unknown(ours), _unknown(theirs), path, ledger)


def merge_entry(base: Any, ours: Any, theirs: Any, path: str, ledger: Ledger) -> Any:
    """An entry that a version may lack (None). What one side deleted goes, unless the other side changed it."""
    if ours is not None and theirs is not None:
        return merge_part(base, ours, theirs, path, ledger)
    kept = theirs if ours is None else ours
    if base is None or kept is None:
        return kept
    if _same(kept, base):
        return None
    ledger.stays(kept, path, ours=theirs is None)
    return kept


def entry_at(entries: Sequence[Any], index: int | None) -> Any:
    """The entry with the index; None for none."""
    return None if index is None else entries[index]


def entry_path(path: str, entry: Any, index: int) -> str:
    """How a conflict names an entry of the list at `path`: by its id, which a later change of order leaves true."""
    return f"{path}[{id_of(entry) or index}]"


def _merge_list(
    base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any], path: str, ledger: Ledger
) -> tuple[Any, ...]:
    merged: list[Any] = []
    for trio in line_up(base, ours, theirs):
        was, entry, their = entry_at(base, trio.base), entry_at(ours, trio.ours), entry_at(theirs, trio.theirs)
        if not _same(their, was):  # on a long list, nearly all are
            where = entry_path(path, their if entry is None else entry, len(merged))
            entry = merge_entry(was, entry, their, where, ledger)
        if entry is not None:
            merged.append(entry)
    return tuple(merged)


def _merge_table(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], path: str, ledger: Ledger
) -> dict[str, Any]:
    merged = {
        key: merge_entry(base.get(key), ours.get(key), theirs.get(key), _joined(path, key), ledger)
        for key in {**ours, **theirs}
    }
    return {key: value for key, value in merged.items() if value is not None}


def _unknown(value: Value) -> dict[str, Any]:
    return value.__pydantic_extra__ or {}


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _same(one: Any, other: Any) -> bool:
    # A number of a team's own may be NaN, which equals nothing, not even itself.
    return one is other or one == other or bool(isinstance(one, float) and one != one and other != other)
