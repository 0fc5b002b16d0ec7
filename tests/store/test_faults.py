"""Whatever fails during a save, and wherever the program dies, the file is the old one or the new one, whole."""

import contextlib
import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pmreview.core.edits import set_field
from pmreview.core.record import Record
from pmreview.store.drafts import drafts_left, keep_draft
from pmreview.store.record_file import RecordFile, SaveError, open_record
from pmreview.store.record_saving import create_record, save_record
from tests.store.faults import Fault, counted, failing, writing_a_part

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
OLD, NEW = "The old title", "The new title"


def new(opened: RecordFile) -> Record:
    return set_field(("incident", "title"), NEW).change(opened.record)


def created(folder: Path) -> RecordFile:
    return create_record(folder / "record.toml", Record.model_validate({"incident": {"title": OLD}}))


def attempts(folder: Path, fault: Fault) -> list[str]:
    """Save once for each call, which meets with the fault; which calls there were."""
    number, made = 0, ["the first"]
    while number < len(made):
        number += 1
        opened = created(folder)
        with counted(number, fault) as made:
            try:
                saved: RecordFile | None = save_record(opened, new(opened))
            except SaveError:
                saved = None
        there = open_record(opened.path)
        if saved is None:
            assert there.text == opened.text or there.record == new(opened)
            keep_draft(opened, new(opened), NOON)
            drafts = drafts_left(there)
            assert there.record == new(opened) or [draft.record for draft in drafts] == [new(opened)]
            for draft in drafts:
                draft.file.unlink()
        else:
            assert (saved.text, saved.record) == (there.text, new(opened))
        assert save_record(there, new(opened)).record == new(opened), "the next save goes well"
        for path in folder.iterdir():
            path.unlink()
    return made


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR, errno.EROFS], ids=errno.errorcode.get
)
def test_each_call_of_a_save_fails_in_turn(tmp_path: Path, code: int) -> None:
    made = attempts(tmp_path, failing(code))
    assert {"open", "write", "fsync", "exchange", "close", "fchmod", "read"} <= set(made)
    assert made.count("fsync") == 2, "the file and its folder"


def test_a_write_that_takes_a_part_is_gone_on_with(tmp_path: Path) -> None:
    attempts(tmp_path, writing_a_part)


def test_no_temporary_file_is_left_but_where_it_cannot_be_removed(tmp_path: Path) -> None:
    for number in range(1, 60):
        opened = created(tmp_path)
        with counted(number, failing(errno.EIO)) as made, contextlib.suppress(SaveError):
            save_record(opened, new(opened))
        names = {path.name for path in tmp_path.iterdir()}
        assert names == {"record.toml"} or made[number - 1] == "unlink"
        for path in tmp_path.iterdir():
            path.unlink()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_program_that_dies_anywhere_in_a_save_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.dying", str(tmp_path)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told["save"]) > 20
    assert set(told["save"]) == {OLD, NEW}
    assert set(told["draft"]) == {"", NEW}
    assert told["draft"] == sorted(told["draft"]), "once it is there it stays"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root mounts")
def test_a_disk_that_is_really_full_keeps_the_old_file_and_the_draft_has_the_rest(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        opened = created(disk)
        (disk / "filler").write_bytes(b"x" * 4096)
        long = set_field(("incident", "summary"), "word " * 20_000).change(opened.record)
        with pytest.raises(SaveError, match="no space left") as problem:
            save_record(opened, long)
        assert problem.value.why == "no space left on device"
        assert open_record(opened.path).text == opened.text
        assert {path.name for path in disk.iterdir()} == {"record.toml", "filler"}
        keep_draft(opened, long, NOON)
        assert [draft.record for draft in drafts_left(opened)] == [long]
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(SaveError, match="no permission"):
            save_record(opened, new(opened))
        assert open_record(opened.path).text == opened.text
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_nobody_may_write_keeps_the_old_file(tmp_path: Path) -> None:
    opened = created(tmp_path)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(SaveError, match="you have no permission"):
            save_record(opened, new(opened))
    finally:
        tmp_path.chmod(0o755)
    assert open_record(opened.path).text == opened.text
