"""Records in which every text that a person can write is filled in."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pmreview.core.record import Record
from pmreview.core.value import Value

NOT_SHOWN = {"timezone", "minutes", "format"}
"""The zone is shown with times, and must be one; the others are no texts."""


def filled(kind: type[Value], texts: Iterator[str]) -> Any:
    """A `kind` whose every text is the next of `texts`, with one item in every list."""
    values = (
        (key, _value(field.annotation, texts)) for key, field in kind.model_fields.items() if key not in NOT_SHOWN
    )
    return kind(**{key: value for key, value in values if value is not None})


def _value(kind: Any, texts: Iterator[str]) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return _value(get_args(kind)[0], texts)
    if get_origin(kind) is tuple:
        item = _value(get_args(kind)[0], texts)
        return None if item is None else (item,)
    if get_origin(kind) is dict:
        return {"key": next(texts)}
    if get_origin(kind) is None and isinstance(kind, type) and issubclass(kind, Value):
        return filled(kind, texts)
    return next(texts) if _is_text(kind) else None


def _is_text(kind: Any) -> bool:
    return kind is str or (hasattr(kind, "__metadata__") and get_args(kind)[0] is str)


def record_of(texts: Iterator[str]) -> Record:
    """A whole record of them."""
    record: Record = filled(Record, texts)
    return record
