"""Two programs and an editor write into one record at once, and every edit is in the result."""

from pathlib import Path

from tests.store.writers import missing_after


def test_no_edit_of_three_writers_is_lost(tmp_path: Path) -> None:
    assert missing_after(tmp_path, 90) == []
