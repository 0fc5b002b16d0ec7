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
_MARKS = re.compile(r"""[`>\[@"“„«'‘]|://""")
"""Without one of these there is nothing to leave alone."""
_TOKEN = re.compile(
    rf"{OPAQUE}+|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|d|ve|re|ll|m)\b|\w+(?:[-.]\w+)*|[^\w\s]", re.IGNORECASE
)
_WHOLE = {"n't": "not", "'ve": "have", "ca": "can", "wo": "will", "cannot": "not", "'re": "are", "'m": "am"}
_NEW_ITEM = re.compile(r"\n[ \t]*(?:\n|[-*•+] |\d{1,3}[.)] )")
_ENDS = frozenset(".!?")
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
    end = 0
    for match in _TOKEN.finditer(masked(text)):
        token = _token(match)
        if found and (len(found) == _LONGEST or _begins(found[-1], token, text[end : token.start])):
            yield found
            found = []
        found.append(token)
        end = token.end
    if found:
        yield found


def _token(match: re.Match[str]) -> Token:
    raw = match[0]
    word = OPAQUE if raw[0] == OPAQUE else raw.lower()
    word = word.replace("’", "'") if "’" in word else word
    return Token(_WHOLE.get(word, word), raw, match.start(), match.end())


def _begins(before: Token, token: Token, between: str) -> bool:
    """Whether `token` begins a new sentence after `before`."""
    if before.word in _ENDS and token.word not in _ENDS:
        return bool(between) and (before.word != "." or not token.raw[0].islower())
    return before.word == ";" or ("\n" in between and _NEW_ITEM.search(between) is not None)
