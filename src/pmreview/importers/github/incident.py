"""The record of one issue."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pmreview.core.incident import Incident
from pmreview.core.record import Note, Record
from pmreview.core.timeline import Event
from pmreview.importers.entries import Entry, refuse_too_many, timeline_of
from pmreview.importers.github import upptime
from pmreview.importers.github.history import closing, entry_of
from pmreview.importers.github.labels import labels_of
from pmreview.importers.github.people import is_bot
from pmreview.importers.github.posts import Post, page_of, post_of
from pmreview.importers.github.unplaced import notes_of
from pmreview.importers.imported import Imported
from pmreview.importers.importer import Wishes
from pmreview.importers.joined import Whole
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED, usual_remarks

_OPENING, _BACK = "opening", "back"


@dataclass(frozen=True)
class Said:
    """A comment; `noise` says what sort of noise it is, if any."""

    fields: Fields
    post: Post
    noise: str


def read_issue(whole: Whole, wishes: Wishes) -> Imported:
    """The record of an issue. Raises `UserError` when a time states no zone and none is known."""
    refuse_too_many(len(whole.pieces))
    moments, site = Moments(wishes.zone), upptime.site_of(whole.fields)
    opening = post_of(whole.fields, moments)
    said = [Said(each, post_of(each, moments), _noise(each, site)) for each in whole.fields_of("comment")]
    kept = [opening, *(each.post for each in said if wishes.keep_all or not each.noise)]
    planned = upptime.planned_in(opening.hidden)
    timeline, remarks = _timeline(whole, opening, said, moments, wishes)
    record = Record(
        incident=_incident(whole, site, planned.get("expectedDown", ""), moments.zone or "UTC"),
        timeline=timeline,
        actions=tuple(action for post in kept for action in post.actions),
        notes=(*_notes(kept), *notes_of(whole.fields)),
    )
    remarks = (*_on_milestones(site), *remarks, *usual_remarks(record, "label", "GitHub"))
    return Imported(record, (*whole.remarks, *moments.remarks, *remarks))


def _timeline(
    whole: Whole, opening: Post, said: Sequence[Said], moments: Moments, wishes: Wishes
) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    issue, history = whole.fields, whole.fields_of("history")
    site = upptime.site_of(issue)
    back = upptime.back_in([each.fields for each in said]) if site else None
    end = next((each.post for each in said if back and each.fields is back.comment), None)
    entries = [_opened(opening, site)] if issue else []
    entries += [
        _ended(end, back, opening)
        if back and each.post is end
        else Entry(each.post.event, each.noise, bool(each.noise))
        for each in said
    ]
    entries += [entry_of(each, moments) for each in history]
    entries += [*closing(issue, history, moments), *_planned(upptime.planned_in(opening.hidden), moments)]
    stated = {"detected": opening.event.at, "resolved": end.event.at if end else None} if site else {}
    return timeline_of(
        [entry for entry in entries if entry.event.text],
        stated,
        Event(kind="note", who="Upptime", source="github"),
        wishes.keep_all,
        {"detected": (_OPENING,), "resolved": (_BACK,)},
    )


def _opened(opening: Post, site: str) -> Entry:
    kind = "alert" if site else opening.event.kind
    return Entry(opening.event.but(kind=kind, text=opening.event.text or "Issue opened"), _OPENING)


def _ended(post: Post, back: upptime.Back, opening: Post) -> Entry:
    """The comment in which Upptime says that the site is back."""
    opened, at = opening.event.at, post.event.at
    disputed = back.disputed(opened, at) if opened and at else ""
    return Entry(post.event.but(kind="observation", disputed=disputed), _BACK)


def _planned(planned: Mapping[str, str], moments: Moments) -> Iterator[Entry]:
    for key in ("start", "end"):
        if key in planned:
            yield Entry(upptime.planned_event(key, moments.read(planned[key])))


def _noise(comment: Fields, site: str) -> str:
    """What sort of noise `comment` is; "" for what somebody wrote. Of Upptime a program's words are the matter."""
    if comment.get("isMinimized") is True and text(comment, "minimizedReason").lower() == "spam":
        return "hidden as spam"
    return "by a bot" if is_bot(comment) and not site else ""


def _incident(whole: Whole, site: str, down: str, zone: str) -> Incident:
    issue = whole.fields
    labels, number = labels_of(issue), whole.id
    planned = tuple(name.strip() for name in down.split(",") if name.strip())
    return Incident(
        id=f"#{number}" if number else "",
        title=upptime.title_of(issue) or UNTITLED,
        severity=labels.severity,
        components=(site,) if site else planned,
        tags=labels.tags,
        timezone=zone,
        links=links("GitHub issue", page_of(issue)),
    )


def _notes(posts: Sequence[Post]) -> Iterator[Note]:
    for post in posts:
        yield from post.notes
        for comment in post.hidden:
            yield Note(text=comment, source="github, hidden comment")


def _on_milestones(site: str) -> Iterator[str]:
    if site:
        yield (
            "Upptime opens an issue when its check fails: that is taken for `detected`. "
            "When the outage began is not stated."
        )
    else:
        yield "An issue states when it was opened and closed, not when the incident began or ended: no milestone."
