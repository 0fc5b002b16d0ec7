"""Where something stands after others changed the record: a cursor, an open line and an open text stay with it."""

from pmreview.core.nouns import item_path, noun_at
from pmreview.core.paths import Path, at
from pmreview.core.record import Record


def follow(before: Record, after: Record, path: Path) -> Path | None:
    """The path in `after` of what stood at `path` in `before`; None if its entry is gone."""
    entry = item_path(path)
    if entry is None:
        return path
    where, index = entry[:-1], int(entry[-1])
    old, new = at(before, where), at(after, where)
    if old is new or index >= len(old) or (index < len(new) and old[index] is new[index]):
        return path
    from pmreview.core.merge.pairs import pair

    pairs = pair(old, new)
    place = next((second for second, first in pairs.items() if first == index), None)
    if place is None and index not in pairs and index < len(new):
        return path  # changed beyond recognition, where it was
    return None if place is None else (*where, place, *path[len(entry) :])


def main_text(record: Record, path: Path) -> str:
    """What the entry says that `path` lies in, by which it is found again in a later reading; "" for no entry."""
    entry, noun = item_path(path), noun_at(path)
    if entry is None or noun is None or int(entry[-1]) >= len(at(record, noun.where)):
        return ""
    return str(getattr(at(record, entry), noun.main))


def found_again(record: Record, path: Path, text: str) -> Path | None:
    """`path` where the entry stands in `record` of which `main_text` said `text`; None if there is none."""
    entry, noun = item_path(path), noun_at(path)
    if entry is None or noun is None:
        return path
    says = [str(getattr(item, noun.main)) == text for item in at(record, noun.where)]
    places = sorted((number for number, same in enumerate(says) if same), key=lambda number: number != entry[-1])
    return (*noun.where, places[0], *path[len(entry) :]) if places else None
