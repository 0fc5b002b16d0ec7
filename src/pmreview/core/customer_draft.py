"""A draft of what customers are told, taken from the record: for a person to read and mend, never written by itself."""

from pmreview.core.impact import CustomerSummary
from pmreview.core.live_actions import live_actions
from pmreview.core.record import Record
from pmreview.core.text import reflowed

_APOLOGY = "We are sorry for the trouble that this caused you."
_FOR_CUSTOMERS = ("prevent", "detect", "mitigate", "repair")
"""The kinds of actions that answer the question what changes."""


def customer_draft(record: Record) -> CustomerSummary:
    """The customer summary of `record` with a proposal in each field that is empty, as far as the record has one."""
    told = record.customer_summary
    return told.but(
        title=told.title or record.incident.title,
        what_happened=told.what_happened or reflowed(record.impact.what_customers_saw or record.incident.summary),
        what_we_are_doing=told.what_we_are_doing or _changes(record),
        apology=told.apology or _APOLOGY,
    )


def _changes(record: Record) -> str:
    """A line for each action that makes it better, with no name and no date in it."""
    titles = (action.title for _, action in live_actions(record) if action.title and action.kind in _FOR_CUSTOMERS)
    return "\n".join(f"- {title}" for title in titles)
