"""The note of a running meeting: what it takes to go on after a crash, and who holds the clock now.

One small file for each record, in the user's state folder. Who runs the meeting writes it every few seconds; who opens
the same record reads it. Whoever takes the clock over writes it too, and the first one finds that at its next note.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field, TypeAdapter

from pmreview.core.errors import UserError
from pmreview.core.stages import STAGE_IDS
from pmreview.core.text import one_line
from pmreview.store import program
from pmreview.store.atomic import PRIVATE, write_whole
from pmreview.store.folders import key_of, user_folder
from pmreview.store.lock import locked

LARGEST = 64_000
"""The size in bytes of the largest note that is read. One has about 600."""

_DAY = timedelta(days=1)


def _stage(text: str) -> str:
    if text not in STAGE_IDS:
        raise ValueError("no stage")
    return text


# Far from where arithmetic with time zones leaves the calendar.
_Moment = Annotated[AwareDatetime, Field(gt=datetime(2000, 1, 1, tzinfo=UTC), lt=datetime(3000, 1, 1, tzinfo=UTC))]
_Stage = Annotated[str, AfterValidator(_stage)]
_Text = Annotated[str, AfterValidator(one_line)]
_Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]


@dataclass(frozen=True)
class Running:
    """A meeting as it was at `written_at`. `seconds` are what each stage took; `until` is an end on the wall clock.

    `host`, `pid` and `token` say which program holds its clock. A pid alone is used again, and on every machine.
    """

    path: Path
    held_at: _Moment
    stage: _Stage
    seconds: Mapping[_Stage, _Seconds]
    paused: bool
    length_minutes: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    until: _Moment | None
    host: _Text
    pid: Annotated[int, Field(gt=0, lt=2**31)]
    token: _Text
    written_at: _Moment


def note_running(
    path: Path,
    now: datetime,
    *,
    held_at: datetime,
    stage: str,
    seconds: Mapping[str, float],
    paused: bool,
    length_minutes: float,
    until: datetime | None = None,
    take_over: bool = False,
) -> Running:
    """Note how the meeting on the record at `path` stands, and answer with the note that holds from now on.

    That is the note of somebody else, who is not `mine`, where they hold the clock; `take_over` takes it from them.
    Raises `UserError` where the note cannot be written.
    """
    known = {each: seconds[each] for each in STAGE_IDS if each in seconds}
    me = program.this_program()
    new = Running(_real(path), held_at, stage, known, paused, length_minutes, until, me.host, me.pid, me.token, now)
    file = _file(path)
    try:
        with locked(file):
            holder = running(path, now)
            if holder and not take_over and not mine(holder) and alive(holder, now):
                return holder
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, json.dumps(_note().dump_python(new, mode="json"), indent=1).encode(), mode=PRIVATE)
    except OSError as error:
        raise UserError(f"The running meeting cannot be noted in {file}: {error.strerror or error}.") from None
    return new


def running(path: Path, now: datetime) -> Running | None:
    """The meeting that was noted for the record at `path`, alive or not; None where no note makes sense."""
    try:
        with open(_file(path), "rb") as file:
            note = _note().validate_python(json.loads(file.read(LARGEST)))
    except (OSError, ValueError, RecursionError):
        return None
    return note if note.path == _real(path) and note.written_at - now < _DAY else None


def forget_running(path: Path, now: datetime) -> None:
    """Take the note away: the meeting is over, or will not be gone on with. Somebody else's living one stays."""
    file = _file(path)
    try:
        with locked(file):
            holder = running(path, now)
            if holder is None or mine(holder) or not alive(holder, now):
                file.unlink(missing_ok=True)
    except OSError:
        pass  # a note that stays is out of date in a minute


def mine(running: Running) -> bool:
    """Whether this program holds the clock."""
    return _holder(running) == program.this_program()


def alive(running: Running, now: datetime) -> bool:
    """Whether the program that holds the clock seems to be at work, on this machine or on one with the same files."""
    return program.at_work(_holder(running), running.written_at, now)


def _holder(running: Running) -> program.Program:
    return program.Program(running.host, running.pid, running.token)


@cache
def _note() -> TypeAdapter[Running]:
    return TypeAdapter(Running)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _file(path: Path) -> Path:
    return user_folder("state") / "running" / f"{key_of(path)}.json"
