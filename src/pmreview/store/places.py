"""Find the line of a key path in a TOML text, for messages that say where."""

from collections.abc import Iterator, Sequence

from pmreview.store.toml_layout import ASSIGN, Header, Pair, blank_stop, headers, pairs, split_key, value_stop

Place = tuple[str | int, ...]


class Places:
    """A TOML text, looked through once for the lines of many places."""

    def __init__(self, text: str) -> None:
        text = text.replace("\r\n", "\n")
        self._text = text if text.endswith("\n") else text + "\n"
        self._tables = _tables(self._text)
        self._pairs: dict[Header, list[Pair]] = {}

    def line(self, path: Place) -> int:
        """The line, from 1, of `path`, such as `("timeline", 3, "text")`; of the table around what is not there."""
        return self._text.count("\n", 0, self._offset(path)) + 1

    def _offset(self, place: Place) -> int:
        for known in range(len(place), 0, -1):
            if (found := self._tables.get(place[:known])) is not None:
                header, own = found
                return self._among(header, place[known:]) if own else header.start
        return self._among(self._tables[()][0], place)

    def _among(self, header: Header, place: Place) -> int:
        """Where `place` stands among the keys under `header`; the header, if it is not among them."""
        best, offset = 0, header.start
        for pair in self._under(header) if place else ():
            shared = _shared(pair.path, place)
            if shared > best:
                best = shared
                inner = _in_value(self._text, pair.value, place[shared:], pair.start)
                offset = inner if shared == len(pair.path) else pair.start
        return offset

    def _under(self, header: Header) -> list[Pair]:
        if header not in self._pairs:
            self._pairs[header] = list(pairs(self._text, header.body))
        return self._pairs[header]


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line of one place in `text`, as `Places` finds it."""
    return Places(text).line(tuple(path))


def _tables(text: str) -> dict[Place, tuple[Header, bool]]:
    """The header of each place, and whether it is its own: a table without one stands where its first part does."""
    tables: dict[Place, tuple[Header, bool]] = {}
    last: dict[Place, int] = {}
    for header in headers(text):
        place: Place = ()
        for depth, key in enumerate(header.path, 1):
            place = (*place, key)
            tables.setdefault(place, (header, False))
            new = header.item and depth == len(header.path)
            if new or place in last:
                last[place] = last.get(place, -1) + new
                place = (*place, last[place])
        tables[place] = header, True
    return tables


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
