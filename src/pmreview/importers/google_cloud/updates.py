"""The updates of an incident as events. A report that was posted as an update is a document of its own."""

import re
from dataclasses import dataclass

from pmreview.core.text import one_line
from pmreview.core.timeline import Event
from pmreview.importers.entries import oldest_first
from pmreview.importers.json_fields import Fields, tables, text
from pmreview.importers.moments import Moments

# A heading may be escaped: `\# Incident Report`, `## \#\# Root Cause`.
_HEADING = re.compile(r"^ {0,3}(?:\\?#){1,6}(?: |\\?#)*(?P<words>[^\n]*)", re.MULTILINE)
_REPORT = re.compile(r"incident report|root cause|post-?mortem", re.IGNORECASE)
_LABEL = re.compile(r"^ *\*\*(?P<words>[^*\n]{1,80}?):?\*\*:?[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"\[(?P<label>[^\[\]\n]{1,300})\]\((?P<url>https?://[^()\s]{1,1000})\)")


@dataclass(frozen=True)
class Update:
    """An event, and the `document` that was posted where it is more than a message, else ""."""

    event: Event
    fields: Fields
    document: str = ""


def updates_of(incident: Fields, moments: Moments) -> list[Update]:
    """The updates by time."""
    posted = tables(incident, "updates")
    latest = incident.get("most_recent_update")
    if isinstance(latest, dict) and latest not in posted:
        posted.insert(0, latest)
    return oldest_first([_update(fields, moments) for fields in posted], lambda update: update.event.at)


def _update(fields: Fields, moments: Moments) -> Update:
    words = text(fields, "text")
    headings = [plain_line(heading["words"]) for heading in _HEADING.finditer(words)]
    report = any(_REPORT.search(heading) for heading in headings)
    event = Event(
        at=moments.read(text(fields, "when")) or moments.read(text(fields, "created")),
        kind="communication",
        who="Google Cloud",
        text=f"{headings[0]} published" if report else plain_line(words) or f"Status: {text(fields, 'status')}",
    )
    return Update(event, fields, words if report else "")


def plain_line(markdown: str) -> str:
    """A message on one line without its marks: a label or heading on a line of its own stands before a colon."""
    labelled = _LABEL.sub(_before_colon, _HEADING.sub(_before_colon, markdown.replace("\r\n", "\n")))
    linked = _LINK.sub(_link, labelled)
    return one_line(linked.replace("**", "")).strip()


def _before_colon(label: re.Match[str]) -> str:
    return f"{label['words'].strip(' #:*')}:"


def _link(link: re.Match[str]) -> str:
    label = link["label"].replace("**", "")
    return label if label == link["url"] else f"{label} ({link['url']})"
