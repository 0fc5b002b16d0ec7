"""The classic post-mortem: the order and the headings that most teams know, from the summary to the action items.

Of a record it tells what these headings ask for. What a review keeps besides is in the outline.
"""

from collections.abc import Iterator

from pmreview.core.actions import Action
from pmreview.core.days import shown_day
from pmreview.core.durations import NOT_APPLICABLE, duration
from pmreview.core.incident import SEVERITIES
from pmreview.core.lessons import Lesson
from pmreview.core.outline.actions import details, ticket
from pmreview.core.outline.causes import root_cause
from pmreview.core.outline.document import Block, Document, Section, Words
from pmreview.core.outline.impact import impact
from pmreview.core.outline.review import lesson_words
from pmreview.core.outline.text import bullets, facts, joined, labelled, names, paragraphs, plain, word
from pmreview.core.outline.timeline import event_times, event_words
from pmreview.core.outline.times import days, lasted, zone_named
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.core.timeline import MILESTONES, Event, in_order

_UTC = "UTC"


def classic(record: Record) -> Document:
    """The record under the classic headings; one without content is not there."""
    sections = (
        ("summary", "Summary", paragraphs(record.incident.summary)),
        ("timeline", "Timeline", bullets(*_events(record))),
        ("root-cause", "Root Cause", root_cause(record)),
        ("impact", "Customer Impact", impact(record)),
        ("went-well", "What Went Well", _lessons(record.went_well)),
        ("to-improve", "What Could Be Improved", _lessons(record.to_improve)),
        ("got-lucky", "Where We Got Lucky", _lessons(record.got_lucky)),
        ("actions", "Action Items", bullets(*map(_action, record.actions))),
    )
    title = one_line(record.incident.title).strip() or "without a title"
    filled = (Section(id, name, blocks) for id, name, blocks in sections if blocks)
    return Document(f"Incident Post-Mortem: {title}", _lead(record), tuple(filled))


def _lead(record: Record) -> tuple[Block, ...]:
    incident, zone = record.incident, zone_named(record)
    resolved = duration(record, "time_to_resolve")
    severity = incident.severity
    people = incident.authors or (incident.owner,)
    return facts(
        ("Date", plain(days(record))),
        ("Duration", plain(lasted(record, resolved) if resolved.state != NOT_APPLICABLE else "")),
        ("Time zone", plain(zone if zone != _UTC else "")),
        ("Severity", plain(severity.capitalize() if severity in SEVERITIES else severity)),
        ("Authors" if len(people) > 1 else "Author", names(people)),
    )


def _events(record: Record) -> Iterator[tuple[Words, ...]]:
    """Each event as `10:14 UTC (detected) — who: what`."""
    events = [record.timeline[index] for index in in_order(record.timeline)]
    zone = f" {_UTC}" if zone_named(record) == _UTC else ""
    for event, when in zip(events, event_times(record, events), strict=True):
        time = joined((plain(when + zone * (event.at is not None)), _milestones(event)), " ")
        yield (joined((time, joined((plain(event.who), event_words(event)), ": ")), " — "),)


def _milestones(event: Event) -> Words:
    told = ", ".join(word(name, MILESTONES) for name in event.milestones)
    return plain(f"({told})" if told else "")


def _lessons(lessons: tuple[Lesson, ...]) -> tuple[Block, ...]:
    return bullets(*((lesson_words(each),) for each in lessons))


def _action(action: Action) -> tuple[Words, ...]:
    """`Action — Owner: x — Due: y`, and under it what else is known."""
    parts = (
        plain(action.title or action.id),
        labelled("Owner", plain(action.owner)),
        labelled("Due", plain(shown_day(action.due) if action.due else "")),
        plain("" if action.status in ("proposed", "open", "in-progress") else action.status),
        ticket(action.ticket),
    )
    return (joined(parts, " — "), *details(action))
