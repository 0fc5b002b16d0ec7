"""What was typed is not taken for deleted because somebody saves what they read before."""

from pathlib import Path

import pytest

from pmreview.core.actions import Action
from pmreview.core.record import Record
from pmreview.store.lineage import SEEN
from pmreview.store.record_file import RecordFile, open_record, stamp_at
from pmreview.store.record_saving import create_record, look_again, save_record
from pmreview.store.versions import MOST, Versions

NEVER = stamp_at(Path(__file__))


def version(*lines: str) -> RecordFile:
    assert NEVER
    return RecordFile(Path("record.toml"), "\n".join(lines).encode(), titled(), NEVER)


def titled(*titles: str) -> Record:
    actions = [Action(id=f"A{number}", title=title) for number, title in enumerate(titles, 1)]
    return Record.model_validate({"incident": {"title": "Search is down"}, "actions": actions})


@pytest.mark.parametrize("typed", [MOST // 2, MOST, MOST + 1, 5 * MOST])
def test_however_old_the_version_is_that_an_editor_read_nothing_typed_since_seems_deleted(typed: int) -> None:
    for read in range(typed):
        versions, lines = Versions(version("line 0")), ["line 0"]
        for number in range(1, typed):
            lines.append(f"line {number}")
            versions.add(version(*lines))
        theirs = [*lines[: read + 1], "and a line of the editor's"]
        assert set(versions.origin(version(*theirs)).text.decode().splitlines()) <= set(theirs)


def test_of_the_last_versions_the_very_one_is_found_that_an_editor_changed_and_deleted_in() -> None:
    versions, lines = Versions(version("line 0")), ["line 0"]
    for number in range(1, 5 * MOST):
        lines.append(f"line {number}")
        versions.add(version(*lines))
    read = lines[:-10]
    theirs = [*read[:7], "another line 7", *read[9:]]
    assert versions.origin(version(*theirs)).text.decode().splitlines() == read


def test_a_line_that_stands_elsewhere_too_does_not_hide_that_it_was_typed() -> None:
    before = version("[one]", 'status = "done"', "[two]")
    versions = Versions(before)
    versions.add(version("[one]", 'status = "done"', "[two]", 'status = "done"'))
    assert versions.origin(version("[one]", 'status = "done"', "[two]", "[three]")) is before


def test_what_a_colleague_takes_back_in_another_window_is_taken_back(tmp_path: Path) -> None:
    mine = create_record(tmp_path / "record.toml", titled("Look"))
    versions = Versions(mine)
    mine = save_record(mine, titled("Look", "Leap"))
    versions.add(mine)
    theirs = save_record(open_record(mine.path), titled("Look"))
    seen = look_again(mine)
    assert seen.text == theirs.text
    assert versions.origin(seen) is mine


def test_what_a_colleague_never_saw_because_an_editor_wrote_over_it_stays(tmp_path: Path) -> None:
    path = tmp_path / "record.toml"
    read = create_record(path, titled("Look"))
    versions = Versions(read)
    mine = save_record(read, titled("Look", "Leap"))
    versions.add(mine)
    path.write_bytes(read.text)  # by an editor that had read it before
    theirs = save_record(open_record(path), titled("Look", "Land"))
    seen = look_again(mine)
    assert seen.text == theirs.text
    assert versions.origin(seen) is read


def test_what_is_known_of_a_long_meeting_does_not_grow_for_ever(tmp_path: Path) -> None:
    file = create_record(tmp_path / "record.toml", titled("Look"))
    for number in range(SEEN + 10):
        last = file
        file = save_record(file, titled(f"Look {number}"))
    assert len(file.seen) == SEEN
    seen = look_again(last)
    assert Versions(last).origin(seen) is last
    assert len(seen.writer_saw) == SEEN
    assert list(tmp_path.iterdir()) == [file.path]
