"""Read what is to be imported."""

import io
import os
import sys
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from pmreview.store import sources
from pmreview.store.sources import read_source


def stdin(data: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data))


def test_a_file_is_called_what_the_user_called_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("incident.json").write_bytes(b"{}")
    source = read_source("incident.json")
    assert (source.name, source.data) == ("incident.json", b"{}")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin(b"{}"))
    assert read_source("-").data == b"{}"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        read_source(str(tmp_path / "missing.json"))
    with pytest.raises(UserError, match="is a folder"):
        read_source(str(tmp_path))


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be read: Not a directory"):
        read_source(str(tmp_path / "file" / "inside.json"))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with open(tmp_path / "huge.json", "wb") as file:
        os.truncate(file.fileno(), 200_000_000_000)  # a hole: it takes no room on the disk
    with pytest.raises(UserError, match="larger than 20 MB"):
        read_source(str(tmp_path / "huge.json"))


def test_an_endless_input_is_refused_when_it_passes_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LIMIT", 1_000_000)
    monkeypatch.setattr(sys, "stdin", stdin(b" " * 1_000_001))
    with pytest.raises(UserError, match="Standard input is larger than 1 MB"):
        read_source("-")
    if Path("/dev/zero").exists():
        with pytest.raises(UserError, match="/dev/zero is larger than 1 MB"):
            read_source("/dev/zero")
