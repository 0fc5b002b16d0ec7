"""A file is written whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pmreview.store import exchange
from pmreview.store.atomic import Overtaken, write_new, write_whole


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write_whole(tmp_path / "a.toml", b"new")
    assert (tmp_path / "a.toml").read_bytes() == b"new"
    assert (tmp_path / "a.toml").stat().st_mode == usual.stat().st_mode


def test_a_symlink_and_the_mode_of_its_target_stay(tmp_path: Path) -> None:
    target = tmp_path / "real" / "a.toml"
    target.parent.mkdir()
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(Path("real") / "a.toml")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert _names(target.parent) == ["a.toml"]


@pytest.mark.parametrize("broken", ["open", "fsync", "replace", "fchmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_the_old_file_stays_whole_when_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, code: int
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        patched.setattr(os, broken, fail)
        with pytest.raises(OSError, match=os.strerror(code)):
            write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["a.toml"]


@pytest.mark.parametrize("can_exchange", [True, False])
def test_what_somebody_puts_there_at_the_last_moment_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"old")

    def late(one: Path, other: Path, change: Callable[[Path, Path], bool] = exchange.exchange) -> bool:
        if path.read_bytes() == b"old":
            path.write_bytes(b"theirs")
        return can_exchange and change(one, other)

    monkeypatch.setattr(exchange, "exchange", late)
    with pytest.raises(Overtaken):
        write_whole(path, b"new", instead_of=b"old")
    assert path.read_bytes() == b"theirs"
    assert _names(tmp_path) == ["a.toml"]
    write_whole(path, b"new", instead_of=b"theirs")
    assert path.read_bytes() == b"new"
    assert _names(tmp_path) == ["a.toml"]


def test_what_is_gone_in_the_end_is_not_written_anew(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "a.toml", b"new", instead_of=b"old")
    assert _names(tmp_path) == []


def test_a_folder_that_cannot_be_synced_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def fail_on_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not here")
        sync(handle)

    monkeypatch.setattr(os, "fsync", fail_on_folders)
    write_whole(tmp_path / "a.toml", b"new")
    assert (tmp_path / "a.toml").read_bytes() == b"new"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_is_there_is_never_overwritten_by_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    if not links:
        monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path / "a.toml", b"first")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.toml", b"second")
    assert (tmp_path / "a.toml").read_bytes() == b"first"
    assert _names(tmp_path) == ["a.toml"]


def test_what_a_crash_left_behind_is_swept_away_after_an_hour(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".a.toml.1.tmp", ".a.toml.2.tmp", ".b.toml.1.tmp"))
    for path in (old, young, other):
        path.touch()
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))
    os.utime(other, (hours_ago, hours_ago))
    write_whole(tmp_path / "a.toml", b"new")
    assert _names(tmp_path) == [".a.toml.2.tmp", ".b.toml.1.tmp", "a.toml"]
