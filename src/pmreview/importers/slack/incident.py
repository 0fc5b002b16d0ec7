"""The record of one channel: what people wrote in it. What of it was a milestone, nobody but they can say."""

from collections.abc import Iterator, Sequence

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, refuse_too_many, timeline_of
from pmreview.importers.epochs import from_epoch
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import web_address
from pmreview.importers.long_text import beginning, is_document
from pmreview.importers.remarks import UNTITLED, number, usual_remarks
from pmreview.importers.slack.names import Names
from pmreview.importers.slack.noise import kind_of_noise
from pmreview.importers.slack.shapes import Channel, Workspace
from pmreview.importers.slack.words import words_of

_PINS = ("pushpin", "round_pushpin")


def read_channel(channel: Channel, workspace: Workspace, wishes: Wishes, remarks: Sequence[str]) -> Imported:
    """The record of `channel`."""
    refuse_too_many(len(channel.messages))
    names = Names(workspace, channel.messages)
    told = [*_told(channel.messages, names)]
    entries = [entry for entry, words in told if words]
    timeline, noise = timeline_of(entries, {}, Event(source="slack"), wishes.keep_all)
    kept = [(entry, words) for entry, words in told if wishes.keep_all or not entry.noise]
    record = Record(
        incident=Incident(title=f"#{channel.name}" if channel.name else UNTITLED, timezone=wishes.zone or "UTC"),
        timeline=timeline,
        notes=(
            *_about(channel),
            *(Note(text=words, source=f"slack, {entry.event.who}") for entry, words in kept if is_document(words)),
        ),
    )
    said = (
        *_on_channel(channel, wishes, workspace),
        *_on_events(timeline, sum(not words for _, words in kept), names),
        *noise,
        *usual_remarks(record, "severity", "Slack"),
    )
    return Imported(record, (*remarks, *said))


def _told(messages: Sequence[Fields], names: Names) -> Iterator[tuple[Entry, str]]:
    """The entry of each message, and all of its words, which may be too many for an event."""
    writers = {text(message, "ts"): message for message in messages}
    for message in messages:
        at, who, words = from_epoch(text(message, "ts")), names.who(message), words_of(message, names)
        asked = names.who(writers.get(text(message, "thread_ts"), message))
        shown = beginning(words) if is_document(words) else words
        event = Event(
            at=at and at.replace(microsecond=0),
            text=f"(to {asked}) {shown}" if asked != who else shown,
            who=who,
            kind="communication",
            key=_is_pinned(message),
            link=web_address(*(text(file, "permalink") for file in tables(message, "files"))),
        )
        noise = kind_of_noise(message, names)
        yield Entry(event, noise, bool(noise)), words


def _is_pinned(message: Fields) -> bool:
    """Whether the team pinned the message, or marked it with a pin."""
    marked = any(text(reaction, "name") in _PINS for reaction in tables(message, "reactions"))
    return marked or bool(message.get("pinned_to"))


def _about(channel: Channel) -> Iterator[Note]:
    for key in ("topic", "purpose"):
        if words := text(table(channel.about, key), "value"):
            yield Note(text=words, source=f"slack, {key} of the channel")


def _on_channel(channel: Channel, wishes: Wishes, workspace: Workspace) -> Iterator[str]:
    if channel.name:
        yield "The title is the channel's name."
    else:
        yield "The source does not name its channel."
    if not wishes.zone:
        yield "The export states no time zone to show times in: they are shown in UTC."
    yield "A chat states no milestones: they are yours to set."
    for name in workspace.unread:
        yield f"{name} holds no messages: left out."


def _on_events(events: Sequence[Event], empty: int, names: Names) -> Iterator[str]:
    if pinned := sum(event.key for event in events):
        yield f"{number(pinned, 'pinned message is a key event', 'pinned messages are key events')}."
    if empty:
        yield f"{number(empty, 'message has', 'messages have')} no words: left out."
    if names.unknown:
        yield (
            f"{number(len(names.unknown), 'person has', 'people have')} no name in the source: shown as "
            f"{', '.join(list(names.unknown)[:5])}. Import users.json with it."
        )
