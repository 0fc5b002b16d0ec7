"""The actions as issues for GitHub: a list in JSON, each with the command of the `gh` tool that opens it.

`jq -r '.[].command' issues.json | sh` opens them all. Labels are not in the command, because `gh` refuses those that a
repository does not have.
"""

import json
import re
import shlex
from collections.abc import Iterable, Iterator
from typing import Any

from pmreview.core.outline.document import Facts, Paragraph, Span, Words
from pmreview.core.outline.issues import Issue, issues
from pmreview.core.record import Record
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.markdown import text_of

_LONGEST = 256
"""How many characters GitHub takes for a title."""

# A name behind an @ is written to. GitHub knows no escape for it, and a space without width is what its users take.
_MENTION = re.compile(r"(?<!\w)@(?=\w)")


def render(record: Record) -> str:
    """The list of one record's issues."""
    return "".join(together([record]))


def together(records: Iterable[Record]) -> Iterator[str]:
    """One list of the issues of all."""
    found = [_issue(issue) for record in records for issue in issues(record)]
    yield json.dumps(found, indent=2, ensure_ascii=False) + "\n"


GITHUB = Exporter(
    "github", ".github.json", "Actions without a ticket, as GitHub issues and gh commands", render, together
)


def _issue(issue: Issue) -> dict[str, Any]:
    whole = len(issue.title) <= _LONGEST
    title = issue.title if whole else f"{issue.title[: _LONGEST - 1]}…"
    body = text_of(map(_unmentioned, issue.body if whole else (Paragraph((Span(issue.title),)), *issue.body)))
    command = shlex.join(["gh", "issue", "create", "--title", title, "--body", body])
    return {"title": title, "body": body, "labels": issue.labels, "command": command}


def _unmentioned(block: Facts | Paragraph) -> Facts | Paragraph:
    if isinstance(block, Paragraph):
        return Paragraph(_quiet(block.words))
    return Facts(tuple((label, _quiet(words)) for label, words in block.pairs))


def _quiet(words: Words) -> Words:
    return tuple(span if span.url else Span(_MENTION.sub("@\u200b", span.text), strong=span.strong) for span in words)
