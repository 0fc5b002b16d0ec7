"""What may be done to the tree of whys: ask on, ask beside, move, mark, delete."""

from pmreview.core.edits import Edit, add_item, forget
from pmreview.core.paths import put
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.tree import below


def ask_below(whys: tuple[Why, ...], index: int | None, why: Why) -> Edit:
    """Add `why` as the last one under the why with the index `index`; None starts a new chain."""
    if index is None:
        return add_item(("whys",), why, len(whys), "ask a why")
    place = max((index, *below(whys, index))) + 1
    return _under(index, why, place)


def ask_beside(whys: tuple[Why, ...], index: int, why: Why) -> Edit:
    """Add `why` beside the why with the index `index`: another answer to what that one asks about."""
    place = max((index, *below(whys, index))) + 1
    return add_item(("whys",), why.but(after=whys[index].after), place, "ask a why")


def _under(index: int, why: Why, place: int) -> Edit:
    # The one above may get its id only with this edit, so it is looked up in the record that the edit is given.
    def change(record: Record) -> Record:
        new = why.but(after=record.whys[index].id)
        return record.but(whys=(*record.whys[:place], new, *record.whys[place:]))

    return Edit("ask a why", ("whys", place), change)


def remove_why(index: int) -> Edit:
    """Remove a why. Those under it move up to the one above it; actions no longer address it."""

    def change(record: Record) -> Record:
        gone = record.whys[index]
        rest = (*record.whys[:index], *record.whys[index + 1 :])
        moved = tuple(why.but(after=gone.after) if why.after == gone.id else why for why in rest)
        return forget(record.but(whys=moved), gone.id)

    return Edit("delete a why", ("whys", index), change)


def siblings(whys: tuple[Why, ...], index: int) -> list[int]:
    """The indexes of the whys that stand beside the one with the index `index`, itself included, in order."""
    after = _above(whys, whys[index])
    return [place for place, why in enumerate(whys) if _above(whys, why) == after]


def _above(whys: tuple[Why, ...], why: Why) -> str:
    return why.after if any(other.id == why.after for other in whys) else ""


def move_why(whys: tuple[Why, ...], index: int, by: int) -> Edit | None:
    """Move a why, with all under it, before (-1) or behind (1) the one beside it; None where there is none."""
    beside = siblings(whys, index)
    place = beside.index(index) + by
    if not 0 <= place < len(beside):
        return None
    first, second = sorted((index, beside[place]))
    one, two = _family(whys, first), _family(whys, second)
    order = [place for place in range(len(whys)) if place not in {*one, *two}]
    start = sum(place < first for place in order)
    order[start:start] = [*two, *one]
    edit = Edit("move a why", ("whys", order.index(index)), lambda record: _reordered(record, order))
    return edit


def _family(whys: tuple[Why, ...], index: int) -> list[int]:
    return sorted({index, *below(whys, index)})


def _reordered(record: Record, order: list[int]) -> Record:
    return record.but(whys=tuple(record.whys[place] for place in order))


def indent_why(whys: tuple[Why, ...], index: int) -> Edit | None:
    """Move a why, with all under it, under the one before it; None where there is none."""
    beside = siblings(whys, index)
    place = beside.index(index)
    return _hang(index, beside[place - 1]) if place else None


def outdent_why(whys: tuple[Why, ...], index: int) -> Edit | None:
    """Move a why, with all under it, one level up; None at the start of a chain."""
    above = next((place for place, why in enumerate(whys) if why.id and why.id == whys[index].after), None)
    if above is None:
        return None
    label, path = "move a why", ("whys", index, "after")
    return Edit(label, ("whys", index), lambda record: put(record, path, record.whys[above].after))


def _hang(index: int, above: int) -> Edit:
    path = ("whys", index, "after")
    return Edit("move a why", ("whys", index), lambda record: put(record, path, record.whys[above].id))
