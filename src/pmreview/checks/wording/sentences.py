"""Text as sentences of tokens, each with its place. What is quoted, code or a link is one opaque token."""

import re
from collections.abc import Iterator
from typing import NamedTuple

OPAQUE = "\ufffc"
"""The word of a token that stands for quoted text, code or a link."""

# Every repetition is bounded or cannot overlap with what follows it, so that no text takes quadratic time.
_LEFT_ALONE = re.compile(
    r"""```.*?```|`[^`\n]{1,300}`|^[ ]{0,3}>[^\n]*|!?\[[^][\n]{0,300}\]\([^()\s]{0,2000}\)|<?https?://[^\s<>]+"""
    r"""|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|"[^"]{1,400}"|“[^“”]{1,400}”|„[^„“”]{1,400}[“”]|«[^«»]{1,400}»"""
    r"""|(?<!\w)['‘](?:[^'‘’\n]|(?<=\w)['’](?=\w)){1,300}['’](?!\w)""",
    re.DOTALL | re.MULTILINE,
)
_EMPHASIS = re.compile(r"(?<![\w*])(?:\*{1,3}|_{1,3})(?=\w)|(?<=[\w.?!:])(?:\*{1,3}|_{1,3})(?![\w*])")
"""The marks of what is *stressed* or _stressed_."""
_MARKS = re.compile(r"""[`>\[@"“„«'‘]|://""")
"""Without one of these there is nothing to leave alone."""
# Most words have no apostrophe after them. To know them first takes a tenth less than to look for contractions in each.
_PLAIN = r"\w++(?!['’])(?:[-.]\w+)*"
_TOKEN = re.compile(
    rf"{_PLAIN}|{OPAQUE}+|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|d|ve|re|ll|m)\b|\w+(?:[-.]\w+)*|[^\w\s]", re.IGNORECASE
)
_WHOLE = {
    **{part: part for part in ("'s", "'d", "'ll")},
    "n't": "not",
    "'ve": "have",
    "ca": "can",
    "wo": "will",
    "cannot": "not",
    "'re": "are",
    "'m": "am",
}
_WHOLE |= {part.replace("'", "’"): whole for part, whole in _WHOLE.items()}
_NEW_ITEM = re.compile(r"\n[ \t]*(?:\n|[-*•+] |\d{1,3}[.)] )")
_ENDS = frozenset(".!?")
_MAY_END = frozenset(".!?;")
_LONGEST = 60
"""Tokens of a sentence. A rule may look at all of them for each of them, so a longer one is read in parts."""


class Token(NamedTuple):
    """A word or mark. `word` is in lower case with contractions undone, `raw` as it stands at `start` to `end`."""

    word: str
    raw: str
    start: int
    end: int


Sentence = list[Token]


def masked(text: str) -> str:
    """`text`, as long as it is, with quoted text, code and links made opaque."""
    if _MARKS.search(text) is None:
        return text
    return _LEFT_ALONE.sub(lambda match: OPAQUE * len(match[0]), text)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of `text`; a list's item or a paragraph ends one as a full stop does."""
    found: Sentence = []
    before, end = "", 0
    lines = "\n" in text
    for match in _TOKEN.finditer(_unstressed(masked(text))):
        raw = match[0]
        start, after = match.span()
        looked_at = before in _MAY_END or (lines and before)
        if len(found) == _LONGEST or (looked_at and _begins(before, raw, text[end:start])):
            yield found
            found = []
        before = raw.lower() if raw[0] != OPAQUE else OPAQUE
        before = _WHOLE.get(before, before)
        end = after
        found.append(Token(before, raw, start, end))
    if found:
        yield found


def _unstressed(text: str) -> str:
    """`text`, as long as it is, with blanks for the marks of emphasis."""
    if "*" not in text and "_" not in text:
        return text
    return _EMPHASIS.sub(lambda match: " " * len(match[0]), text)


def _begins(before: str, raw: str, between: str) -> bool:
    """Whether `raw` begins a new sentence after the word `before`."""
    if before in _ENDS and raw not in _ENDS:
        return bool(between) and (before != "." or not raw[0].islower())
    return before == ";" or ("\n" in between and _NEW_ITEM.search(between) is not None)
