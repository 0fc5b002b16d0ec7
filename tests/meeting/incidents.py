"""Records for the facilitator's stories, in few words. Times are of 10 March 2026."""

from datetime import UTC, datetime
from typing import Any

from pmreview.core.actions import Action
from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event


def at(clock: str) -> datetime:
    """`10:14`, in UTC."""
    hour, minute = clock.split(":")
    return datetime(2026, 3, 10, int(hour), int(minute), tzinfo=UTC)


def event(clock: str, text: str, *milestones: str, **more: Any) -> Event:
    """An event; without a time where `clock` is empty."""
    return Event(at=at(clock) if clock else None, text=text, milestones=milestones, **more)


def chain(*answers: str) -> tuple[Why, ...]:
    """Whys W1, W2 …, each after the one before."""
    return tuple(
        Why(id=f"W{n}", after=f"W{n - 1}" if n > 1 else "", question=f"Why {n}?", answer=answer)
        for n, answer in enumerate(answers, 1)
    )


def record(title: str = "Checkout errors after a deploy", *, kind: str = "incident", **sections: Any) -> Record:
    """A record with these sections; `incident` may be given as a dictionary of more fields."""
    incident = Incident(title=title, kind=kind, **sections.pop("incident", {}))
    return Record(incident=incident, **sections)


OUTAGE = (
    event("10:11", "Release 2026.11 goes live", "started"),
    event("10:14", "Alert: API error rate above 5 %", "detected"),
    event("10:18", "On-call takes the alert", "acknowledged"),
    event("10:32", "New pool size live", "mitigated"),
    event("10:45", "No new reports", "resolved"),
)
"""A timeline on which every milestone is marked but that customers were told."""

LOAD_TEST = Action(
    id="A1",
    title="Add a load test of the order queries",
    done_when="A release that opens more than 80 connections fails the pipeline",
    owner="Ana Ruiz",
    due=datetime(2026, 4, 1).date(),
    priority="high",
    addresses=("W3",),
)
"""An action that lacks nothing."""
