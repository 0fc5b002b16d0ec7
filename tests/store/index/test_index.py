"""The index says what the files say, whatever happens to the files, and whatever happens to the index."""

import os
import sqlite3
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread

import pytest

from pmreview.core.facts import Facts
from pmreview.store.index import Index, entry, refreshing
from pmreview.store.index.database import file_of
from pmreview.store.index.searching import search
from tests.store.index.conftest import Keep

LONG_AGO = 1_700_000_000


def settled(*paths: Path) -> None:
    """These files were last changed long ago."""
    for number, path in enumerate(paths):
        os.utime(path, (LONG_AGO + number, LONG_AGO + number))


def titles(index: Index) -> set[str]:
    return {each.facts.title for each in index.entries() if each.facts}


def problems(index: Index) -> dict[str, tuple[int | None, str]]:
    return {Path(each.file).name: (each.problem.line, each.problem.message) for each in index.entries() if each.problem}


def only(index: Index) -> Facts:
    (found,) = index.entries()
    assert found.facts is not None
    return found.facts


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on."""
    names: list[str] = []

    def read(task: tuple[bytes, bytes]) -> entry.Read:
        names.append(os.path.basename(os.fsdecode(task[0])))
        return entry.read(task)

    monkeypatch.setattr(refreshing, "read", read)
    return names


def test_a_record_is_known_by_its_facts(library: Path, keep: Keep) -> None:
    at = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
    keep(
        "INC-1",
        {"severity": "major", "components": ["checkout"], "timezone": "Europe/Berlin"},
        timeline=[{"at": at, "milestones": ["started"], "text": "It begins"}],
        actions=[{"title": "One", "due": date(2026, 4, 1)}, {"title": "Two", "status": "done"}],
    )
    facts = only(Index(library))
    assert (facts.id, facts.title, facts.severity) == ("INC-1", "Title of INC-1", "major")
    assert (facts.components, facts.day) == (("checkout",), date(2026, 3, 11))
    assert (facts.open, facts.next_due) == (1, date(2026, 4, 1))


def test_actions_come_with_their_record(library: Path, keep: Keep) -> None:
    keep(
        "INC-1",
        actions=[{"id": "A1", "title": "Set a limit", "due": date(2026, 4, 1)}, {"title": "Done", "status": "done"}],
    )
    keep("INC-2")
    ((found, actions),) = Index(library).actions()
    assert found.facts is not None
    assert found.facts.id == "INC-1"
    assert [(one.place, one.title, one.due, one.open) for one in actions] == [
        (0, "Set a limit", date(2026, 4, 1), True),
        (1, "Done", None, False),
    ]


def test_a_record_that_changed_is_noticed_without_reading_the_others(
    library: Path, keep: Keep, reads: list[str]
) -> None:
    settled(*(keep(f"INC-{number}") for number in range(5)))
    Index(library)
    reads.clear()
    settled(keep("INC-3", {"title": "Another title"}))
    index = Index(library)
    assert reads == ["INC-3.toml"]
    assert "Another title" in titles(index)


def test_nothing_is_read_where_nothing_changed(library: Path, keep: Keep, reads: list[str]) -> None:
    (library / "pyproject.toml").write_text("[project]\n")
    (library / "broken.toml").write_text("[incident\n[incident]\n")
    settled(keep("INC-1"), *library.iterdir())
    before = Index(library).entries()
    reads.clear()
    assert Index(library).entries() == before
    assert reads == []


def test_a_change_of_the_same_size_at_the_same_moment_is_noticed(library: Path, keep: Keep) -> None:
    path = keep("INC-1", {"title": "One"})
    status = path.stat()
    index = Index(library)
    with open(path, "r+b") as file:
        file.write(path.read_bytes().replace(b"One", b"Two"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert index.refresh()
    assert titles(index) == {"Two"}


def test_a_file_that_was_only_touched_is_the_same(library: Path, keep: Keep) -> None:
    path = keep("INC-1")
    settled(path)
    index = Index(library)
    os.utime(path, (LONG_AGO + 99, LONG_AGO + 99))
    assert not index.refresh()
    assert titles(index) == {"Title of INC-1"}


def test_what_comes_goes_and_moves_is_followed(library: Path, keep: Keep) -> None:
    one, two = keep("INC-1"), keep("INC-2")
    index = Index(library)
    one.unlink()
    (library / "2026").mkdir()
    two.rename(library / "2026" / "two.toml")
    keep("INC-3")
    assert index.refresh()
    assert {Path(each.file).relative_to(library).as_posix() for each in index.entries()} == {
        "2026/two.toml",
        "INC-3.toml",
    }
    assert search(index, "INC-1")[0] == []


def test_a_file_that_does_not_open_is_there_with_what_is_wrong(library: Path, keep: Keep) -> None:
    keep("INC-1")
    broken = library / "broken.toml"
    broken.write_text('[incident]\ntitle = "x"\nseverity = 3\nowner = 4\n')
    index = Index(library)
    assert problems(index) == {
        "broken.toml": (3, "incident.severity: found the number 3, allowed text in quotes; and 1 more problem")
    }
    broken.write_text('[incident]\ntitle = "Mended"\n')
    index.refresh()
    assert (problems(index), titles(index)) == ({}, {"Title of INC-1", "Mended"})


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_there_and_tried_again(library: Path, keep: Keep) -> None:
    path = keep("INC-1")
    settled(path)
    path.chmod(0)
    index = Index(library)
    assert problems(index) == {"INC-1.toml": (None, "cannot be opened: you have no permission")}
    path.chmod(0o600)
    index.refresh()
    assert titles(index) == {"Title of INC-1"}


def test_a_file_that_vanishes_while_it_is_looked_at_is_no_failure(
    library: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = keep("INC-1")

    def read(task: tuple[bytes, bytes]) -> entry.Read:
        path.unlink()
        return entry.read(task)

    monkeypatch.setattr(refreshing, "read", read)
    index = Index(library)
    assert problems(index) == {"INC-1.toml": (None, "cannot be opened: there is no such file")}
    monkeypatch.undo()
    index.refresh()
    assert index.entries() == []


def test_a_file_that_is_half_written_when_it_is_read_is_read_again(library: Path, keep: Keep) -> None:
    path = keep("INC-1")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    index = Index(library)
    path.write_bytes(whole)
    index.refresh()
    assert (problems(index), titles(index)) == ({}, {"Title of INC-1"})


def test_other_files_and_circles_of_links_do_no_harm(library: Path, keep: Keep) -> None:
    keep("INC-1")
    for number in range(2000):
        (library / f"{number}.txt").touch()
    (library / "round").symlink_to(library)
    (library / "lost.toml").symlink_to("nowhere.toml")
    assert titles(Index(library)) == {"Title of INC-1"}


def test_a_folder_that_is_not_looked_through_whole_is_said_and_nothing_is_forgotten(library: Path, keep: Keep) -> None:
    keep("INC-1"), keep("INC-2")
    Index(library)
    index = Index(library, most=1)
    assert index.words == [f"In {library} there are more than 1 files: the rest was not looked at."]
    assert titles(index) == {"Title of INC-1", "Title of INC-2"}


def test_of_a_restricted_record_no_word_is_kept(library: Path, keep: Keep) -> None:
    parts = {"timeline": [{"text": "Sesame opened"}], "actions": [{"title": "Sesame lock", "owner": "Sesame Ito"}]}
    keep("INC-1", {"title": "Sesame", "summary": "Sesame", "restricted": True}, **parts)
    keep("INC-2", {"title": "Sesame", "owner": "Sesame Ito", "kind": "security"}, **parts)
    index = Index(library)
    assert {each.facts.id for each in index.entries() if each.facts} == {"INC-1", "INC-2"}
    assert search(index, "sesame")[0] == []
    (hit,), _ = search(index, "INC-2")
    assert (hit.facts.id, hit.pieces) == ("INC-2", ())
    assert "sesame" not in str([index.entries(), [list(actions) for _, actions in index.actions()]]).lower()
    kept = b"".join(path.read_bytes() for path in file_of(str(library)).parent.iterdir())
    assert b"esame" not in kept


def test_many_records_are_read_by_several_processes(library: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        keep(f"INC-{number}")
    monkeypatch.setattr(refreshing, "MANY", 3)
    assert len(titles(Index(library))) == 4


@pytest.mark.parametrize("content", [b"no database" * 200, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_index_is_made_anew(library: Path, keep: Keep, content: bytes) -> None:
    keep("INC-1")
    file = file_of(str(library))
    Index(library)
    for left in file.parent.iterdir():
        left.unlink()
    file.write_bytes(content)
    index = Index(library)
    assert (titles(index), index.words) == ({"Title of INC-1"}, ["The index was damaged: it is made anew."])
    assert Index(library).words == []


def test_an_index_that_is_damaged_while_it_is_open_is_made_anew(library: Path, keep: Keep) -> None:
    keep("INC-1")
    index = Index(library)
    sqlite3.connect(file_of(str(library))).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    file_of(str(library)).write_bytes(b"\xff" * 40_000)
    assert titles(index) == {"Title of INC-1"}


@pytest.mark.parametrize("statement", ["UPDATE made SET by = 'a later version'", "DROP TABLE made", "DELETE FROM made"])
def test_an_index_that_another_version_made_is_made_anew(library: Path, keep: Keep, statement: str) -> None:
    keep("INC-1")
    Index(library)
    other = sqlite3.connect(file_of(str(library)), isolation_level=None)
    other.execute(statement)
    other.close()
    index = Index(library)
    assert titles(index) == {"Title of INC-1"}
    assert index.words == ["The index was made by another version of pmreview: it is made anew."]


def test_where_no_index_can_be_written_all_is_read_and_that_is_said(library: Path, keep: Keep, own_home: Path) -> None:
    keep("INC-1")
    (own_home / "cache").write_text("a file in the place of the folder")
    index = Index(library)
    assert titles(index) == {"Title of INC-1"}
    assert len(index.words) == 1
    assert "cannot be used" in index.words[0]


def test_where_somebody_else_writes_for_long_all_is_read(
    library: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("INC-1")
    Index(library)
    monkeypatch.setattr("pmreview.store.index.database.BUSY", 0)
    other = sqlite3.connect(file_of(str(library)), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    index = Index(library)
    other.close()
    assert titles(index) == {"Title of INC-1"}
    assert "locked" in index.words[0]


def test_several_at_once_share_an_index(library: Path, keep: Keep) -> None:
    for number in range(60):
        keep(f"INC-{number}")
    found: list[tuple[int, list[str]]] = []

    def look() -> None:
        index = Index(library)
        found.append((len(titles(index)), index.words))

    threads = [Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [(60, [])] * 6
    assert search(Index(library), "INC-7")[1] == 1


def test_nobody_else_can_read_the_index(library: Path, keep: Keep) -> None:
    keep("INC-1")
    Index(library)
    assert all(path.stat().st_mode & 0o077 == 0 for path in file_of(str(library)).parent.iterdir())
