"""A record is opened, edited and saved, and nothing that anybody wrote is lost."""

import errno
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.store import lock, record_saving
from pmreview.store.record_file import ChangedOnDisk, RecordFile, SaveError, open_record
from pmreview.store.record_saving import create_record, save_record
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump

TEXT = '# ours\n\n[incident]\ntitle = "Checkout errors"  # really\n'


def _file(folder: Path, text: str | bytes = TEXT) -> Path:
    path = folder / "INC-1.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _retitled(opened: RecordFile, title: str = "Checkout down") -> Record:
    return opened.record.but(incident=opened.record.incident.but(title=title))


def test_an_edit_is_saved_and_can_be_followed_by_another(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path))
    saved = save_record(opened, _retitled(opened))
    assert saved.path.read_text() == TEXT.replace("errors", "down")
    again = save_record(saved, _retitled(saved, "Checkout errors"))
    assert again.path.read_text() == TEXT
    assert again.stamp == open_record(again.path).stamp


def test_saving_an_unchanged_record_writes_nothing(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path))
    os.utime(opened.path, ns=(1, 1))
    assert save_record(opened, load(TEXT)) is opened
    assert opened.path.stat().st_mtime_ns == 1


def test_no_lock_and_no_temporary_file_stays_in_the_folder(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path))
    save_record(opened, _retitled(opened))
    assert [path.name for path in tmp_path.iterdir()] == ["INC-1.toml"]


def test_a_file_that_somebody_else_changed_is_not_overwritten(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path))
    theirs = TEXT.replace("Checkout", "Checkin")
    opened.path.write_text(theirs)
    with pytest.raises(ChangedOnDisk) as changed:
        save_record(opened, _retitled(opened))
    assert changed.value.theirs.record == load(theirs)
    assert opened.path.read_text() == theirs
    save_record(changed.value.theirs, _retitled(opened))
    assert open_record(opened.path).record.incident.title == "Checkout down"


def test_a_file_that_somebody_else_broke_or_moved_is_a_plain_error(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path))
    opened.path.write_text("[incident")
    with pytest.raises(SaveError) as broken:
        save_record(opened, _retitled(opened))
    assert str(broken.value) == (
        f"{opened.path} was changed by somebody else and cannot be read now. "
        "Line 1: this is not valid TOML: Expected ']' at the end of a table declaration (column 10)."
    )
    opened.path.unlink()
    with pytest.raises(SaveError, match="was moved or deleted"):
        save_record(opened, _retitled(opened))


def test_of_two_writers_at_the_same_time_one_is_told(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path))
    told: list[str] = []

    def save(title: str) -> None:
        try:
            save_record(opened, _retitled(opened, title))
        except ChangedOnDisk as changed:
            told.append(changed.theirs.record.incident.title)

    writers = [threading.Thread(target=save, args=(f"Title {number}",)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(told) == 3
    assert set(told) == {open_record(opened.path).record.incident.title}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_fails_is_told_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    opened = open_record(_file(tmp_path))

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(SaveError, match=os.strerror(code)[1:]):
            save_record(opened, _retitled(opened))
    assert opened.path.read_text() == TEXT


def test_a_lock_that_cannot_be_made_does_not_keep_anybody_from_saving(tmp_path: Path, own_home: Path) -> None:
    (own_home / "cache").write_text("a file where the folder should be")
    opened = open_record(_file(tmp_path))
    assert save_record(opened, _retitled(opened)).record.incident.title == "Checkout down"


def test_a_writer_that_keeps_the_lock_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    opened = open_record(_file(tmp_path))
    with lock.locked(opened.path), pytest.raises(SaveError, match="another program is saving it"):
        save_record(opened, _retitled(opened))
    assert opened.path.read_text() == TEXT


def test_a_file_with_a_byte_order_mark_loses_it_and_nothing_else(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path, "\ufeff" + TEXT.replace("\n", "\r\n")))
    saved = save_record(opened, _retitled(opened))
    assert saved.text.decode() == TEXT.replace("errors", "down").replace("\n", "\r\n")


def test_a_newer_format_opens_and_is_not_written(tmp_path: Path) -> None:
    opened = open_record(_file(tmp_path, "format = 2\n" + TEXT))
    assert "has format 2" in opened.read_only
    with pytest.raises(SaveError, match="has format 2"):
        save_record(opened, _retitled(opened))


def test_what_cannot_be_changed_with_care_is_written_anew_and_the_old_text_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_saving, "patch_carefully", lambda *_: None)
    opened = open_record(_file(tmp_path))
    saved = save_record(opened, _retitled(opened))
    save_record(saved, _retitled(saved, "Third"))
    assert (tmp_path / "INC-1.toml.bak").read_text() == TEXT
    assert (tmp_path / "INC-1.toml.bak2").read_bytes() == saved.text
    assert "# ours" in saved.text.decode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_kept_of_a_private_record_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_saving, "patch_carefully", lambda *_: None)
    opened = open_record(_file(tmp_path))
    opened.path.chmod(0o600)
    save_record(opened, _retitled(opened))
    assert (tmp_path / "INC-1.toml.bak").stat().st_mode & 0o777 == 0o600


def test_a_new_file_is_made_with_its_folders_and_never_over_another(tmp_path: Path) -> None:
    path = tmp_path / "records" / "2026" / "INC-1.toml"
    created = create_record(path, load(TEXT))
    assert path.read_text() == dump(load(TEXT)) == created.text.decode()
    assert open_record(path).record == created.record
    with pytest.raises(UserError, match="is there already"):
        create_record(path, load(TEXT))
    with pytest.raises(SaveError, match="a file where its folder should be"):
        create_record(path / "below.toml", load(TEXT))


def _nothing(_: Path) -> None:
    return


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_nothing, "cannot be opened: there is no such file"),
        (Path.mkdir, "cannot be opened: it is a folder"),
        (os.mkfifo, "cannot be opened: it is not a file"),
        (Path.touch, "this is not a record: it is empty"),
        (lambda path: path.symlink_to(path), "cannot be opened: "),
        (lambda path: path.write_bytes(b"\x7fELF\0"), "this is a binary file"),
        (lambda path: os.truncate(os.open(path, os.O_CREAT | os.O_WRONLY), 50_000_001), "is larger than 10 MB"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path, make: Any, sentence: str) -> None:
    path = tmp_path / "a.toml"
    make(path)
    with pytest.raises(UserError, match=sentence):
        open_record(path)


def test_a_path_that_no_file_can_have_is_an_error_like_others() -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        open_record(Path("a\0b"))


def test_a_long_timeline_opens_and_saves(tmp_path: Path) -> None:
    events = "".join(f'\n# {number}\n[[timeline]]\ntext = "Event {number}"\n' for number in range(5000))
    opened = open_record(_file(tmp_path, TEXT + events))
    timeline = list(opened.record.timeline)
    timeline[2500] = timeline[2500].but(who="Ana")
    saved = save_record(opened, opened.record.but(timeline=tuple(timeline)))
    assert saved.text.decode() == (TEXT + events).replace('"Event 2500"\n', '"Event 2500"\n', 1).replace(
        'text = "Event 2500"\n', 'who = "Ana"\ntext = "Event 2500"\n'
    )
