"""Read fields of JSON that anybody may have written: what has another type than expected counts as not there."""

from collections.abc import Container, Mapping
from typing import Any

from pmreview.importers.people import person

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


def texts(fields: Fields, key: str) -> tuple[str, ...]:
    """The texts in the list at `key`, each once; a number as its digits."""
    value = fields.get(key)
    items = value if isinstance(value, list) else []
    return tuple(dict.fromkeys(words for item in items if (words := text({key: item}, key))))


def texts_within(value: object, without: Container[str] = ()) -> list[str]:
    """All texts at any depth of `value`, each after the keys that lead to it: `channel.topic: Checkout`.

    What is under a key of `without` is left out. Of a long way only the end is shown, or a long key over many texts
    would fill the memory.
    """
    found: list[str] = []
    pending: list[tuple[str, object]] = [("", value)]
    while pending:
        path, item = pending.pop()
        if isinstance(item, str) and item.strip():
            words = person(item.strip())
            found.append(f"{path}: {words}" if path else words)
        elif isinstance(item, dict):
            inner = [(key, value) for key, value in reversed(item.items()) if key not in without]
            pending += [(f"{path}.{key}"[-_LONGEST:].lstrip("."), value) for key, value in inner]
        elif isinstance(item, list):
            pending += [(path, inner) for inner in reversed(item)]
    return found
