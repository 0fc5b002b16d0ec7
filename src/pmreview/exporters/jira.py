"""The actions as a file for Jira's CSV importer, with the column names that it knows by itself.

Dates are written as yyyy-MM-dd, which the importer is told once. A description is wiki text, in which what would act is
escaped.
"""

import re
from collections.abc import Iterable, Iterator

from pmreview.core.outline.document import Facts, Paragraph, Span, Words
from pmreview.core.outline.issues import Issue, issues
from pmreview.core.record import Record
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.spreadsheet import lines

_COLUMNS = ("Summary", "Description", "Assignee", "Due Date", "Priority", "Labels", "Labels", "Labels")
_LABELS = _COLUMNS.count("Labels")
_LONGEST = 255
"""How many characters Jira takes for a summary."""

_ACTIVE = re.compile(
    r"""
      [{}\[\]|!]                                      # macros, links and mentions, tables, images
    | (?:(?<=[*_^~+\-?]) | (?<!\w))[*_^~+\-?](?=\S)   # bold, struck out and the like, where one begins
    | (?<=\S)[*_^~+\-?](?!\w)                         # and where one ends
    | ^[#*\-](?=[#*\-]*(?:\s|$)) | (?<=^h[1-6])\. | (?<=^bq)\.
    | [:;](?=-?[()DPp](?:\s|$)) | \((?=[/xyni*?!+\-]\))
    """,
    re.VERBOSE | re.MULTILINE,
)
_BACKSLASH = re.compile(r"\\(?![A-Za-z0-9])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")


def render(record: Record) -> str:
    """The file of one record."""
    return "".join(together([record]))


def together(records: Iterable[Record]) -> Iterator[str]:
    """One file of the issues of all."""
    yield from lines([_COLUMNS])
    for record in records:
        yield from lines(map(_row, issues(record)))


JIRA = Exporter("jira", ".jira.csv", "Actions without a ticket, for Jira's CSV importer", render, together)


def _row(issue: Issue) -> list[str]:
    labels = [*issue.labels, *[""] * _LABELS][:_LABELS]
    title = issue.title if len(issue.title) <= _LONGEST else f"{issue.title[: _LONGEST - 1]}…"
    due = issue.due.isoformat() if issue.due else ""
    return [title, "\n".join(_body(issue)), issue.owner, due, issue.priority.capitalize(), *labels]


def _body(issue: Issue) -> Iterator[str]:
    if len(issue.title) > _LONGEST:
        yield _wiki((Span(issue.title),))
    for block in issue.body:
        match block:
            case Facts(pairs):
                yield from (f"*{label}:* {_wiki(words)}" for label, words in pairs)
            case Paragraph(words):
                yield f"\n{_wiki(words)}"


def _wiki(words: Words) -> str:
    return "".join(map(_span, words))


def _span(span: Span) -> str:
    text = _ENTITY.sub("&amp;", span.text)
    text = _ACTIVE.sub(r"\\\g<0>", _BACKSLASH.sub("&#92;", text))
    if not span.url:
        return text
    return f"[{text}|{span.url.replace('[', '%5B').replace(']', '%5D')}]"
