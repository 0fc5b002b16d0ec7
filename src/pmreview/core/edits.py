"""What may be done to a record: an edit is a value with a label, a place, and a function from record to record."""

from collections.abc import Callable
from dataclasses import dataclass

from pmreview.core.paths import Path, at, put
from pmreview.core.record import Record
from pmreview.core.value import Value


@dataclass(frozen=True)
class Edit:
    """One change. `label` says in the imperative what it does, `place` where the screen goes to show it.

    Edits of the same `group` that follow each other make one step of the history: the typing in one field.
    """

    label: str
    place: Path
    change: Callable[[Record], Record]
    group: str = ""


def set_field(path: Path, new: object, label: str = "", group: str = "") -> Edit:
    """Set the field at `path`."""
    label = label or f"change the {str(path[-1]).replace('_', ' ')}"
    return Edit(label, path, lambda record: put(record, path, new), group)


def no_edit(place: Path = ()) -> Edit:
    """What leaves everything as it is."""
    return Edit("", place, lambda record: record)


def retype(path: Path, was: object, new: object, label: str, group: str = "") -> Edit:
    """Make what stands at `path` `new`, which was made of `was`. What others made of it meanwhile stays as well."""

    def change(record: Record) -> Record:
        if at(record, path) == was:
            return put(record, path, new)
        from pmreview.core.merge.place import merge_at

        return merge_at(record, path, was, new)

    return Edit(label, path, change, group)


def type_text(path: Path, base: str, text: str, label: str) -> Edit:
    """Make the text at `path` what was typed into `base`: the typing in one field is one step."""
    return retype(path, base, text, label, group=".".join(map(str, path)))


def add_item(where: Path, item: Value, index: int, label: str) -> Edit:
    """Add `item` to the list at `where` so that its index is `index`."""

    def change(record: Record) -> Record:
        items = at(record, where)
        return put(record, where, (*items[:index], item, *items[index:]))

    return Edit(label, (*where, index), change)


def remove_item(path: Path, label: str) -> Edit:
    """Remove the list item at `path`. What addressed it by its id no longer does."""
    where, index = path[:-1], path[-1]
    assert isinstance(index, int)

    def change(record: Record) -> Record:
        items = at(record, where)
        rest = put(record, where, (*items[:index], *items[index + 1 :]))
        return forget(rest, getattr(items[index], "id", ""))

    return Edit(label, path, change)


def move_item(path: Path, to: int, label: str) -> Edit:
    """Move the list item at `path` so that its index becomes `to`."""
    where, index = path[:-1], path[-1]
    assert isinstance(index, int)

    def change(record: Record) -> Record:
        items = at(record, where)
        others = (*items[:index], *items[index + 1 :])
        return put(record, where, (*others[:to], items[index], *others[to:]))

    return Edit(label, (*where, to), change)


def forget(record: Record, gone: str) -> Record:
    """`record` in which no action addresses the id `gone`."""
    if not gone:
        return record
    actions = tuple(
        action.but(addresses=tuple(ref for ref in action.addresses if ref != gone))
        if gone in action.addresses
        else action
        for action in record.actions
    )
    return record.but(actions=actions)
