"""What the file of a record is known to have held: which version somebody else's was made of, when they ask nobody.

An editor that was opened an hour ago saves what it read then, with a few lines changed. Compared with what the file
held last, everything typed since would seem to be deleted. Compared with the version that it was made of, it is not.
"""

from collections import Counter

from pmreview.store.record_file import RecordFile

MOST, BYTES = 64, 20_000_000
"""How many versions are remembered, and how many bytes they may have together: of the older half every second goes."""


class Versions:
    """The `known` versions of one file, the newest last."""

    def __init__(self, first: RecordFile) -> None:
        self.known = [first]
        self._gaps = 0
        """Before so many, from the second on, one may be missing."""
        self._meant: set[bytes] = set()

    def add(self, file: RecordFile) -> None:
        """The file holds this now."""
        self.known.append(file)
        if len(self.known) > MOST or sum(len(each.text) for each in self.known) > BYTES:
            half = len(self.known) // 2
            older = self.known[: half - 1 : 2]
            self.known, self._gaps = [*older, *self.known[half:]], len(older)

    def origin(self, theirs: RecordFile) -> RecordFile:
        """The known version that `theirs` is made of: the newest its writer saw, else the one that it is most like.

        Where that one may be forgotten it is the one before: what was typed since then stays. Whoever puts the same old
        version in its place again means it: then it is the newest.
        """
        for each in reversed(self.known):
            if each.version in theirs.writer_saw:
                return each
        newest, lines = self.known[-1], _lines(theirs)
        if _lines(newest) <= lines or theirs.text in self._meant:
            return newest
        far = [_difference(_lines(each), lines) for each in self.known]
        place = max(range(len(far)), key=lambda at: (-far[at], at))
        if 0 < place <= self._gaps and not _lines(self.known[place]) <= lines:
            place -= 1
        if self.known[place] is not newest:
            self._meant.add(theirs.text)
        return self.known[place]


def _lines(file: RecordFile) -> Counter[bytes]:
    """The lines, and how often each stands there: `status = "done"` may be what somebody added, and stand elsewhere."""
    return Counter(file.text.splitlines())


def _difference(one: Counter[bytes], other: Counter[bytes]) -> int:
    return (one - other).total() + (other - one).total()
