"""What could not be written into the file of a record: the record as a whole, in the user's state folder.

A draft is a record in TOML like any other, so that a person can help themselves to it. Its last line is a comment that
says which file it belongs to, what that file held when the typing began, and which program wrote it. A program keeps
one draft of a record, and takes it away when its content is in the file.
"""

import contextlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.store import program
from pmreview.store.atomic import PRIVATE, sweep, sweep_folder, write_whole
from pmreview.store.bounds import LARGEST
from pmreview.store.folders import key_of, user_folder
from pmreview.store.presence import is_present
from pmreview.store.record_file import RecordFile, SaveError, reason
from pmreview.store.toml_text import load

LAST = "# pmreview draft "
"""Begins the last line of a draft; what a file held follows as JSON."""

_NO_NAME = re.compile(r"[^\w-]+")


@dataclass(frozen=True, eq=False)
class Draft:
    """A draft in `file`: the `record` that somebody made of `base`, which is what the record's own file held."""

    file: Path
    record: Record
    base: Record
    written_at: datetime

    def restored(self, record: Record) -> Record:
        """`record` with what the draft has and it has not. What others made of it since the draft stays."""
        from pmreview.core.merge import merge  # at the start of the app there is nothing to merge

        return merge(self.base, record, self.record).record


def draft_file(path: Path) -> Path:
    """Where this program keeps its draft of the record at `path`."""
    name = _NO_NAME.sub("-", path.stem)[:24]
    return _folder() / f"{name}-{key_of(path)[:8]}-{program.this_program().token[:6]}.toml"


def keep_draft(opened: RecordFile, record: Record, now: datetime) -> Path:
    """Write `record` as a draft, which began as what was `opened`; answers where. Raises `SaveError`."""
    from pmreview.store.toml_writing import patch

    file = draft_file(opened.path)
    held = opened.text.decode("utf-8-sig")
    said = {
        "path": os.path.realpath(opened.path),
        "held": held,
        "at": now.isoformat(),
        **asdict(program.this_program()),
    }
    text = patch(held, opened.record, record)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, f"{text.rstrip()}\n\n{LAST}{json.dumps(said)}\n".encode(), mode=PRIVATE)
    except OSError as error:
        raise SaveError(f"{file} cannot be written: {reason(error)}.", reason(error)) from error
    return file


def drop_drafts(*files: Path) -> None:
    """Take drafts away: their content is in the file, or nobody wants it."""
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def drafts_left(opened: RecordFile) -> tuple[Draft, ...]:
    """The drafts that programs left behind which are gone, oldest first. One that says nothing new goes away.

    So do the temporary files that they left, here and beside the record.
    """
    sweep(opened.path)
    sweep_folder(_folder())
    left = []
    for draft in _drafts(opened.path):
        if draft.restored(opened.record) == opened.record:
            drop_drafts(draft.file)
        else:
            left.append(draft)
    return tuple(sorted(left, key=lambda draft: draft.written_at))


def drafts_of(path: Path) -> tuple[Path, ...]:
    """Where drafts lie of the record at `path`, which may be gone itself."""
    return tuple(draft.file for draft in _drafts(path))


def _drafts(path: Path) -> Iterator[Draft]:
    key, real = key_of(path)[:8], os.path.realpath(path)
    for file in sorted(_folder().glob(f"*-{key}-*.toml")):
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, RecursionError, UserError):
            text, said = _read(file)
            if said["path"] == real and not _belongs_to_another(path, said["token"]):
                base = load(said["held"], "the file as it was")
                yield Draft(file, load(text, str(file)), base, datetime.fromisoformat(said["at"]).astimezone())


def _belongs_to_another(path: Path, token: str) -> bool:
    """Whether another program that is at work keeps the draft: it will see to it."""
    return token != program.this_program().token and is_present(path, token)


def _read(file: Path) -> tuple[str, dict[str, Any]]:
    """The text of a draft, and what its last line says. Raises what broken files raise."""
    with open(file, "rb") as opened:
        text = opened.read(4 * LARGEST).decode()
    said = json.loads(text[text.rindex(f"\n{LAST}") + len(LAST) + 1 :])
    return text, said


def _folder() -> Path:
    return user_folder("state") / "drafts"
