"""Exported files: all of them or none, and never over a file that says something else."""

from collections.abc import Collection, Iterable
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.store.atomic import write_together


class HoldsSomethingElse(UserError):  # noqa: N818 - the name is what is wrong
    """A file that says something else is replaced only when that is wanted."""


def write_exported(pages: Iterable[tuple[Path, bytes]], *, records: Iterable[Path], force: bool = False) -> None:
    """Write each of `pages`, which are taken as they come. A file that holds the same already is left alone.

    Raises `HoldsSomethingElse`, and nothing is written, where a file does and there is no `force`; and another
    `UserError` where one is no file, or is one of the `records`.
    """
    kept = {identity for record in records if (identity := _identity(record))}
    try:
        write_together((path, page) for path, page in pages if _may_write(path, page, kept, force))
    except OSError as error:
        raise UserError(f"{error.filename2 or error.filename} cannot be written: {error.strerror}.") from None


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells that two names are one file; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _may_write(path: Path, page: bytes, kept: Collection[tuple[int, int] | None], force: bool) -> bool:
    """Whether `path` is still to be written; False where it holds `page` already. Raises `UserError`."""
    try:
        if not path.exists():
            return True
        if not path.is_file():
            raise UserError(f"{path} is not a file that can be replaced.")
        if _identity(path) in kept:
            raise UserError(f"{path} is a record: write to another file.")
        same = path.read_bytes() == page
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from None
    if not same and not force:
        raise HoldsSomethingElse(f"{path} is there already and holds something else: --force replaces it.")
    return not same
