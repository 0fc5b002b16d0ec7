"""Key paths: how a place in a record is named, and how a value at a place is read and replaced.

`("timeline", 3, "text")` is the text of the fourth event in the file's order.
"""

from typing import Any, TypeVar

from pmreview.core.value import Value

Path = tuple[str | int, ...]
T = TypeVar("T")


def at(value: Any, path: Path) -> Any:
    """What stands at `path`. A step that is not there raises `AttributeError`, `KeyError` or `IndexError`."""
    for step in path:
        value = getattr(value, step) if isinstance(value, Value) and isinstance(step, str) else value[step]
    return value


def put(value: T, path: Path, new: object) -> T:
    """`value` with `new` at `path`. What lies along the path is validated; all else is shared."""
    if not path:
        return new  # type: ignore[return-value]  # the caller's path says what stands there
    step, rest = path[0], path[1:]
    inner = put(at(value, (step,)), rest, new)
    if isinstance(value, Value):
        return value.but(**{str(step): inner})
    if isinstance(value, tuple):
        assert isinstance(step, int)
        return (*value[:step], inner, *value[step + 1 :])  # type: ignore[return-value]
    return {**value, step: inner}  # type: ignore[dict-item, return-value]
