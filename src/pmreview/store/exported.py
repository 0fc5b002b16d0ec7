"""Exported files: all of them or none, and never over a file that says something else."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.store.atomic import write_whole


def write_exported(pages: Mapping[Path, bytes], *, records: Iterable[Path], force: bool = False) -> None:
    """Write each of `pages`, in new folders where needed. A file that holds the same already is left alone.

    Raises `UserError` before anything is written where a file holds something else (unless `force`), or is no file, or
    is one of the `records` that are exported.
    """
    records = list(records)
    changed = {path: page for path, page in pages.items() if _may_write(path, page, records, force)}
    for path, page in changed.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, page)
        except OSError as error:
            raise UserError(f"{path} cannot be written: {error.strerror}.") from None


def _may_write(path: Path, page: bytes, records: Iterable[Path], force: bool) -> bool:
    """Whether `path` is still to be written; False where it holds `page` already. Raises `UserError`."""
    try:
        if not path.exists():
            return True
        if not path.is_file():
            raise UserError(f"{path} is not a file that can be replaced.")
        if any(path.samefile(record) for record in records):
            raise UserError(f"{path} is the record itself: write the export to another file.")
        same = path.read_bytes() == page
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from None
    if not same and not force:
        raise UserError(f"{path} is there already and holds something else: --force replaces it.")
    return not same
