"""The tokens at the end of a capture line: `@who`, `#ref`, `!word`, and their quoted form for any text, `@"Ana Ruiz"`.

Only the end of a line is read, so that a text may speak of @here, #4 and !important where it likes. A lone `\\` says
that what stands before it is text, whatever it looks like; writers put it where a text ends like a token.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

END_OF_TEXT = "\\"

# A quoted value does not end in a bare mark: so a quote that somebody left open never reaches into the next token.
_WORD = re.compile(r"""(?<!\S)[@#!]"(?:[^"\\@#!]|[@#!](?!")|\\.)+"(?!\S)|\S+""")
_PLAIN = re.compile(r"""([@#!])([^\s"\\]+)""")
_QUOTED = re.compile(r'([@#!])"(.+)"')
_ESCAPED = re.compile(r"\\(.)")
_TO_ESCAPE = re.compile(r'["\\]|[@#!]\Z')
_NEEDS_NO_QUOTES = re.compile(r"\w[\w.+\-]*")


@dataclass(frozen=True)
class Token:
    """`mark` is @, # or !; `quoted` says that the value is meant exactly as it stands."""

    mark: str
    value: str
    quoted: bool = False


Take = Callable[[Sequence[str]], int]
"""Given the words of the line so far, how many of the last it takes as tokens; 0 where the last is none it knows.

Below 0 so many of the last words stay text, and what stands before them is read all the same.
"""


def token(word: str) -> Token | None:
    """What a word of the line says as a token; None for plain text."""
    if match := _PLAIN.fullmatch(word):
        return Token(match[1], match[2])
    if match := _QUOTED.fullmatch(word):
        return Token(match[1], _ESCAPED.sub(r"\1", match[2]), quoted=True)
    return None


def write_token(mark: str, value: str, *, plain: bool = True) -> str:
    """The token that reads back to `value`: `plain` if it may be and can be, else quoted, to be meant as it stands."""
    if plain and _NEEDS_NO_QUOTES.fullmatch(value):
        return mark + value
    return f'{mark}"{_TO_ESCAPE.sub(lambda match: END_OF_TEXT + match[0], value)}"'


def text_before_tokens(line: str, take: Take) -> str:
    """Hand the tokens at the end of `line` to `take`, the last first; what it leaves is the text.

    A word with a mark that `take` does not know stays text, and the tokens before it are read all the same.
    """
    spans = [match.span() for match in _WORD.finditer(line)]
    words = [line[start:end] for start, end in spans]
    left: list[str] = []
    while words and words[-1] != END_OF_TEXT:
        taken = take(words)
        if not taken and not token(words[-1]):
            break
        count = abs(taken) or 1
        if taken <= 0:
            gap_starts = spans[len(words) - count - 1][1] if len(words) > count else spans[0][0]
            left.append(line[gap_starts : spans[len(words) - 1][1]])
        del words[-count:]
    if words and words[-1] == END_OF_TEXT:
        words.pop()
    kept = line[: spans[len(words) - 1][1]] if words else ""
    return (kept + "".join(reversed(left))).strip()


def guarded(text: str, take: Take) -> str:
    """`text` as it goes before tokens: with the mark for the end of a text where it would be read as one."""
    return text if text_before_tokens(text, take) == text else f"{text} {END_OF_TEXT}"
