"""The open actions of earlier reviews: found and changed off the thread that paints."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from pmreview.app.aside import aside
from pmreview.app.host import Host
from pmreview.core.edits import Edit
from pmreview.core.errors import UserError
from pmreview.core.follow_up import OpenAction, open_actions
from pmreview.core.record import Record
from pmreview.store.library import library_of, open_all
from pmreview.store.record_changing import change_record


@dataclass(frozen=True)
class Listed:
    """An action of an earlier review that was open when it was found, and whether the room has closed it since."""

    found: OpenAction
    closed: bool = False


async def find(app: Host) -> None:
    """Look through the library for open actions of the same components."""
    record = app.session.record
    if record.incident.components:
        today = app.around(()).today
        library = library_of(app.saver.file.path, app.library)
        found = await aside(partial(_found, library, app.saver.file.path, record, today))
        app.earlier = tuple(map(Listed, found))


def _found(library: Path, path: Path, record: Record, today: date) -> tuple[OpenAction, ...]:
    try:
        files, _ = open_all(library, other_than=path, about=record.incident.components)
    except UserError:
        return ()  # a library that cannot be looked through holds nobody up who is in a meeting
    return open_actions(record, [(file.path, file.record) for file in files], today)


async def change(app: Host, index: int, edit: Edit, did: str) -> None:
    """Make `edit` in the record of the earlier action with that index, show how it stands then, say what it `did`."""
    action = app.earlier[index].found
    try:
        file = await aside(partial(change_record, action.path, edit), lasting=True)
    except UserError as problem:
        app.say(str(problem))
        return
    still_open = open_actions(app.session.record, [(action.path, file.record)], app.around(()).today)
    now = next((Listed(one) for one in still_open if one.key == action.key), Listed(action, closed=True))
    app.earlier = (*app.earlier[:index], now, *app.earlier[index + 1 :])
    app.say(did)
