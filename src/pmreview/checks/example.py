"""Examples of what a check finds: a few keys, laid over a sound record in which no check finds anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from pmreview.core.paths import Path
from pmreview.core.record import Record


def on_the_day(time: str) -> datetime:
    """`10:14` on the day of the sound record's incident."""
    return datetime.fromisoformat(f"2026-03-10T{time}:00").replace(tzinfo=UTC)


@dataclass(frozen=True)
class Example:
    """`keys` as they would stand in a file. `path` is where the check finds something; none for a good example.

    Tables are laid over those of the sound record, the items of a list one by one: `[{}, {}]` is its first two.
    """

    keys: Mapping[str, Any]
    path: Path | None = None

    def record(self) -> Record:
        """The whole record that the example stands for."""
        return Record.model_validate(_laid_over(SOUND, self.keys))


def _laid_over(under: Any, over: Any) -> Any:
    if isinstance(over, Mapping):
        under = under if isinstance(under, Mapping) else {}
        return {**under, **{key: _laid_over(under.get(key), value) for key, value in over.items()}}
    if isinstance(over, list):
        under = under if isinstance(under, list) else []
        return [_laid_over(under[index] if index < len(under) else None, each) for index, each in enumerate(over)]
    return over


SOUND: dict[str, Any] = {
    "incident": {
        "id": "INC-7",
        "title": "Checkout errors after a release",
        "severity": "major",
        "status": "final",
        "owner": "Ana Ruiz",
        "summary": "A release used up the database connections, and for 30 minutes 12 % of payments failed.",
    },
    "timeline": [
        {"at": on_the_day("10:10"), "milestones": ["started"], "kind": "change", "text": "The release goes live"},
        {"at": on_the_day("10:15"), "milestones": ["detected"], "kind": "alert", "text": "Error rate above 5 %"},
        {"at": on_the_day("10:20"), "milestones": ["customers-told"], "text": "Status page updated"},
        {"at": on_the_day("10:30"), "milestones": ["mitigated"], "kind": "action", "text": "The pool is enlarged"},
        {"at": on_the_day("10:40"), "milestones": ["resolved"], "text": "No failed payment for ten minutes"},
    ],
    "whys": [
        {"id": "W1", "question": "Why did payments fail?", "answer": "No database connection was free"},
        {"id": "W2", "after": "W1", "question": "Why was none free?", "answer": "The new query held each for 9 s"},
        {
            "id": "W3", "after": "W2", "question": "What let it go live?",
            "answer": "There is no load test in the pipeline", "root_cause": True,
        },
        {
            "id": "W4", "after": "W1", "question": "What kept the pool out of sight?",
            "answer": "No alert exists for pool use", "root_cause": True,
        },
    ],
    "impact": {"customers_affected": 1200, "what_customers_saw": "Payments ended with an error page."},
    "to_improve": [{"id": "L1", "text": "The status page was updated ten minutes after the start"}],
    "actions": [
        {
            "id": "A1", "title": "Add a load test of the order queries to the pipeline", "owner": "Ana Ruiz",
            "due": date(2026, 3, 27), "priority": "high", "kind": "prevent", "addresses": ["W3"],
        },
        {
            "id": "A2", "title": "Alert on-call when a pool is over 80 % in use", "owner": "Sam Ito",
            "due": date(2026, 3, 20), "priority": "high", "kind": "detect", "addresses": ["W4"],
        },
        {
            "id": "A3", "title": "Add three ready texts to the status page runbook", "owner": "Lee Tan",
            "due": date(2026, 4, 10), "priority": "low", "kind": "mitigate", "addresses": ["L1"],
        },
    ],
    "meetings": [{"held_at": datetime(2026, 3, 12, 9, 0, tzinfo=UTC), "facilitator": "Kim Osei"}],
}  # fmt: skip
"""A finished record, as small as one can be."""
