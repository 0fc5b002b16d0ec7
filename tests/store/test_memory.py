"""What was worked out once is known again; and whatever happens to the cache, nobody notices."""

import sqlite3
from pathlib import Path

import pytest

from pmreview.store import memory
from pmreview.store.memory import Memory, content_key

ONE, TWO = content_key(b"one"), content_key(b"two")


@pytest.fixture
def file(own_home: Path) -> Path:
    return own_home / "cache" / "answers-1.sqlite"


def test_an_answer_is_known_to_the_same_question_about_the_same_content_only() -> None:
    Memory("answers", "strict").keep({ONE: "1"})
    assert Memory("answers", "strict").recall([ONE, TWO]) == {ONE: "1"}
    assert Memory("answers", "lenient").recall([ONE]) == {}
    assert Memory("others", "strict").recall([ONE]) == {}


def test_an_answer_is_forgotten_when_the_program_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    Memory("answers", "").keep({ONE: "1"})
    monkeypatch.setattr(memory, "program", lambda: "another")
    assert Memory("answers", "").recall([ONE]) == {}


def test_many_answers_are_known_and_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 1200)
    keys = [content_key(str(number).encode()) for number in range(1500)]
    for part in (keys[:700], keys[700:]):
        Memory("answers", "").keep(dict.fromkeys(part, "x"))
    assert set(Memory("answers", "").recall(keys)) == set(keys[300:])


def test_nobody_else_can_read_it(file: Path) -> None:
    Memory("answers", "").keep({ONE: "1"})
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content", [b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 4000], ids=["text", "torn"]
)
def test_a_damaged_cache_begins_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert Memory("answers", "").recall([ONE]) == {}
    Memory("answers", "").keep({ONE: "1"})
    assert Memory("answers", "").recall([ONE]) == {ONE: "1"}


def test_a_cache_that_cannot_be_written_is_gone_without(own_home: Path) -> None:
    (own_home / "cache").write_text("a file in the place of the folder")
    Memory("answers", "").keep({ONE: "1"})
    assert Memory("answers", "").recall([ONE]) == {}


def test_a_cache_that_somebody_else_writes_is_gone_without(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Memory("answers", "").keep({ONE: "1"})
    connect = sqlite3.connect
    other = connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr(sqlite3, "connect", lambda path: connect(path, timeout=0))
    assert Memory("answers", "").recall([ONE]) == {}
    Memory("answers", "").keep({TWO: "2"})
    other.rollback()
    other.close()
    assert Memory("answers", "").recall([ONE, TWO]) == {ONE: "1"}
