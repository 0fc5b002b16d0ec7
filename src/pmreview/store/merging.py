"""Merge two versions of a record's file as their records merge, with the comments of both where that can be."""

from dataclasses import dataclass
from pathlib import Path

from pmreview.core.incident import Incident
from pmreview.core.merge import Merged, merge
from pmreview.core.record import Record
from pmreview.store.errors import RecordError
from pmreview.store.record_file import RecordFile, opened_record, read_record_bytes
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import patch

BY_LINES = 400_000
"""The size in bytes up to which files are merged line by line as well, which keeps the comments of both sides."""


@dataclass(frozen=True, eq=False)
class MergedFile:
    """What became of three files: the text, and what the merge says of it."""

    text: bytes
    merged: Merged


def merge_files(base: Path, ours: Path, theirs: Path) -> MergedFile:
    """The file at `ours` with what `theirs` made of `base`, an empty file where the two have nothing in common.

    Raises `UserError`, as `RecordError` where a file holds no record.
    """
    text, stamp = read_record_bytes(base)
    origin = opened_record(base, text, stamp).record if text.strip() else Record(incident=Incident(title=""))
    one, other = (opened_record(path, *read_record_bytes(path)) for path in (ours, theirs))
    merged = merge(origin, one.record, other.record)
    return MergedFile(_text(text, one, other, merged.record), merged)


def _text(base: bytes, ours: RecordFile, theirs: RecordFile, record: Record) -> bytes:
    if record == ours.record:
        return ours.text
    if record == theirs.record:
        return theirs.text
    told = [each.decode("utf-8-sig") for each in (base, ours.text, theirs.text)]
    by_lines = _by_lines(*told)
    try:
        if by_lines is not None and load(by_lines) == record:
            return by_lines.encode()
    except RecordError:
        pass
    return patch(told[1], ours.record, record).encode()


def _by_lines(base: str, ours: str, theirs: str) -> str | None:
    """The three texts merged line by line; None where that leaves anything open, or would take long."""
    if max(map(len, (base, ours, theirs))) > BY_LINES:
        return None
    from merge3 import Merge3

    was, one, other = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    merged: list[str] = []
    for group in Merge3(was, one, other).merge_groups():
        if group[0] == "conflict":
            return None
        merged += group[1]
    return "".join(merged)
