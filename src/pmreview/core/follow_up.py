"""The open actions of earlier reviews: which concern this record, and what the room may decide about one.

What is decided is an edit of the record that the action stands in. It finds the action again by id and title, because
that record may have changed since it was read. New dates and drops are signed, in words for whoever reads the file.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pmreview.core.actions import Action
from pmreview.core.closed_lists import CLOSED
from pmreview.core.edits import Edit
from pmreview.core.errors import UserError
from pmreview.core.incident import is_restricted
from pmreview.core.paths import put
from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_date
from pmreview.core.text import one_line


@dataclass(frozen=True)
class ActionKey:
    """What finds an action again in its record. The title is not to be shown: the record may be restricted."""

    id: str
    title: str = field(repr=False)


@dataclass(frozen=True)
class OpenAction:
    """An open action of another record, the one at `path`. `overdue_days` counts from 1; None while it is in time.

    Of a `restricted` record there is no title, and of its `action` no more than id, status and due date.
    """

    path: Path
    record_id: str
    record_title: str
    restricted: bool
    action: Action
    key: ActionKey
    overdue_days: int | None


def open_actions(record: Record, others: Iterable[tuple[Path, Record]], today: date) -> tuple[OpenAction, ...]:
    """The open actions of those `others` that share a component with `record`, the earliest due date first.

    So the longest overdue one leads, and those without a date come last. A record of the same id is left out.
    """
    found = [
        _open_action(path, other, action, today)
        for path, other in others
        if _concerns(record, other)
        for action in other.actions
        if action.status not in CLOSED
    ]
    return tuple(sorted(found, key=lambda each: each.action.due or date.max))


def found_in(path: Path, record: Record, place: int, today: date) -> OpenAction:
    """The action with the index `place` in the record at `path`, whatever its status."""
    return _open_action(path, record, record.actions[place], today)


def started(action: OpenAction) -> Edit:
    """Somebody works on it."""
    return _edit(action, "start an action", lambda before: before.but(status="in-progress"))


def handed_to(action: OpenAction, owner: str) -> Edit:
    """Somebody else sees to it."""
    return _edit(action, "change the owner of an action", lambda before: before.but(owner=owner))


def tracked_at(action: OpenAction, ticket: str) -> Edit:
    """The work is tracked there."""
    return _edit(action, "change the ticket of an action", lambda before: before.but(ticket=ticket))


def done(action: OpenAction, today: date, evidence: str = "") -> Edit:
    """It is done; `evidence` is what shows it."""

    def change(before: Action) -> Action:
        new = [evidence] if evidence and evidence not in before.evidence else []
        return before.but(status="done", done_on=today, evidence=(*before.evidence, *new))

    return _edit(action, "mark an action as done", change)


def new_date(action: OpenAction, due: date, today: date, by: str = "") -> Edit:
    """It is due on another day; the earlier day is kept, and the note says who agreed to the new one."""

    def change(before: Action) -> Action:
        if before.due == due:
            return before
        moved = (*before.moved_from, before.due) if before.due else before.moved_from
        words = f"new date {shown_date(due)}, agreed {_signed(by, today)}"
        return before.but(due=due, moved_from=moved, note=_with_line(before.note, words))

    return _edit(action, "give an action a new date", change)


def dropped(action: OpenAction, because: str, by: str, today: date) -> Edit:
    """It will not be done. Raises `UserError` without a reason."""
    reason = because.strip().rstrip(".")
    if not reason:
        raise UserError("Say why the action is dropped: its owner will ask.")
    words = f"{reason} (dropped {_signed(by, today)})"
    return _edit(action, "drop an action", lambda before: before.but(status="dropped", dropped_because=words))


def asked(action: OpenAction, today: date, by: str = "", answer: str = "") -> Edit:
    """Somebody asked how it stands; the note says so, with the `answer` if there was one."""
    answer = one_line(answer.strip())
    words = f"asked {_signed(by, today)}" + (f": {answer}" if answer else "")
    return _edit(action, "ask about an action", lambda before: before.but(note=_with_line(before.note, words)))


def reopened(action: OpenAction) -> Edit:
    """It is open after all, with the status that it had when it was listed as open. Dates and notes stay.

    What is open already stays as it is.
    """
    status = action.action.status if action.action.status not in CLOSED else "open"

    def change(before: Action) -> Action:
        return before if before.status not in CLOSED else before.but(status=status, done_on=None, dropped_because="")

    return _edit(action, "reopen an action", change, closed_too=True)


def _concerns(record: Record, other: Record) -> bool:
    same = bool(record.incident.id) and record.incident.id.casefold() == other.incident.id.casefold()
    return not same and not _components(record).isdisjoint(_components(other))


def _components(record: Record) -> set[str]:
    return {name.strip().casefold() for name in record.incident.components} - {""}


def _open_action(path: Path, record: Record, action: Action, today: date) -> OpenAction:
    incident = record.incident
    # The room that reviews this incident need not be the one that may read about the other.
    restricted = is_restricted(incident)
    return OpenAction(
        path=path,
        record_id=incident.id,
        record_title="" if restricted else incident.title,
        restricted=restricted,
        action=Action(id=action.id, status=action.status, due=action.due) if restricted else action,
        key=ActionKey(action.id, action.title),
        overdue_days=(today - action.due).days if action.due and action.due < today else None,
    )


def _edit(action: OpenAction, label: str, change: Callable[[Action], Action], *, closed_too: bool = False) -> Edit:
    def in_record(record: Record) -> Record:
        place = _place(record, action)
        now = record.actions[place]
        if now.status in CLOSED and not closed_too:
            raise UserError(f"{_name(action)} is {quoted(now.status)} by now.")
        return put(record, ("actions", place), change(now))

    return Edit(label, ("actions",), in_record)


def _place(record: Record, action: OpenAction) -> int:
    """The index of the action: by id and title, else by its title alone, as an id may have been given since."""
    keys = [ActionKey(each.id, each.title) for each in record.actions]
    places = [place for place, key in enumerate(keys) if key == action.key]
    places = places or [place for place, key in enumerate(keys) if key.title and key.title == action.key.title]
    if not places:
        raise UserError(f"{_name(action)} is not there any more, or has another title: look at the record itself.")
    if len(places) > 1:
        raise UserError(f"{_name(action)} is there more than once: change it in the record itself.")
    return places[0]


def _name(action: OpenAction) -> str:
    """What a sentence calls the action; no more of a restricted one than may be shown."""
    name = action.action.id or (quoted(action.action.title) if action.action.title else "An action")
    # A file is named after the title of its record.
    record = action.record_id or ("a restricted record" if action.restricted else action.path.name)
    return f"{name} of {record}"


def _signed(by: str, today: date) -> str:
    return f"by {by} on {shown_date(today)}" if by else f"on {shown_date(today)}"


def _with_line(note: str, line: str) -> str:
    """`note` with one more line, unless it ends with that line already: a key is pressed twice."""
    lines = note.rstrip("\n").split("\n") if note.strip() else []
    return note if lines and lines[-1] == line else "\n".join([*lines, line])
