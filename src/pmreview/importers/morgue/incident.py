"""The record of one row of Morgue's table of post-mortems."""

from collections.abc import Iterable, Iterator, Sequence

from pmreview.core.actions import Action
from pmreview.core.incident import Incident, Link
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import refuse_too_many, timeline_of
from pmreview.importers.epochs import from_epoch
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.links import links
from pmreview.importers.morgue.shapes import Dumped
from pmreview.importers.plain_text import plain_text
from pmreview.importers.remarks import UNTITLED, number, usual_remarks
from pmreview.importers.severity import severity_of
from pmreview.importers.unplaced import unplaced

_MILESTONES = {
    "starttime": "started",
    "detecttime": "detected",
    "statustime": "customers-told",
    "endtime": "resolved",
}
_TAGS = ("problem_type", "impact_type", "incident_cause")
_NOTES = {"why_surprised": "why it surprised us", "owner_team": "owner team", "facilitator": "facilitator"}
# What was placed, and what the machine wrote: the address of a person and an entry of a calendar among it.
_KNOWN = {
    *_MILESTONES, *_TAGS, *_NOTES, "id", "title", "summary", "tldr", "severity", "subsystem", "contact", "gcal",
    "meeting_notes_link", "facilitator_email", "deleted", "created", "modified", "modifier",
}  # fmt: skip
_READ = ("jira", "forum_links", "slack", "irc", "tags")


def read_row(dumped: Dumped, wishes: Wishes, remarks: Sequence[str]) -> Imported:
    """The record of `dumped`. Morgue counts its times in seconds of UTC, and 0 is none."""
    row, about = dumped.row, dumped.about
    refuse_too_many(sum(map(len, about.values())))
    stated = {name: at for key, name in _MILESTONES.items() if (at := from_epoch(text(row, key)))}
    timeline, _ = timeline_of((), stated, Event(kind="note", who="Morgue", source="morgue"))
    tickets = dict.fromkeys(filter(None, (text(each, "ticket") for each in about["jira"])))
    record = Record(
        incident=_incident(dumped, wishes.zone or "UTC"),
        timeline=timeline,
        actions=tuple(Action(title=ticket, ticket=ticket) for ticket in tickets),
        notes=tuple(_notes(dumped)),
    )
    return Imported(record, (*remarks, *_remarks_on(row, tickets), *usual_remarks(record, "severity", "Morgue")))


def _incident(dumped: Dumped, zone: str) -> Incident:
    row = dumped.row
    tags = [text(row, key) for key in _TAGS] + [text(tag, "title") for tag in dumped.about["tags"]]
    return Incident(
        id=text(row, "id"),
        title=text(row, "title") or UNTITLED,
        severity=severity_of(text(row, "severity")),
        components=tuple(filter(None, [text(row, "subsystem")])),
        tags=tuple(dict.fromkeys(filter(None, tags))),
        timezone=zone,
        summary=_summary(row),
        links=(*links("Meeting notes", text(row, "meeting_notes_link")), *_links(dumped.about["links"])),
    )


def _summary(row: Fields) -> str:
    return plain_text(text(row, "tldr")) or plain_text(text(row, "summary"))


def _links(rows: Iterable[Fields]) -> Iterator[Link]:
    for row in rows:
        yield from links(text(row, "comment") or "Link", text(row, "forum_link"), text(row, "link"))


def _notes(dumped: Dumped) -> Iterator[Note]:
    row = dumped.row
    told, contact = plain_text(text(row, "summary")), text(row, "contact")
    if told and told != _summary(row):
        yield Note(text=told, source="morgue, summary")
    for key, name in _NOTES.items():
        if words := plain_text(text(row, key)):
            yield Note(text=words, source=f"morgue, {name}")
    if contact and "@" not in contact:
        yield Note(text=plain_text(contact), source="morgue, contact")
    for kind in ("slack", "irc"):
        for each in dumped.about[kind]:
            words = plain_text(text(each, "message")) or text(each, "channel_name") or text(each, "channel")
            if words:
                yield Note(text=words, source=f"morgue, {kind} {text(each, 'channel_name')}".rstrip())
    yield from unplaced(row, _KNOWN, "morgue", _READ)


def _remarks_on(row: Fields, tickets: Iterable[str]) -> Iterator[str]:
    missing = [name for key, name in _MILESTONES.items() if from_epoch(text(row, key)) is None]
    if missing:
        yield f"Morgue has no time for {', '.join(f'`{name}`' for name in missing)}."
    if count := len([*tickets]):
        yield f"{number(count, 'ticket is an action', 'tickets are actions')} named by its key: nothing else is known."
