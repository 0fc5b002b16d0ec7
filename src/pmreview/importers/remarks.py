"""What the user should know about any imported record: what was left empty, what looks wrong, what has no place."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from pmreview.core.actions import PRIORITIES
from pmreview.core.incident import SEVERITIES
from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.timeline import milestone

UNTITLED = "Untitled incident"
_NAMELESS = f"The incident has no name: it is called {quoted(UNTITLED)}."
_IN_ORDER = ("started", "detected", "mitigated", "resolved")


def usual_remarks(record: Record, severity: str, by: str) -> Iterator[str]:
    """One sentence each; `severity` is what the source calls it, and `by` is the source."""
    if record.incident.title == UNTITLED:
        yield _NAMELESS
    if record.incident.severity and record.incident.severity not in SEVERITIES:
        yield f"The {severity} {quoted(record.incident.severity)} is no severity that pmreview knows: kept as it is."
    for priority in dict.fromkeys(action.priority for action in record.actions):
        if priority not in ("", *PRIORITIES):
            yield f"The priority {quoted(priority)} is none that pmreview knows: kept as it is."
    yield from contradictions(record, by)
    if record.notes:
        yield f"{number(len(record.notes), 'text has', 'texts have')} no place in a record: kept in the notes."


def on_events(remarks: Iterable[str]) -> tuple[str, ...]:
    """Those of the `remarks` on an import that hold where its events go into a record that has a name."""
    return tuple(remark for remark in remarks if remark != _NAMELESS)


def contradictions(record: Record, by: str) -> Iterator[str]:
    """The milestones in the wrong order, as `by` the source."""
    times = {name: event.at for name in _IN_ORDER if (event := milestone(record.timeline, name)) and event.at}
    for earlier, later in combinations(times, 2):
        if times[later] < times[earlier]:
            yield f"`{later}` comes before `{earlier}`: both are kept as {by} states them."


def number(count: int, one: str, many: str) -> str:
    """`count` with the words for it."""
    return f"{count} {one if count == 1 else many}"
