"""Read what is to be imported: files, folders, archives, standard input; and refuse what is too much."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from pmreview.store.sources import limits, read_sources


def stdin(data: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data))


def archive(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in files.items():
            written.writestr(name, data)
    return path


def test_a_file_is_called_what_the_user_called_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("incident.json").write_bytes(b"{}")
    (source,) = read_sources("incident.json")
    assert (source.name, source.data) == ("incident.json", b"{}")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin(b"{}"))
    assert [source.data for source in read_sources("-")] == [b"{}"]


def test_a_folder_is_its_files_by_name_without_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "channel").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("users.json", "channel/2026-03-11.json", "channel/2026-03-10.json", ".hidden", ".git/config"):
        (tmp_path / name).write_text(name)
    (tmp_path / "link").symlink_to("users.json")
    assert [source.data.decode() for source in read_sources(str(tmp_path))] == [
        "users.json",
        "channel/2026-03-10.json",
        "channel/2026-03-11.json",
    ]


def test_an_archive_is_its_files_wherever_it_comes_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"b/1.json": b"1", "a.json": b"2", "__MACOSX/a.json": b"x", ".hidden": b"x", "b/": b""}
    path = archive(tmp_path / "export.zip", **files)
    assert [(source.name, source.data) for source in read_sources(str(path))] == [
        (f"{path}/a.json", b"2"),
        (f"{path}/b/1.json", b"1"),
    ]
    monkeypatch.setattr(sys, "stdin", stdin(path.read_bytes()))
    assert [source.name for source in read_sources("-")] == ["standard input/a.json", "standard input/b/1.json"]


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "export.zip", a=b"12345" * 99)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(UserError, match="is a damaged zip archive"):
        read_sources(str(path))


def test_an_archive_that_swells_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    bomb = archive(tmp_path / "bomb.zip", a=b"\0" * 100_000_000)
    assert bomb.stat().st_size < 200_000
    with pytest.raises(UserError, match=r"bomb\.zip/a is larger than 20 MB"):
        read_sources(str(bomb))
    many = archive(tmp_path / "many.zip", **{f"{number}": b"\0" * 15_000_000 for number in range(5)})
    with pytest.raises(UserError, match=r"many\.zip is larger than 60 MB"):
        read_sources(str(many))


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.json").write_text("{}")
    with pytest.raises(UserError, match="has more than 3 files"):
        read_sources(str(tmp_path))


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="There is no file"):
        read_sources(str(tmp_path / "missing.json"))
    with pytest.raises(UserError, match="cannot be read: Not a directory"):
        read_sources(str(tmp_path / "file" / "inside.json"))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with open(tmp_path / "huge.json", "wb") as file:
        os.truncate(file.fileno(), 200_000_000_000)  # a hole: it takes no room on the disk
    with pytest.raises(UserError, match="larger than 20 MB"):
        read_sources(str(tmp_path / "huge.json"))


def test_an_endless_input_is_refused_when_it_passes_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIMIT", 1_000_000)
    monkeypatch.setattr(sys, "stdin", stdin(b" " * 1_000_001))
    with pytest.raises(UserError, match="Standard input is larger than 1 MB"):
        read_sources("-")
    if Path("/dev/zero").exists():
        with pytest.raises(UserError, match="/dev/zero is larger than 1 MB"):
            read_sources("/dev/zero")
