"""The label that an answer may have before it: `Root cause: …`, `Contributing (people): …`, `Why 3: …`."""

from pmreview.checks.wording.people import looks_finite
from pmreview.checks.wording.reader import Reader

_LONGEST = 6
"""How many tokens a label has at most."""
_MARKS = frozenset("-–—*•→>")


def after_label(reader: Reader) -> int:
    """The index of the first word after a label or the mark of a list; 0 where there is none."""
    start = _past_marks(reader, 0)
    colon = next((at for at in range(start + 1, start + _LONGEST) if reader.word(at) == ":"), 0)
    return start if not colon or any(map(looks_finite, reader.words[start:colon])) else _past_marks(reader, colon + 1)


def _past_marks(reader: Reader, start: int) -> int:
    while reader.word(start) in _MARKS and start < len(reader.words) - 1:
        start += 1
    return min(start, len(reader.words) - 1)
