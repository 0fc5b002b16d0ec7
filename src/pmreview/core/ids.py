"""The ids that pmreview gives to whys, lessons and actions: a letter and a number, such as W3, L2 and A1."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pmreview.core.record import Record
from pmreview.core.value import Value

ID_KEYS = {"W": ("whys",), "L": ("went_well", "to_improve", "got_lucky"), "A": ("actions",)}
"""The lists of a record that share the numbers of a letter, in file order."""

_NUMBERED = re.compile("([A-Z])([0-9]{1,4000})")
"""A given id. Python reads no number of more than 4,300 digits from text."""


def highest(letter: str, ids: Iterable[str]) -> int:
    """The highest number that `ids` have with `letter`; 0 where none has one. Ids of another form do not count."""
    matches = (_NUMBERED.fullmatch(id_) for id_ in ids)
    return max((int(match[2]) for match in matches if match and match[1] == letter), default=0)


def id_of(entry: Any) -> str:
    """The id that an entry of a list has; "" for none. An unknown key called `id` is none."""
    return str(entry.__dict__.get("id", "")) if isinstance(entry, Value) else ""


def ids_of(record: Record, letter: str) -> list[str]:
    """The ids in the lists of `letter`, in file order, without the empty ones."""
    return [item.id for key in ID_KEYS[letter] for item in getattr(record, key) if item.id]


def given_ids(record: Record, letter: str) -> Iterator[str]:
    """The id of each entry in the lists of `letter`, in file order; one that lacks its own gets the next number."""
    number = highest(letter, ids_of(record, letter))
    for key in ID_KEYS[letter]:
        for item in getattr(record, key):
            number += not item.id
            yield item.id or f"{letter}{number}"


def with_ids(record: Record) -> Record:
    """`record` with an id for every why, lesson and action that lacks one, numbered on in file order.

    Returns `record` itself where nothing is missing. Ids that occur twice are left alone.
    """
    changes = {}
    for letter, keys in ID_KEYS.items():
        ids = given_ids(record, letter)
        for key in keys:
            listed = getattr(record, key)
            named = zip(listed, ids, strict=False)  # in this order: the next list goes on where this one ends
            items = tuple(item if item.id else item.but(id=id_) for item, id_ in named)
            if not all(item.id for item in listed):
                changes[key] = items
    return record.but(**changes) if changes else record
