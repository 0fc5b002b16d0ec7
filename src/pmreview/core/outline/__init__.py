"""The outline: a record as a document to read, whatever it is then written as.

What a reader acts on comes first, the details after it. A new section is a line in `_SECTIONS` and a function from the
record to blocks; a section without blocks is not there. Every text that a person wrote in the record is in it.
"""

from collections.abc import Callable

from pmreview.core.durations import NOT_APPLICABLE, duration
from pmreview.core.incident import KINDS, SEVERITIES, STATUSES, is_restricted
from pmreview.core.outline.actions import actions
from pmreview.core.outline.causes import root_cause
from pmreview.core.outline.document import Block, Document, Section
from pmreview.core.outline.impact import customer_summary, customers, impact
from pmreview.core.outline.more import conflicts, links, more, notes
from pmreview.core.outline.review import lessons, meetings, open_questions, parking_lot, waivers
from pmreview.core.outline.text import facts, names, paragraphs, plain, word
from pmreview.core.outline.timeline import timeline
from pmreview.core.outline.times import days, lasted, zone_named
from pmreview.core.record import Record
from pmreview.core.text import one_line


def outline(record: Record) -> Document:
    """The whole record as a document."""
    written = ((id, name, write(record)) for id, name, write in _SECTIONS)
    sections = tuple(Section(id, name, blocks) for id, name, blocks in written if blocks)
    return Document(title_of(record), _lead(record), sections)


def title_of(record: Record) -> str:
    """What the record is called: its id and its title."""
    names = (one_line(record.incident.id).strip(), one_line(record.incident.title).strip())
    return ": ".join(filter(None, names)) or "Incident without a title"


def _lead(record: Record) -> tuple[Block, ...]:
    incident = record.incident
    resolved = duration(record, "time_to_resolve")
    return facts(
        ("Date", plain(days(record))),
        ("Duration", plain(lasted(record, resolved) if resolved.state != NOT_APPLICABLE else "")),
        ("Time zone", plain(zone_named(record))),
        ("Severity", plain(word(incident.severity, SEVERITIES))),
        ("Kind", plain(word(incident.kind, KINDS) if incident.kind != KINDS[0] else "")),
        ("Status", plain(word(incident.status, STATUSES))),
        ("Handling", plain("restricted" if is_restricted(incident) else "")),
        ("Owner", plain(incident.owner)),
        ("Authors", names(incident.authors)),
        ("Components", names(incident.components)),
        ("Customers affected", plain(customers(record.impact))),
        ("Trigger", plain(incident.trigger)),
        ("Tags", names(incident.tags)),
    )


def _summary(record: Record) -> tuple[Block, ...]:
    return paragraphs(record.incident.summary)


_SECTIONS: tuple[tuple[str, str, Callable[[Record], tuple[Block, ...]]], ...] = (
    ("summary", "Summary", _summary),
    ("actions", "Actions", actions),
    ("root-cause", "Root cause", root_cause),
    ("impact", "Impact", impact),
    ("timeline", "Timeline", timeline),
    ("lessons", "Lessons", lessons),
    ("open-questions", "Open questions", open_questions),
    ("parking-lot", "Parking lot", parking_lot),
    ("meetings", "Meetings", meetings),
    ("waivers", "Waived checks", waivers),
    ("customer-summary", "Customer summary", customer_summary),
    ("links", "Links", links),
    ("notes", "Notes from the import", notes),
    ("conflicts", "Undecided conflicts", conflicts),
    ("more", "More", more),
)
