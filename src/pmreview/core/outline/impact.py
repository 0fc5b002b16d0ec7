"""The impact of an outline: how many, how long, what they saw, and what customers are told about it."""

from pmreview.core.durations import duration
from pmreview.core.impact import EFFECTS, Affected, Impact
from pmreview.core.outline.document import Block, Paragraph, Words
from pmreview.core.outline.text import facts, names, paragraphs, plain, strong, table, word
from pmreview.core.outline.times import lasted, moment
from pmreview.core.record import Record

_FELT = ("customer_duration", "time_to_tell")


def customers(impact: Impact) -> str:
    """How many customers were affected, as far as it is known."""
    number = counted(impact)
    share = f"{impact.share_percent:g} % of all customers" if impact.share_percent is not None else ""
    told = f"{number} ({share})" if number and share else number or share
    return f"{told}, estimated" if told and impact.estimated else told


def counted(impact: Impact) -> str:
    """The number alone: `500`, `500 to 700`, `at most 700`; empty where there is none."""
    least, most = impact.customers_affected, impact.customers_affected_max
    number = f"{least:,}" if least is not None else ""
    if most is None or most == least:
        return number
    return f"{number} to {most:,}" if number else f"at most {most:,}"


def impact(record: Record) -> tuple[Block, ...]:
    """The figures, then the words."""
    found = record.impact
    felt = [each for name in _FELT if (each := duration(record, name)).length is not None]
    return (
        *facts(
            ("Customers affected", plain(customers(found))),
            ("Measure", plain(found.measure)),
            *((each.label, plain(lasted(record, each))) for each in felt),
            ("Told via", names(found.told_via)),
        ),
        *paragraphs(found.what_customers_saw, "What customers saw"),
        *paragraphs(found.business_impact, "Business impact"),
        *paragraphs(found.data_loss, "Data loss"),
        *table(("Component", "Effect", "From", "To"), (_row(record, each) for each in found.affected)),
    )


def customer_summary(record: Record) -> tuple[Block, ...]:
    """What customers are told, in the words that they are told it."""
    told = record.customer_summary
    return (
        *((Paragraph(title),) if (title := strong(told.title)) else ()),
        *paragraphs(told.what_happened),
        *paragraphs(told.what_we_are_doing),
        *paragraphs(told.apology),
    )


def _row(record: Record, affected: Affected) -> tuple[Words, ...]:
    return (
        plain(affected.component),
        plain(word(affected.effect, EFFECTS)),
        plain(moment(record, affected.began)),
        plain(moment(record, affected.ended)),
    )
