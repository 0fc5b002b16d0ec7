"""A draft holds what the file does not, until it does; nobody else reads it, and nobody's words get lost by it."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pmreview.core.edits import set_field
from pmreview.core.record import Record
from pmreview.store import program
from pmreview.store.drafts import drafts_left, drafts_of, drop_drafts, keep_draft
from pmreview.store.presence import forget_presence, note_presence, others_present
from pmreview.store.program import Program
from pmreview.store.record_file import RecordFile, SaveError, open_record
from pmreview.store.record_saving import create_record, save_record

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path: Path) -> RecordFile:
    return create_record(tmp_path / "INC-7.toml", Record.model_validate({"incident": {"title": "Search is down"}}))


def owned(record: Record, owner: str) -> Record:
    return set_field(("incident", "owner"), owner).change(record)


def titled(record: Record, title: str) -> Record:
    return set_field(("incident", "title"), title).change(record)


@contextmanager
def another(monkeypatch: pytest.MonkeyPatch, pid: int, host: str = "") -> Iterator[None]:
    """Do as another program would, at work or not by its `pid`."""
    other = Program(host or program.this_program().host, pid, f"{pid}-{host}-its-own-token")
    with monkeypatch.context() as patched:
        patched.setattr(program, "this_program", lambda: other)
        yield


GONE = 2**22 + 1
"""No process has this number."""


def test_a_draft_is_the_users_alone_and_a_record_that_a_person_can_open(opened: RecordFile) -> None:
    file = keep_draft(opened, titled(opened.record, "Search is slow"), NOON)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert open_record(file).record.incident.title == "Search is slow"
    assert file.name.startswith("INC-7-")
    assert keep_draft(opened, titled(opened.record, "Search"), NOON) == file, "one draft a program and record"


def test_a_draft_keeps_the_comments_of_the_file(opened: RecordFile) -> None:
    opened.path.write_text(f"# Ask Kim first\n{opened.path.read_text()}")
    file = keep_draft(open_record(opened.path), owned(opened.record, "Ana"), NOON)
    assert file.read_text().startswith("# Ask Kim first\n")


def test_what_a_killed_program_left_is_found_again_by_every_name_of_the_file(
    opened: RecordFile, tmp_path: Path
) -> None:
    typed = owned(opened.record, "Ana Ruiz")
    keep_draft(opened, typed, NOON)
    link = tmp_path / "latest.toml"
    link.symlink_to(opened.path)
    (draft,) = drafts_left(open_record(link))
    assert draft.restored(opened.record) == typed
    assert draft.written_at == NOON


def test_the_draft_of_a_program_that_is_at_work_is_left_alone(
    opened: RecordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    with another(monkeypatch, os.getppid()):
        note_presence(opened.path)
        keep_draft(opened, owned(opened.record, "Ana"), NOON)
    assert drafts_left(opened) == ()
    with another(monkeypatch, os.getppid()):
        forget_presence(opened.path)
    assert len(drafts_left(opened)) == 1


def test_a_draft_whose_content_is_in_the_file_goes_away_by_itself(opened: RecordFile) -> None:
    typed = owned(opened.record, "Ana")
    keep_draft(opened, typed, NOON)
    saved = save_record(opened, titled(typed, "Search is slow"))
    assert drafts_left(saved) == ()
    assert drafts_of(opened.path) == ()


def test_a_draft_comes_back_into_a_file_that_somebody_changed_since(opened: RecordFile) -> None:
    keep_draft(opened, owned(opened.record, "Ana"), NOON)
    theirs = save_record(opened, titled(opened.record, "Search is slow"))
    (draft,) = drafts_left(theirs)
    assert draft.restored(theirs.record) == owned(theirs.record, "Ana")


def test_two_programs_leave_a_draft_each(opened: RecordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    with another(monkeypatch, GONE):
        keep_draft(opened, titled(opened.record, "Search is slow"), NOON + timedelta(minutes=1))
    keep_draft(opened, owned(opened.record, "Ana"), NOON)
    first, second = drafts_left(opened)
    assert second.restored(first.restored(opened.record)).incident.title == "Search is slow"
    drop_drafts(first.file, second.file)
    assert drafts_left(opened) == ()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"format = 1\n", b'# pmreview draft {"path": 7}\n', b"a = ["])
def test_a_broken_draft_is_in_nobodys_way_and_stays_for_a_person(opened: RecordFile, content: bytes) -> None:
    file = keep_draft(opened, owned(opened.record, "Ana"), NOON)
    file.write_bytes(content)
    assert drafts_left(opened) == ()
    assert file.read_bytes() == content


def test_a_draft_that_cannot_be_written_says_so(opened: RecordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PMREVIEW_HOME", str(opened.path))
    with pytest.raises(SaveError, match="cannot be written"):
        keep_draft(opened, owned(opened.record, "Ana"), NOON)


def test_who_has_the_record_open_is_seen_until_they_leave_or_die(
    opened: RecordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_presence(opened.path)
    assert others_present(opened.path) == ()
    with another(monkeypatch, os.getppid()):
        note_presence(opened.path)
        assert [each.pid for each in others_present(opened.path)] == [os.getpid()]
    with another(monkeypatch, GONE):
        note_presence(opened.path)
    with another(monkeypatch, 4711, "kims-laptop"):
        note_presence(opened.path)
    assert {(each.host, each.pid) for each in others_present(opened.path)} == {
        (program.this_program().host, os.getppid()),
        ("kims-laptop", 4711),
    }
    for file in (Path(os.environ["PMREVIEW_HOME"]) / "state" / "present").glob("*/*"):
        os.utime(file, (0, 0))
    assert others_present(opened.path) == ()
    assert not list((Path(os.environ["PMREVIEW_HOME"]) / "state" / "present").glob("*/*.json"))


def test_what_crashes_left_half_written_goes_away_at_the_next_start(opened: RecordFile) -> None:
    draft = keep_draft(opened, owned(opened.record, "Ana"), NOON)
    stray = [draft.with_name(".record-1234.0123.tmp"), opened.path.with_name(".INC-7.toml.0123.tmp")]
    young = draft.with_name(".record-1234.4567.tmp")
    for file in (*stray, young):
        file.touch()
    for file in stray:
        os.utime(file, (0, 0))
    assert len(drafts_left(opened)) == 1
    assert [file.exists() for file in (*stray, young)] == [False, False, True]
