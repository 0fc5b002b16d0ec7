"""Who has a record open now: a small note of each program in the user's state folder, touched while it is at work.

A program that is killed leaves its note behind; such a note is soon too old to count, and the next program that looks
takes it away.
"""

import contextlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from pmreview.core.text import one_line
from pmreview.store import program
from pmreview.store.folders import key_of, user_folder
from pmreview.store.program import ELSEWHERE, Program, at_work

EVERY = 3.0
"""Seconds after which a note is touched again."""
LARGEST = 4_000
"""The size in bytes of the largest note that is read."""


def note_presence(path: Path) -> None:
    """This program has the record at `path` open. A folder that cannot be written keeps nobody from working."""
    file = _file(path, program.this_program().token)
    with contextlib.suppress(OSError):
        try:
            if time.time() - os.stat(file).st_mtime > EVERY:
                os.utime(file)
        except FileNotFoundError:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as note:
                json.dump(asdict(program.this_program()), note)


def forget_presence(path: Path) -> None:
    """This program has the record at `path` open no longer."""
    file = _file(path, program.this_program().token)
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)
        file.parent.rmdir()


def others_present(path: Path) -> tuple[Program, ...]:
    """The other programs that have the record at `path` open, in the order of their hosts."""
    here = [each for each in _present(path) if each.token != program.this_program().token]
    return tuple(sorted(here, key=lambda each: (each.host, each.pid)))


def is_present(path: Path, token: str) -> bool:
    """Whether the program with this `token` has the record at `path` open."""
    return any(each.token == token for each in _present(path))


def _present(path: Path) -> Iterator[Program]:
    now = datetime.now(UTC)
    with contextlib.suppress(OSError), os.scandir(_folder(path)) as entries:
        for entry in entries:
            with contextlib.suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
                touched = datetime.fromtimestamp(entry.stat(follow_symlinks=False).st_mtime, UTC)
                each = _read(entry.path)
                if at_work(each, touched, now):
                    yield each
                elif now - touched > ELSEWHERE:
                    os.unlink(entry.path)


def _read(file: str) -> Program:
    """The program that wrote a note. Raises what broken files raise."""
    with open(file, "rb") as note:
        said = json.loads(note.read(LARGEST))
    return Program(one_line(said["host"]), int(said["pid"]), one_line(said["token"]))


def _folder(path: Path) -> Path:
    return user_folder("state") / "present" / key_of(path)


def _file(path: Path, token: str) -> Path:
    return _folder(path) / f"{token}.json"
