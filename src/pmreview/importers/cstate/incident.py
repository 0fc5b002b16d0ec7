"""The record of one issue of a cState page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.cstate.updates import Update, updates_in
from pmreview.importers.document import Document
from pmreview.importers.entries import Entry, timeline_of
from pmreview.importers.front_matter import front_matter
from pmreview.importers.hidden_comments import without_comments
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.long_text import beginning, is_document
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED, usual_remarks
from pmreview.importers.severity import severity_of

_YES = ("true", "yes", "on")
_WHO = "status page"
# What was placed, and what only says how the page shows it.
_KNOWN = (
    "title", "date", "resolved", "resolvedWhen", "severity", "affected", "section", "informational", "draft", "pin",
)  # fmt: skip

Meta = Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Issue:
    """The front matter of an issue, its body, and what stands in hidden comments."""

    meta: Meta
    body: str
    hidden: tuple[str, ...]

    def text(self, key: str) -> str:
        """The text at `key`; "" for none, or for a list."""
        value = self.meta.get(key, "")
        return value.strip() if isinstance(value, str) else ""

    def says(self, key: str) -> bool:
        """Whether the front matter says yes to `key`."""
        return self.text(key).lower() in _YES

    def names(self, key: str) -> tuple[str, ...]:
        """The names at `key`."""
        value = self.meta.get(key, [])
        return tuple(filter(None, [value] if isinstance(value, str) else value))


def issue_of(document: Document) -> Issue:
    """The issue in `document`. Raises `UserError` for front matter that is broken."""
    meta, body = front_matter(document.text)
    seen, hidden = without_comments(body.replace("\r\n", "\n"))
    return Issue(meta, seen, tuple(hidden))


def is_issue(meta: Meta) -> bool:
    """Whether front matter is that of an issue of cState."""
    of_its_own = "resolvedWhen" in meta or meta.get("section") == "issue"
    return "date" in meta and (of_its_own or {"resolved", "severity", "affected"} <= meta.keys())


def started(issue: Issue, wishes: Wishes) -> datetime | None:
    """When the issue began, by its front matter."""
    return Moments(wishes.zone or "UTC").read(issue.text("date"))


def read_issue(issue: Issue, wishes: Wishes, remarks: Sequence[str]) -> Imported:
    """The record of `issue`. cState takes a time without a zone for UTC, unless the user knows better."""
    moments = Moments(wishes.zone or "UTC")
    at, notice = moments.read(issue.text("date")), issue.says("informational")
    over = moments.read(issue.text("resolvedWhen")) if issue.says("resolved") else None
    before, updates = updates_in(issue.body, moments)
    if notice and not updates and before:
        before, updates = "", [Update("", before, at)]
    entries = [Entry(_event(update)) for update in updates if update.text and not update.is_post_mortem]
    timeline, more = timeline_of(
        _after(at, entries, notice),
        {} if notice else {"started": at, "resolved": over},
        Event(kind="note", who=_WHO, source="cstate"),
    )
    notes = tuple(_notes(issue, before, updates))
    record = Record(incident=_incident(issue, moments.zone), timeline=timeline, notes=notes)
    said = (*_on_state(issue), *moments.remarks, *more, *usual_remarks(record, "severity", "the status page"))
    return Imported(record, (*remarks, *said))


def _incident(issue: Issue, zone: str) -> Incident:
    return Incident(
        title=issue.text("title") or UNTITLED,
        severity=severity_of(issue.text("severity")),
        components=issue.names("affected"),
        timezone=zone,
    )


def _after(at: datetime | None, entries: Sequence[Entry], notice: bool) -> list[Entry]:
    """The entries behind the start of the incident: an update without a time was posted after it."""
    if notice or not at or not entries or entries[0].event.at:
        return list(entries)
    return [Entry(Event(at=at, text=f"Started, by {_WHO}", kind="note", who=_WHO)), *entries]


def _event(update: Update) -> Event:
    said = update.text
    return Event(at=update.at, text=beginning(said) if is_document(said) else said, kind="communication", who=_WHO)


def _notes(issue: Issue, before: str, updates: Sequence[Update]) -> Iterator[Note]:
    for update in updates:
        if update.is_post_mortem or is_document(update.text):
            label = "postmortem" if update.is_post_mortem else f"cstate, {update.label or 'update'}"
            yield Note(text=update.words, source=label)
    if before:
        yield Note(text=before, source="cstate, text of the issue")
    for comment in issue.hidden:
        yield Note(text=comment, source="cstate, hidden comment")
    for key, value in issue.meta.items():
        words = ", ".join(issue.names(key)) if isinstance(value, list) else issue.text(key)
        if key not in _KNOWN and words:
            yield Note(text=f"{key}: {words}", source="cstate")


def _on_state(issue: Issue) -> Iterator[str]:
    if issue.says("informational"):
        yield "It is an announcement: it states neither when something began nor when it ended."
    elif not issue.says("resolved"):
        yield "By its front matter the issue is not resolved."
    elif not issue.text("resolvedWhen"):
        yield "It is resolved, and its front matter does not state when."
