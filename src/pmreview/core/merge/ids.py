"""Ids that both sides gave to different things: theirs get other ones, and what refers to them follows."""

import re

from pmreview.core.actions import Action
from pmreview.core.ids import ID_KEYS, highest, ids_of
from pmreview.core.merge.ledger import Ledger
from pmreview.core.merge.order import line_up
from pmreview.core.record import Conflict, Record
from pmreview.core.value import Value

_NOUNS = {"W": "why", "L": "lesson", "A": "action"}
_ENTRY = re.compile(r"\[([^\]]+)\]")
"""The id or the index of an entry in the path of a conflict."""


def renumber(base: Record, ours: Record, theirs: Record, ledger: Ledger) -> Record:
    """`theirs` with ids that fit `ours`; `theirs` itself where they fit already."""
    renamed: dict[str, str] = {}
    for letter in ID_KEYS:
        renamed |= _renamed(base, ours, theirs, letter, ledger)
    return _with_renamed(theirs, renamed) if renamed else theirs


def _renamed(base: Record, ours: Record, theirs: Record, letter: str, ledger: Ledger) -> dict[str, str]:
    """Their ids that cannot stay, and the new ones. An id that is in the base is nobody's new one."""
    known, taken, given = (ids_of(side, letter) for side in (base, ours, theirs))
    if not set(given) - set(known):
        return {}
    entries = [[item for key in ID_KEYS[letter] for item in getattr(side, key)] for side in (base, ours, theirs)]
    renamed: dict[str, str] = {}
    number = highest(letter, taken + given)
    for trio in line_up(*entries):
        theirs_id = entries[2][trio.theirs].id if trio.theirs is not None else ""
        ours_id = entries[1][trio.ours].id if trio.ours is not None else ""
        if not theirs_id or theirs_id in known or theirs_id == ours_id:
            continue
        if ours_id:
            renamed[theirs_id] = ours_id
            ledger.said.append(f"Their {_NOUNS[letter]} {theirs_id} is {ours_id} here.")
        elif theirs_id in taken:
            number += 1
            renamed[theirs_id] = f"{letter}{number}"
            ledger.said.append(f"Their new {_NOUNS[letter]} {theirs_id} is now {letter}{number}.")
    return renamed


def _with_renamed(record: Record, renamed: dict[str, str]) -> Record:
    changes = {}
    for key in (*(key for keys in ID_KEYS.values() for key in keys), "waivers", "conflicts"):
        items = getattr(record, key)
        followed = tuple(_followed(item, renamed) for item in items)
        if any(new is not old for new, old in zip(followed, items, strict=True)):
            changes[key] = followed
    return record.but(**changes)


def _followed(item: Value, renamed: dict[str, str]) -> Value:
    """`item` with its own id and the ids that it refers to renamed; itself where it has none of them."""
    changes: dict[str, object] = {}
    for key in ("id", "after", "on"):
        if key in type(item).model_fields and getattr(item, key) in renamed:
            changes[key] = renamed[getattr(item, key)]
    if isinstance(item, Action) and not renamed.keys().isdisjoint(item.addresses):
        changes["addresses"] = tuple(renamed.get(ref, ref) for ref in item.addresses)
    if isinstance(item, Conflict):
        path = _ENTRY.sub(lambda match: f"[{renamed.get(match[1], match[1])}]", item.path)
        changes |= {"path": path} if path != item.path else {}
    return item.but(**changes) if changes else item
