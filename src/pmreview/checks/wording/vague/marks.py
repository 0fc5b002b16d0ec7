"""The marks that stand before an action in a list or a table: a bullet, a box, a number, a priority, a bold title."""

import re
from collections.abc import Sequence
from itertools import takewhile

from pmreview.checks.wording.people import looks_participle
from pmreview.checks.wording.sentences import Sentence, sentences
from pmreview.checks.words import grammar, work

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


def ahead(text: str, said: Sentence) -> Sentence:
    """What is to be done, behind what was looked back at: `they should have asked first; talk to them`."""
    words = [token.word for token in said]
    if words[:1] == ["what"] and words[-1] == "?" and len(words) < _HEADING:
        return _next(text, said)
    back = next((at for at, word in enumerate(words[:-2]) if word in _LOOKING_BACK and _is_done(words[at + 1 :])), -1)
    if back < 0 or words[0] in work.NEVER_ENDING:
        return said
    comma = next((at for at in range(back, len(words) - 2) if words[at] in _PAUSES), 0)
    if comma:
        return said[comma + 1 :]
    return _next(text, said)


def _next(text: str, said: Sentence) -> Sentence:
    """The sentence behind; `said` where it is the last."""
    return next((one for one in sentences(text) if one[0].start > said[-1].start), said)


_HEADING = 6
"""More words than ask for all that follows: what's next?"""


def _is_done(words: Sequence[str]) -> bool:
    """Whether `should` leads to what was done, and not to what there should be."""
    after = [word for word in words[:4] if word not in grammar.NEGATIONS and not word.endswith("ly")]
    return after[:1] == ["have"] and after[1:2] != [] and (after[1] == "been" or looks_participle(after[1]))


_LOOKING_BACK = frozenset({"could", "would", "should"})
_PAUSES = frozenset(",;–—-")


def _behind_marks(text: str) -> int:
    """Where the action begins."""
    start = 0
    while text[start : start + 1].strip() in _MARKED and (mark := _MARKS.match(text, start)):
        start = mark.end()
    return start
