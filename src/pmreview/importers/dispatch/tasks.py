"""The tasks of an incident as actions. Dispatch is one of the few tools that know by when."""

from datetime import datetime, timedelta

from pmreview.core.actions import Action
from pmreview.core.text import one_line
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.links import web_address
from pmreview.importers.moments import Moments
from pmreview.importers.people import person
from pmreview.importers.remarks import number

_STATUSES = {"open": "open", "resolved": "done", "": "open"}


def actions_of(incident: Fields, moments: Moments) -> tuple[Action, ...]:
    """The tasks, in the order of the source."""
    return tuple(_action(fields, moments) for fields in tables(incident, "tasks"))


def name_of(participant: Fields) -> str:
    """Who a participant is, without the address."""
    return person(text(table(participant, "individual"), "name"))


def on_due_dates(incident: Fields, moments: Moments) -> tuple[str, ...]:
    """That due dates may be nobody's decision."""
    usual = sum(_set_by_itself(fields, moments) for fields in tables(incident, "tasks"))
    dates = number(usual, "due date is", "due dates are")
    return (f"{dates} a day or a week to the second after the task, as Dispatch sets it by itself.",) if usual else ()


def _action(fields: Fields, moments: Moments) -> Action:
    assignees = [name for each in tables(fields, "assignees") if (name := name_of(each))]
    owner = name_of(table(fields, "owner"))
    if not owner and len(assignees) == 1:
        owner = assignees[0]
    status = text(fields, "status").lower()
    created, due, done = (moments.read(text(fields, key)) for key in ("created_at", "resolve_by", "resolved_at"))
    others = [name for name in assignees if name != owner]
    return Action(
        title=text(fields, "description"),
        owner=owner,
        due=due.date() if due else None,
        priority=one_line(text(fields, "priority").lower()),
        status=_STATUSES.get(status, one_line(status)),
        ticket=web_address(text(table(fields, "ticket"), "weblink"), text(fields, "weblink")),
        created_on=created.date() if created else None,
        done_on=done.date() if done else None,
        note=f"Assignees: {', '.join(others)}" if others else "",
    )


def _set_by_itself(fields: Fields, moments: Moments) -> bool:
    created, due = (moments.read(text(fields, key)) for key in ("created_at", "resolve_by"))
    return any(_about(created, due, days) for days in (1, 7))


def _about(created: datetime | None, due: datetime | None, days: int) -> bool:
    if created is None or due is None:
        return False
    return abs(due - created - timedelta(days=days)) <= timedelta(seconds=1)
