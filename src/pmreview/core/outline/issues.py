"""The actions as issues for a tracker: those that are still to be done and are tracked nowhere yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pmreview.core.actions import ACTION_KINDS, PRIORITIES, Action
from pmreview.core.days import shown_day
from pmreview.core.live_actions import open_actions
from pmreview.core.outline import title_of
from pmreview.core.outline.document import Facts, Paragraph, Words
from pmreview.core.outline.text import facts, paragraphs, plain, word
from pmreview.core.record import Record
from pmreview.core.text import one_line

LABEL = "post-mortem"


@dataclass(frozen=True)
class Issue:
    """What a tracker is given. A label is a single word."""

    title: str
    body: tuple[Facts | Paragraph, ...]
    owner: str
    due: date | None
    priority: str
    labels: tuple[str, ...]


def issues(record: Record) -> tuple[Issue, ...]:
    """An issue for each action that has no ticket and is neither done nor dropped."""
    return tuple(_issue(record, action) for _, action in open_actions(record) if not action.ticket)


def _issue(record: Record, action: Action) -> Issue:
    told = facts(
        ("Done when", plain(action.done_when)),
        ("Owner", plain(action.owner)),
        ("Due", plain(shown_day(action.due) if action.due else "")),
        ("Priority", plain(word(action.priority, PRIORITIES))),
        ("Kind", plain(word(action.kind, ACTION_KINDS))),
        *(("Because", words) for words in _reasons(record, action) if words),
        ("Incident", plain(title_of(record))),
    )
    labels = (LABEL, *("-".join(label.split()) for label in (record.incident.id, action.kind) if label.strip()))
    title = one_line(action.title or action.id).strip() or "An action of a post-mortem"
    return Issue(title, (*told, *paragraphs(action.note)), action.owner, action.due, action.priority, labels)


def _reasons(record: Record, action: Action) -> Iterator[Words]:
    """The causes and lessons that the action addresses, in words."""
    lessons = (*record.went_well, *record.to_improve, *record.got_lucky)
    known = {
        **{lesson.id: lesson.text for lesson in lessons if lesson.id},
        **{why.id: why.answer or why.question for why in record.whys if why.id},
    }
    yield from (plain(known[id]) for id in action.addresses if id in known)
