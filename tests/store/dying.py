"""Save a record again and again in children that are killed before and after each call; tells what the file held then.

Run as a program of its own: only a process with one thread may fork.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pmreview.core.edits import set_field
from pmreview.core.record import Record
from pmreview.store.drafts import drafts_left, drop_drafts, keep_draft
from pmreview.store.record_file import open_record
from pmreview.store.record_saving import create_record, save_record
from tests.store.faults import Fault, counted

OLD, NEW = "The old title", "The new title"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def dies(*, after: bool) -> Fault:
    """The process is killed at the call."""

    def fault(name: str, call: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        if after:
            call(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)

    return fault


def child(work: Callable[[], object], number: int, fault: Fault) -> bool:
    """Do `work` in a child that is killed at a call; False once it lives to the end."""
    pid = os.fork()
    if not pid:
        with counted(number, fault):
            work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


def main(folder: Path) -> None:
    """Print how many deaths there were, and what the file and the drafts held after each."""
    path = folder / "record.toml"
    create_record(path, Record.model_validate({"incident": {"title": OLD}}))
    file = open_record(path)
    new = set_field(("incident", "title"), NEW).change(file.record)
    save_record(file, new)  # what is loaded late is loaded now
    drop_drafts(keep_draft(file, new, NOON))  # and the children are one program
    told: dict[str, list[str]] = {"save": [], "draft": []}
    for after in (False, True):
        number = 1
        while True:
            path.write_bytes(file.text)
            if not child(lambda: save_record(file, new), number, dies(after=after)):
                break
            told["save"].append(open_record(path).record.incident.title)
            number += 1
    path.write_bytes(file.text)
    number = 1
    while child(lambda: keep_draft(file, new, NOON), number, dies(after=False)):
        told["draft"].append(",".join(draft.record.incident.title for draft in drafts_left(file)))
        number += 1
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
