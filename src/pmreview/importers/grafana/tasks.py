"""The tasks of an incident as actions, without those that Grafana gives to every incident."""

from pmreview.core.actions import Action
from pmreview.core.text import one_line
from pmreview.importers.entries import left_out
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.moments import Moments
from pmreview.importers.people import person

_STATUSES = {"todo": "open", "progress": "in-progress", "done": "done", "": "open"}


def tasks_of(incident: Fields) -> list[Fields]:
    """All tasks, in the order of the source."""
    return tables(table(incident, "taskList"), "tasks")


def actions_of(incident: Fields, moments: Moments, keep_all: bool) -> tuple[Action, ...]:
    """The tasks that people set, or all of them."""
    return tuple(_action(task, moments) for task in tasks_of(incident) if keep_all or not _usual(task))


def tasks_left_out(incident: Fields, keep_all: bool) -> tuple[str, ...]:
    """How many tasks are no actions."""
    usual = [] if keep_all else [task for task in tasks_of(incident) if _usual(task)]
    return left_out(["set by Grafana"] * len(usual), ("task was", "tasks were"))


def _usual(task: Fields) -> bool:
    return task.get("immutable") is True


def _action(task: Fields, moments: Moments) -> Action:
    status = text(task, "status").lower()
    created = moments.read(text(task, "createdTime"))
    return Action(
        title=text(task, "text"),
        owner=person(text(table(task, "assignedUser"), "name")),
        status=_STATUSES.get(status, one_line(status)),
        created_on=created.date() if created else None,
    )
