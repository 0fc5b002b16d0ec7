"""What customers are told: what happened, how long it took, what changes, and an apology.

Nothing comes from anywhere but `[customer_summary]`, the computed duration and, where `show_number` says so, the number
affected. So nothing internal can be published, whatever else a record holds.
"""

from pmreview.core.durations import RECORDED, duration, shown
from pmreview.core.impact import Impact
from pmreview.core.incident import Incident
from pmreview.core.outline.document import Block, Document, Section
from pmreview.core.outline.impact import customers
from pmreview.core.outline.text import facts, plain, prose
from pmreview.core.outline.times import known_zone, period
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.core.timeline import Event


def customer(record: Record) -> Document:
    """The page for customers."""
    told = record.customer_summary
    sections = (
        ("what-happened", "What happened", told.what_happened),
        ("what-we-are-doing", "What we are doing", told.what_we_are_doing),
        ("apology", "Our apology", told.apology),
    )
    filled = (Section(id, name, blocks) for id, name, text in sections if (blocks := prose(text)))
    return Document(one_line(told.title).strip() or "About an incident", _lead(_public(record)), tuple(filled))


def _public(record: Record) -> Record:
    """Of a record what customers may be told, and nothing else."""
    impact, told = record.impact, record.customer_summary
    counted = impact if told.show_number else Impact()
    events = (
        Event(at=event.at, approximate=event.approximate, milestones=event.milestones) for event in record.timeline
    )
    return Record(
        incident=Incident(title="", kind=record.incident.kind, timezone=known_zone(record)),
        impact=Impact(
            customers_affected=counted.customers_affected,
            customers_affected_max=counted.customers_affected_max,
            share_percent=counted.share_percent,
            estimated=counted.estimated,
        ),
        timeline=tuple(events),
    )


def _lead(public: Record) -> tuple[Block, ...]:
    felt = duration(public, "customer_duration")
    when = lasted = ""
    if felt.state == RECORDED and felt.start and felt.end:
        when = f"{period(public, felt.start.at, felt.end.at)} {public.incident.timezone}"
        lasted = shown(felt)
    return facts(
        ("When", plain(when)), ("How long", plain(lasted)), ("Customers affected", plain(customers(public.impact)))
    )
