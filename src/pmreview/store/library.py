"""A library is a folder of records: find them, and open all of them, or those that name certain components."""

import os
import re
import stat
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.store.errors import Problem, RecordError
from pmreview.store.record_file import RecordFile, open_record

MOST = 100_000
"""How many files and folders are looked at: a record may lie in somebody's home."""

BEGINNING = 1_000_000
"""How many bytes of a file tell whether it is a record. One with a timeline of 5,000 events has fewer."""

_WORD = re.compile(r"\w+")
_LIKE_A_RECORD = re.compile(
    rb"""^ (?:\xef\xbb\xbf)? (?:
          \#:schema\ https://pmreview\.dev/
        | [ \t]* \[ [ \t]* (["']?) incident \1 [ \t]* [].]
        | [ \t]* incident [ \t]* (?: =[ \t]*\{ | \.[ \t]*\w+[ \t]*= )
    )""",
    re.MULTILINE | re.VERBOSE,
)


def library_of(path: Path, configured: Path | None) -> Path:
    """The library of the record at `path`: the one that was chosen, else the folder in which the record lies."""
    return configured or path.parent


def records_in(folder: Path, *, other_than: Path | None = None) -> Iterator[Path]:
    """Every file in `folder` and below that looks like a record, the nearest first, then by name; each file once.

    Nothing hidden is looked at, symlinks are followed, what cannot be read is passed over. `other_than` is left out,
    by whatever name it turns up. Raises `RecordError` once `MOST` files and folders were looked at.
    """
    for path, _ in _beginnings(folder, other_than):
        yield path


def open_all(
    folder: Path, *, other_than: Path | None = None, about: Iterable[str] | None = None
) -> tuple[list[RecordFile], list[RecordError]]:
    """The records in `folder` and below, and what is wrong with those that do not open. See `records_in`.

    With `about`, names of components, files that hold none of them are not opened, because that is many times as quick.
    What is opened may name them elsewhere than in `incident.components`.
    """
    names = None if about is None else _any_of(about)
    files: list[RecordFile] = []
    errors: list[RecordError] = []
    try:
        for path, text in _beginnings(folder, other_than):
            if names is None or text is None or _may_name(text, names):
                _open(path, files, errors)
    except RecordError as too_many:
        errors.append(too_many)
    return files, errors


def _open(path: Path, files: list[RecordFile], errors: list[RecordError]) -> None:
    try:
        files.append(open_record(path))
    except RecordError as error:
        errors.append(error)
    except UserError as error:
        errors.append(RecordError(str(path), [Problem("", str(error).removeprefix(f"{path} "))]))


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the words of names. What stands between them may differ in a file, as records are made harmless."""
    words = [_WORD.findall(name.casefold()) for name in names if name.strip()]
    return re.compile("|".join(r"\W+".join(each) for each in words) if words else "(?!)")


def _may_name(text: bytes, names: re.Pattern[str]) -> bool:
    """Whether a record that begins with `text` can hold one of `names`."""
    if b"\\" in text or len(text) == BEGINNING:
        return True  # an escape may hide a name, and so may the rest of the file
    return bool(names.search(text.decode(errors="replace").casefold()))


def _beginnings(folder: Path, other_than: Path | None) -> Iterator[tuple[Path, bytes | None]]:
    """Each file that looks like a record, with its beginning; None where only opening it can say what is wrong."""
    for name, _ in toml_files(folder, other_than):
        path = Path(name)
        try:
            with open(path, "rb") as file:
                text = file.read(BEGINNING)
        except OSError:
            yield path, None
        else:
            if looks_like_a_record(text):
                yield path, text


def looks_like_a_record(text: bytes) -> bool:
    """Whether a file that holds `text`, or begins with it, is meant as a record."""
    return bool(_LIKE_A_RECORD.search(text[:BEGINNING]))


def toml_files(
    folder: Path, other_than: Path | None = None, most: int | None = None
) -> Iterator[tuple[str, os.stat_result]]:
    """Every file in `folder` and below that is named like a record: its path and status, in the order of `records_in`.

    Raises `RecordError` once `most` (else `MOST`) files and folders were looked at.
    """
    most = most or MOST
    seen = {_identity(_status(path)) for path in (folder, other_than) if path}
    waiting, looked_at = deque([folder]), 0
    while waiting:
        for entry in _entries(waiting.popleft(), most + 1 - looked_at):
            looked_at += 1
            if looked_at > most:
                raise RecordError(str(folder), [Problem("", f"more than {most} files: the rest was not looked at")])
            status = _status_of(entry)
            if status is None or _identity(status) in seen:
                continue
            seen.add(_identity(status))
            if stat.S_ISDIR(status.st_mode):
                waiting.append(Path(entry.path))
            elif stat.S_ISREG(status.st_mode):  # to open a pipe may take for ever
                yield entry.path, status


def _entries(folder: Path, most: int) -> list[os.DirEntry[str]]:
    """What lies in `folder` by name; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, most), key=lambda entry: entry.name)
    except (OSError, ValueError):
        return []


def _status_of(entry: os.DirEntry[str]) -> os.stat_result | None:
    """What `entry` is or leads to; None unless it is a folder or named like a record, and not hidden."""
    try:
        wanted = not entry.name.startswith(".") and (entry.name.lower().endswith(".toml") or entry.is_dir())
        return entry.stat() if wanted else None
    except (OSError, ValueError):
        return None


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def _identity(status: os.stat_result | None) -> tuple[int, int] | None:
    """What tells that two names are one file."""
    return (status.st_dev, status.st_ino) if status else None
