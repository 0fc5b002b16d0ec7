"""Read fields of JSON that anybody may have written: what has another type than expected counts as not there."""

from collections.abc import Mapping
from typing import Any

Fields = Mapping[str, Any]

_LONGEST = 100


def text(fields: Fields, key: str) -> str:
    """The text at `key` without white space around it, a number as its digits; "" for anything else."""
    value = fields.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()


def table(fields: Fields, key: str) -> Fields:
    """The object at `key`, else an empty one."""
    value = fields.get(key)
    return value if isinstance(value, dict) else {}


def tables(fields: Fields, key: str) -> list[Fields]:
    """The objects in the list at `key`."""
    value = fields.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def texts_within(value: object) -> list[str]:
    """All texts at any depth of `value`, each after the keys that lead to it: `channel.topic: Checkout`.

    Of a long way only the end is shown, or a long key over many texts would fill the memory.
    """
    found: list[str] = []
    pending: list[tuple[str, object]] = [("", value)]
    while pending:
        path, item = pending.pop()
        if isinstance(item, str) and item.strip():
            found.append(f"{path}: {item.strip()}" if path else item.strip())
        elif isinstance(item, dict):
            pending += [(f"{path}.{key}"[-_LONGEST:].lstrip("."), inner) for key, inner in reversed(item.items())]
        elif isinstance(item, list):
            pending += [(path, inner) for inner in reversed(item)]
    return found
