"""Where something stands after others changed the record: a cursor, an open line and an open text stay with it."""

from pmreview.core.nouns import item_path
from pmreview.core.paths import Path, at
from pmreview.core.record import Record


def follow(before: Record, after: Record, path: Path) -> Path | None:
    """The path in `after` of what stood at `path` in `before`; None if its entry is gone."""
    entry = item_path(path)
    if entry is None:
        return path
    where, index = entry[:-1], int(entry[-1])
    old, new = at(before, where), at(after, where)
    if old is new or (index < len(new) and old[index] is new[index]):
        return path
    from pmreview.core.merge.pairs import pair

    pairs = pair(old, new)
    place = next((second for second, first in pairs.items() if first == index), None)
    if place is None and index not in pairs and index < len(new):
        return path  # changed beyond recognition, where it was
    return None if place is None else (*where, place, *path[len(entry) :])
