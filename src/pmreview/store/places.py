"""Find the line of a key path in a TOML text, for messages that say where."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pmreview.store.toml_layout import ASSIGN, Block, blank_stop, blocks, pairs, split_key, value_stop

Place = tuple[str | int, ...]


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of `path`, such as `("timeline", 3, "text")`; of the nearest table around what is not there."""
    text = text.replace("\r\n", "\n")
    text = text if text.endswith("\n") else text + "\n"
    return text.count("\n", 0, _offset(text, tuple(path))) + 1


def _offset(text: str, place: Place) -> int:
    tables = _tables(text)
    for known in range(len(place), 0, -1):
        if (found := tables.get(place[:known])) is not None:
            block, own = found
            return _in_block(text, block, place[known:]) if own else block.header
    return _in_block(text, tables[()][0], place)


@lru_cache(maxsize=4)
def _tables(text: str) -> dict[Place, tuple[Block, bool]]:
    """The block of each place, and whether it is its own: a table without a header stands where its first part does."""
    tables: dict[Place, tuple[Block, bool]] = {}
    last: dict[Place, int] = {}
    for block in blocks(text):
        place: Place = ()
        for depth, key in enumerate(block.path, 1):
            place = (*place, key)
            tables.setdefault(place, (block, False))
            new = block.item and depth == len(block.path)
            if new or place in last:
                last[place] = last.get(place, -1) + new
                place = (*place, last[place])
        tables[place] = block, True
    return tables


def _in_block(text: str, block: Block, place: Place) -> int:
    """Where `place` stands among the block's own keys; its header, if it is not among them."""
    best, offset = 0, block.header
    for pair in pairs(text, block.body, block.end):
        shared = _shared(pair.path, place)
        if shared > best:
            best = shared
            offset = _in_value(text, pair.value, place[shared:], pair.start) if shared == len(pair.path) else pair.start
    return offset


def _shared(path: Place, place: Place) -> int:
    """How many parts `path` and `place` have in common from the start."""
    both = zip(path, place, strict=False)
    return next((at for at, (one, other) in enumerate(both) if one != other), min(len(path), len(place)))


def _in_value(text: str, start: int, place: Place, around: int) -> int:
    """Where `place` stands in the list or inline table that begins at `start`; `around` if it is not there."""
    if not place or text[start] not in "[{":
        return around
    best, offset = 0, around
    for path, key, value in _parts(text, start):
        shared = _shared(path, place)
        if shared > best:
            best, offset = shared, _in_value(text, value, place[shared:], key) if shared == len(path) else key
    return offset


def _parts(text: str, start: int) -> Iterator[tuple[Place, int, int]]:
    """The parts of a list or inline table: their keys or numbers, and where key and value begin."""
    table, number = text[start] == "{", 0
    at = blank_stop(text, start + 1)
    while text[at] not in "]}":
        match = ASSIGN.match(text, at) if table else None
        value = match.end() if match else at
        yield (split_key(match[1]) if match else (number,)), at, value
        at = blank_stop(text, value_stop(text, value))
        at = blank_stop(text, at + 1) if text[at] == "," else at
        number += 1
