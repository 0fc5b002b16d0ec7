"""What to ask about those who felt it; of a near miss, what they would have felt."""

from collections.abc import Iterator
from datetime import datetime

from pmreview.core.record import Record
from pmreview.core.timeline import milestone
from pmreview.meeting.questions.question import Question

_INSIDE = ("internal", "drill")
_LOOKED = "What did it look like for somebody who used it then?"
_OF_CUSTOMERS = (
    _LOOKED,
    "How sure are we of the numbers, and where do they come from?",
    "How long did they feel it, from the first to the last?",
    "What did it cost us: orders, money, promises, trust?",
    "What is lost or wrong that nobody has put right yet?",
    "What would a customer still want to know from us?",
)
_OF_COLLEAGUES = (
    "Which teams felt it, and what did it look like to them?",
    "How long could they not work as usual?",
    "What came late or was lost because of it?",
    "How did they learn what was going on?",
    "When would customers have begun to feel it?",
)
_OF_NOBODY = (
    "What came close to happening, and to which customers?",
    "How many would have felt it, and for how long?",
    "What kept it from happening?",
    "How near was it: in minutes, in percent, in one request more?",
    "Where would the same chance not come to our help?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """The numbers, the looks and the word to customers, where the record lacks them."""
    kind = record.incident.kind
    if kind in _INSIDE:
        yield from map(Question, _OF_COLLEAGUES)
    elif kind == "near-miss":
        yield from map(Question, _OF_NOBODY)
    else:
        yield from _missing(record)
        yield from map(Question, _OF_CUSTOMERS)


def _missing(record: Record) -> Iterator[Question]:
    impact = record.impact
    numbers = (impact.customers_affected, impact.customers_affected_max, impact.share_percent)
    if not impact.measure.strip() and all(number is None for number in numbers):
        yield Question("How many felt it, or what share of all customers?", ("impact", "customers_affected"))
    if not impact.what_customers_saw.strip():
        yield Question(_LOOKED, ("impact", "what_customers_saw"))
    if record.incident.kind == "security" or milestone(record.timeline, "customers-told"):
        return
    if impact.told_via:
        yield Question("When did customers first hear from us?", ("timeline",))
    else:
        yield Question("How did customers hear of it from us, and when?", ("impact", "told_via"))
