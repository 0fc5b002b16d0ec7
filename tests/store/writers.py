"""Several programs write into one record at once: two as pmreview does, and one as an editor that replaces the file.

`python -m tests.store.writers 1000` makes a thousand edits and tells which of them are not in the result.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pmreview.core.record import Record
from pmreview.core.session import Session
from pmreview.store.record_file import ChangedOnDisk, RecordFile, open_record
from pmreview.store.record_saving import create_record, look_again, save_record
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import patch
from pmreview.store.versions import Versions
from tests.scattered import Scattered, many, scattered

SIDES = 3
EDITOR, DONE = 2, "the-editor-has-ended"
"""Which of the sides is the editor, and the file that says that it has ended."""


def write(path: Path, edits: list[Scattered], chance: random.Random) -> None:
    """Make all edits as pmreview does: in memory, a few at a time, saved and merged with what others saved.

    It looks after the file until the editor has ended, which may replace what was saved a moment ago.
    """
    file = open_record(path)
    session, versions = Session.open(file.record), Versions(file)
    while edits:
        for edit in edits[: chance.randint(1, 4)]:
            edits.remove(edit)
            session = session.keep(edit.change)
        file, session = _saved(file, session, versions)
        time.sleep(chance.uniform(0, 0.02))
    while not path.with_name(DONE).exists():
        time.sleep(0.05)
    for _ in range(3):
        file, session = _taken(look_again(file), file, session, versions)
        file, session = _saved(file, session, versions)


def _saved(file: RecordFile, session: Session, versions: Versions) -> tuple[RecordFile, Session]:
    while True:
        try:
            file = save_record(file, session.record)
            versions.add(file)
            return file, session
        except ChangedOnDisk as changed:
            file, session = _taken(changed.theirs, file, session, versions)


def _taken(theirs: RecordFile, file: RecordFile, session: Session, versions: Versions) -> tuple[RecordFile, Session]:
    if theirs.text == file.text:
        return theirs, session
    base = versions.origin(theirs)
    versions.add(theirs)
    return theirs, session.take(base.record, theirs.record)


def write_as_an_editor(path: Path, edits: list[Scattered], chance: random.Random) -> None:
    """Make all edits as an editor does that asks before it writes over a change: read, change, replace, one at a time.

    Between its last look and the replacing it has no lock, as no editor has: where it was too slow it does it again.
    """
    for edit in edits:
        while not edit.is_in(open_record(path).record):
            text = path.read_bytes()
            record = load(text)
            new = path.with_name(f".edited-{os.getpid()}")
            new.write_text(patch(text.decode(), record, edit.change(record)))
            if path.read_bytes() == text:
                new.replace(path)
            time.sleep(chance.uniform(0, 0.02))
    path.with_name(DONE).touch()


def missing_after(folder: Path, count: int) -> list[Scattered]:
    """Let three programs make `count` edits together; those that are not in the result."""
    path = folder / "record.toml"
    create_record(path, many(count))
    environment = {**os.environ, "PMREVIEW_HOME": str(folder / "home")}
    command = [sys.executable, "-m", "tests.store.writers", str(count), str(path)]
    root = Path(__file__).parents[2]
    running = [subprocess.Popen([*command, str(side)], cwd=root, env=environment) for side in range(SIDES)]
    assert [each.wait(timeout=600) for each in running] == [0] * SIDES
    result: Record = open_record(path).record
    assert not result.conflicts, result.conflicts
    return [edit for edits in shares(count) for edit in edits if not edit.is_in(result)]


def shares(count: int) -> list[list[Scattered]]:
    """The edits of each side."""
    return scattered(random.Random(count), count, SIDES)


def main(words: list[str]) -> None:
    """One side, or all of them and what came of it."""
    count = int(words[0])
    if len(words) > 1:
        side = int(words[2])
        work = write_as_an_editor if side == EDITOR else write
        work(Path(words[1]), shares(count)[side], random.Random(side))
        return
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        missing = missing_after(Path(folder), count)
    print(f"{count} edits by {SIDES} programs in {time.monotonic() - began:.0f} s, {len(missing)} of them missing")
    for edit in missing:
        side = next(side for side, edits in enumerate(shares(count)) if edit in edits)
        print(f"  of side {side}: {edit}")
    sys.exit(bool(missing))


if __name__ == "__main__":
    main(sys.argv[1:])
