"""Where tables and keys stand in a TOML text, as offsets: what a parser throws away, and a careful edit needs.

The text is valid TOML with LF line ends and ends with one. Patterns skip whole runs of ordinary lines at once, so that
5,000 blocks take milliseconds; only lists and inline tables are walked token by token.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import tomli

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')"""
_DOTTED = rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+"
_TEXT = (
    r'''"""(?:[^"\\]++|\\[\s\S]|""?(?!"))*+"{3,5}'''
    r"""|\'{3}(?:[^']++|''?(?!'))*+'{3,5}"""
    r"""|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+'"""
)
_REST = r"[ \t]*+(?:#[^\n]*+)?+\n"
_ASSIGN = rf"[ \t]*+({_DOTTED})[ \t]*+=[ \t]*+"
_SIMPLE = rf"""(?:{_TEXT}|[^\s"'#\[\]{{}}][^\n"'#\[\]{{}}]*+)"""

ASSIGN = re.compile(_ASSIGN)
"""A key path, as group 1, and the equals sign after it."""
_KEYS = re.compile(_KEY)
_BLANKS = re.compile(rf"(?:{_REST})*+")
_PAIRS = re.compile(rf"(?:(?:{_REST})*+{_ASSIGN}{_SIMPLE}{_REST})*+")
_PAIR = re.compile(rf"{_ASSIGN}({_SIMPLE}|(?=[\[{{]))")
_HEADER = re.compile(rf"[ \t]*+(\[\[?)[ \t]*+({_DOTTED})[ \t]*+\]\]?{_REST}")
_TO_A_BRACKET = re.compile(rf"""(?:[^"'#\[=]++|{_TEXT}|#[^\n]*+|=[ \t]*+(?:\[(?:[^\[\]"'#]++|{_TEXT})*+\])?+)*+""")
_TOKEN = re.compile(rf"{_TEXT}|#[^\n]*+|[\[\]{{}}]")
_SCALAR = re.compile(rf"{_TEXT}|[^\n,#\]}}]*+")
_SPACE = re.compile(r"(?:\s|#[^\n]*+)*+")
_LINE = re.compile(r"[^\n]*+\n")
_DIRECTIVE = re.compile(r"(?:#:[^\n]*+\n)+")


@dataclass(frozen=True, slots=True)
class Block:
    """A table's own part of the text: the comment lines directly above its header, the header, its keys.

    `text[start:end]` is all of it, `header` where the header's line begins, `body` where the line after it begins.
    The block before the first header has the path `()` and no header.
    """

    path: tuple[str, ...]
    item: bool
    start: int
    header: int
    body: int
    end: int


class Header(NamedTuple):
    """The line or lines of a table's header: its keys begin at `body` and end where the next header begins."""

    path: tuple[str, ...]
    item: bool
    start: int
    body: int


class Pair(NamedTuple):
    """One `key = value`: its lines are `text[start:end]`, its value is `text[value:value_end]`."""

    path: tuple[str, ...]
    start: int
    value: int
    value_end: int
    end: int


def blocks(text: str) -> list[Block]:
    """All blocks of `text` in order. Blank lines and loose comments between them belong to none."""
    found: list[Block] = []
    path: tuple[str, ...] = ()
    item, start, header, body = False, 0, 0, 0
    while True:
        keys_end = _pairs_end(text, body)
        next_header = _blanks_end(text, keys_end)
        next_start = _comment_above(text, keys_end, next_header) if next_header < len(text) else next_header
        end = _own_end(text, keys_end, next_start) if path else keys_end + len(text[keys_end:next_start].rstrip())
        found.append(Block(path, item, start, header, body, min(_line_end(text, end), next_start)))
        match = _HEADER.match(text, next_header)
        if match is None:
            return found
        path, item = split_key(match[2]), match[1] == "[["
        start, header, body = next_start, next_header, match.end()


def headers(text: str) -> Iterator[Header]:
    """The header of each of the `blocks` of `text`. Where a line is all that is asked for, this takes half the time."""
    yield Header((), False, 0, 0)
    at = 0
    while (at := _end(_TO_A_BRACKET, text, at)) < len(text):
        match = _HEADER.match(text, text.rfind("\n", 0, at) + 1)
        if match and match.start(1) == at:
            yield Header(split_key(match[2]), match[1] == "[[", match.start(), match.end())
            at = match.end()
        else:
            at = value_stop(text, at)


def pairs(text: str, start: int = 0, end: int | None = None) -> Iterator[Pair]:
    """The pairs between `start`, where a line begins, and `end`."""
    end = len(text) if end is None else end
    at = _blanks_end(text, start)
    while at < end and (match := _PAIR.match(text, at)) is not None:
        value, value_end = match.start(2), match.end(2) if match[2] else value_stop(text, match.start(2))
        value_end = value + len(text[value:value_end].rstrip())
        line_end = _line_end(text, value_end)
        yield Pair(split_key(match[1]), at, value, value_end, line_end)
        at = _blanks_end(text, line_end)


def split_key(written: str) -> tuple[str, ...]:
    """The parts of a key path as it is written, without their quotes."""
    if written.isalnum():
        return (written,)
    if '"' not in written and "'" not in written:
        return tuple(part.strip() for part in written.split("."))
    return tuple(next(iter(tomli.loads(f"{part} = 0"))) for part in _KEYS.findall(written))


def value_stop(text: str, start: int) -> int:
    """Where the value that begins at `start` ends; of a bare one, at the end of what may belong to it."""
    depth = 0
    if text[start] not in "[{":
        return _end(_SCALAR, text, start)
    for token in _TOKEN.finditer(text, start):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return len(text)


def blank_stop(text: str, start: int) -> int:
    """Where the blanks, line ends and comments that begin at `start` end."""
    return _end(_SPACE, text, start)


def _pairs_end(text: str, start: int) -> int:
    """Where the last key's line ends of those that follow `start`."""
    while True:
        start = _end(_PAIRS, text, start)
        match = _PAIR.match(text, _blanks_end(text, start))
        if match is None:
            return start
        start = _line_end(text, value_stop(text, match.start(2)))


def _blanks_end(text: str, start: int) -> int:
    return _end(_BLANKS, text, start)


def _line_end(text: str, start: int) -> int:
    """The end of the line that `start` stands in; `start` where a line begins."""
    return start if start == 0 or text[start - 1] == "\n" else _end(_LINE, text, start)


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _comment_above(text: str, start: int, header: int) -> int:
    """Where the comment lines directly above a header begin; directives at the top of the file are not among them."""
    start = _end(_DIRECTIVE, text, start) if start == 0 else start
    while header > start:
        line = text.rfind("\n", 0, header - 1) + 1
        if not text[line:header].strip():
            break
        header = line
    return header


def _own_end(text: str, start: int, stop: int) -> int:
    """Where the comment lines directly under the last key end."""
    while start < stop and text[start : (line_end := _line_end(text, start + 1))].strip():
        start = line_end
    return start
