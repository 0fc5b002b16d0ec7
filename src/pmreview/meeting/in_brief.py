"""An incident in a few words, for those who were not there: what broke, how long, for whom, and which causes."""

from pmreview.core.durations import NOT_APPLICABLE, RECORDED, duration, shown
from pmreview.core.fields import in_words
from pmreview.core.outline.impact import customers
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.core.tree import grow, walk
from pmreview.meeting.naming import sentence


def what_broke(record: Record) -> str:
    """`INC-2041: Checkout errors after a deploy (major)`."""
    incident = record.incident
    name = ": ".join(filter(None, (incident.id.strip(), incident.title.strip()))) or "An incident without a title"
    kind = "" if incident.kind == "incident" else incident.kind
    sort = ", ".join(in_words(word.strip()) for word in (incident.severity, kind) if word.strip())
    return f"{name} ({sort})" if sort else name


def how_long(record: Record) -> str:
    """How long customers felt it, else how long it took until it was over, in a sentence."""
    felt, whole = duration(record, "customer_duration"), duration(record, "time_to_resolve")
    if felt.state == RECORDED:
        return f"Customers felt it for {shown(felt)}."
    if whole.state == RECORDED:
        return f"It was over after {shown(whole)}."
    if whole.state == NOT_APPLICABLE:
        return "Nobody felt it."
    return "How long it lasted is not known yet."


def for_whom(record: Record) -> str:
    """How many were affected, else how large it was, else where, in a sentence; "" where nothing says so."""
    if number := customers(record.impact):
        return f"Customers affected: {number}."
    if measure := record.impact.measure.strip():
        return sentence(measure)
    components = ", ".join(name.strip() for name in record.incident.components if name.strip())
    return f"Affected: {components}." if components else ""


def root_causes(record: Record) -> tuple[str, ...]:
    """What the room marked as root causes, in the order of the tree."""
    marked = (branch.why for branch in walk(grow(record.whys)) if branch.why.root_cause)
    return tuple(cause for why in marked if (cause := one_line(why.answer.strip() or why.question.strip())))
