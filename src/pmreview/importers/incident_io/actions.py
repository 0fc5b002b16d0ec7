"""Follow-ups, and the actions of the hour itself, as actions. Neither has a due date."""

from collections.abc import Iterable, Iterator
from datetime import date

from pmreview.core.actions import ACTION_STATUSES, PRIORITIES, Action
from pmreview.importers.closed_lists import our_word
from pmreview.importers.incident_io.people import named
from pmreview.importers.json_fields import Fields, table, text
from pmreview.importers.moments import Moments
from pmreview.importers.plain_text import plain_text

_STATUSES = {
    "outstanding": "open",
    "in_progress": "in-progress",
    "completed": "done",
    "not_doing": "dropped",
    "deleted": "dropped",
}


def is_deleted(task: Fields) -> bool:
    """Whether somebody took the task back."""
    return text(task, "status") == "deleted"


def actions_of(tasks: Iterable[Fields], moments: Moments) -> Iterator[Action]:
    """An action for each task with words in it."""
    for task in tasks:
        description = plain_text(text(task, "description"))
        title = plain_text(text(task, "title")) or description.partition("\n")[0]
        if not title:
            continue
        ticket, status = table(task, "external_issue_reference"), text(task, "status")
        done = status == "completed"
        yield Action(
            title=title,
            owner=named(task, "assignee"),
            priority=our_word(named(task, "priority"), PRIORITIES),
            status=_STATUSES.get(status) or our_word(status, ACTION_STATUSES) or "open",
            ticket=text(ticket, "issue_permalink") or text(ticket, "issue_name"),
            created_on=_day(text(task, "created_at"), moments),
            done_on=_day(text(task, "completed_at"), moments) if done else None,
            dropped_because="Deleted in incident.io" if is_deleted(task) else "",
            note="" if description == title else description,
        )


def _day(stated: str, moments: Moments) -> date | None:
    at = moments.read(stated)
    return at.date() if at else None
