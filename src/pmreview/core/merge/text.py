"""Two edits of one text become one text, word by word."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any

from pydantic.fields import FieldInfo

from pmreview.core.value import shape_of

_TOKEN = re.compile(r"\s+|\S+")
_NAMES = frozenset({"owner", "who", "facilitator", "scribe", "by", "component", "source"})
_LONG = 3000
"""Where more words than this lie between the first and the last change of a side, they are not compared: it takes too
long, and nothing but a paste does it."""


def is_text(key: str, field: FieldInfo) -> bool:
    """Whether the field is merged by words. A line that names somebody is not: half of each name is a third person."""
    shape = shape_of(field)
    return shape is not None and shape.name in ("line", "prose") and key not in _NAMES


def merge_text(base: str, ours: str, theirs: str) -> tuple[str, str]:
    """The text with the edits of both sides, twice: where words clash the first has ours, the second theirs.

    The two are the same text where nothing clashes.
    """
    from merge3 import Merge3

    texts: list[list[str]] = [_TOKEN.findall(text) for text in (base, ours, theirs)]
    matcher: Any = _Words
    our_text: list[str] = []
    their_text: list[str] = []
    for group in Merge3(texts[0], texts[1], texts[2], sequence_matcher=matcher).merge_groups():
        our_text += group[2] if group[0] == "conflict" else group[1]
        their_text += group[3] if group[0] == "conflict" else group[1]
    return "".join(our_text), "".join(their_text)


class _Words:
    """What two texts have in common: words, and the space next to them. Spaces alone would match anywhere.

    Stands in for `difflib.SequenceMatcher` in merge3.
    """

    def __init__(self, _: None, a: Sequence[str], b: Sequence[str]) -> None:
        self._a, self._b = a, b

    def get_matching_blocks(self) -> list[tuple[int, int, int]]:
        """The runs of tokens that match: where each begins in `a` and in `b`, and its length; last an empty one."""
        blocks: list[tuple[int, int, int]] = []
        for at, bt in self._with_spaces(self._matching_words()):
            if blocks and (at, bt) == (blocks[-1][0] + blocks[-1][2], blocks[-1][1] + blocks[-1][2]):
                blocks[-1] = (*blocks[-1][:2], blocks[-1][2] + 1)
            else:
                blocks.append((at, bt, 1))
        return [*blocks, (len(self._a), len(self._b), 0)]

    def _matching_words(self) -> Iterable[tuple[int, int]]:
        a_places = [at for at, token in enumerate(self._a) if not token.isspace()]
        b_places = [at for at, token in enumerate(self._b) if not token.isspace()]
        a, b = [self._a[at] for at in a_places], [self._b[at] for at in b_places]
        for at, bt, length in _common_runs(a, b):
            yield from zip(a_places[at : at + length], b_places[bt : bt + length], strict=True)

    def _with_spaces(self, words: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
        a_end = b_end = 0
        for at, bt in words:
            if at > a_end and bt > b_end and self._a[at - 1] == self._b[bt - 1]:
                yield at - 1, bt - 1
            yield at, bt
            a_end, b_end = at + 1, bt + 1
            if self._a[a_end : a_end + 1] == self._b[b_end : b_end + 1] != []:
                yield a_end, b_end
                a_end, b_end = a_end + 1, b_end + 1


def _common_runs(a: list[str], b: list[str]) -> Iterable[tuple[int, int, int]]:
    """The runs of words that two texts have in common: the ends first, so that one edit of a long text is quick."""
    shorter = min(len(a), len(b))
    head = next((at for at in range(shorter) if a[at] != b[at]), shorter)
    tail = next((at for at in range(shorter - head) if a[~at] != b[~at]), shorter - head)
    yield 0, 0, head
    if shorter - head - tail <= _LONG:
        middle = SequenceMatcher(None, a[head : len(a) - tail], b[head : len(b) - tail])
        yield from ((head + match.a, head + match.b, match.size) for match in middle.get_matching_blocks())
    yield len(a) - tail, len(b) - tail, tail
