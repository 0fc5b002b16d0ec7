"""Lines as they are pasted: a list out of a chat, a document or a ticket, without the marks that made it one."""

import re

from pmreview.core.text import harmless, one_line

_BULLET = re.compile(r"(?:[-*•+]|\[[ xX]\]|- \[[ xX]\])\s+(?=\S)")
_NUMBER = re.compile(r"\d{1,3}[.)]\s+(?=\S)")
_TIME = re.compile(r"\[(\d{1,2}:\d{2}(?::\d{2})?)\](?=\s)")
"""A time in brackets, as chats write it."""


def lines_of(text: str) -> list[str]:
    """The lines of `text`, harmless, each without its bullet or box, and without its number where all are numbered."""
    lines = [line for each in harmless(text).split("\n") if (line := one_line(each).strip())]
    if len(lines) > 1 and all(_NUMBER.match(line) for line in lines):
        lines = [_NUMBER.sub("", line, count=1) for line in lines]
    return [_TIME.sub(r"\1", _without_bullet(line), count=1) for line in lines]


def _without_bullet(line: str) -> str:
    mark = _BULLET.match(line)
    return _without_bullet(line[mark.end() :]) if mark else line
