"""Task lists in the Markdown of GitHub: each line of one is an action."""

import re
from collections.abc import Iterator

from pmreview.core.actions import Action

_TASK = re.compile(r"\s{0,20}(?:[-*+]|\d{1,3}[.)]) \[([ xX])\] +(\S.*)")
_OWNER = re.compile(r"\s\(?@([A-Za-z0-9][A-Za-z0-9-]{0,38})\)?\.?$")
_TICKET = re.compile(r"\s\(?(https?://[^\s()]+)\)?$")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")


def split_tasks(markdown: str) -> tuple[str, list[Action]]:
    """`markdown` without the lines of its task lists, and the actions that they are."""
    lines: list[str] = []
    actions: list[Action] = []
    for line, in_code in _lines(markdown):
        found = None if in_code else _TASK.fullmatch(line)
        if found:
            actions.append(_action(found[2].strip(), found[1] != " "))
        else:
            lines.append(line)
    return "\n".join(lines).strip(), actions


def _lines(markdown: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is code."""
    fence = ""
    for line in markdown.splitlines():
        found = _FENCE.match(line)
        yield line, bool(fence or found)
        if found and not fence:
            fence = found[1]
        elif found and found[1] == fence:
            fence = ""


def _action(title: str, done: bool) -> Action:
    owner = _OWNER.search(title)
    title = title[: owner.start()] if owner else title
    ticket = _TICKET.search(title)
    title = title[: ticket.start()] if ticket else title
    return Action(
        title=title.strip(),
        owner=owner[1] if owner else "",
        ticket=ticket[1] if ticket else "",
        status="done" if done else "open",
    )
