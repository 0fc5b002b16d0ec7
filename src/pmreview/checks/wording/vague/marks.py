"""The marks that stand before an action in a list or a table: a bullet, a box, a number, a priority, a bold title."""

import re
from itertools import takewhile

from pmreview.checks.wording.sentences import Sentence, sentences

_MARKS = re.compile(
    r"""\s*(?:(?:[-*•+]|\d{1,3}[.)]|\{\{|\*{0,2}[\[(](?:[xX ]|[A-Z]\w{1,15}|[pP]\d)[\])]\*{0,2}:?)(?=\s)"""
    r"""|\[\s?\](?=\s)"""
    r"""|\|\s*(?:[A-Z]{1,8}-?)?\d{1,6}\s*\|(?:\s*\w+\s*\|)?(?=[^|]*\w\s[^|]*\w)"""
    r"""|(?:[A-Z]{1,8}-\d{1,6}|[A-Z]\d{3,7})\b:?(?=\s)"""
    r"""|\d{4}-\d\d-\d\d:?(?=\s)"""
    r"""|\*\*[^*\n]{1,60}(?:[:.]\*\*|\*\*\s*[:–—-]|\*\*(?=\s+[A-Z]))(?=\s*\S+\s+\S))\s*"""
)
_MARKED = frozenset("-*•+{[(|0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""What a mark begins with."""


def unmarked(text: str, said: Sentence) -> Sentence:
    """The first sentence of `text` behind its marks; `said` where it has none. A row of a table ends with its cell."""
    start = _behind_marks(text)
    if not start:
        return said
    found = next((rest for one in sentences(text) if (rest := [token for token in one if token.start >= start])), said)
    return list(takewhile(lambda token: token.word != "|", found)) if text.lstrip()[:1] == "|" else found


def _behind_marks(text: str) -> int:
    """Where the action begins."""
    start = 0
    while text[start : start + 1].strip() in _MARKED and (mark := _MARKS.match(text, start)):
        start = mark.end()
    return start
