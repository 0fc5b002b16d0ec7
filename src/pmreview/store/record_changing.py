"""Change something in a record that nobody has open here: an action of an earlier review, events from an export."""

from pathlib import Path

from pmreview.core.edits import Edit
from pmreview.store.record_file import ChangedOnDisk, RecordFile, SaveError, open_record
from pmreview.store.record_saving import save_record

TRIES = 5
"""How often somebody else may be quicker."""


def change_record(path: Path, edit: Edit) -> RecordFile:
    """Make `edit` in the record at `path` as it is on the disk now, and in nothing else of it.

    Raises `UserError` where the record cannot be opened or saved, and what the edit raises; nothing is changed then.
    """
    file = open_record(path)
    for _ in range(TRIES):
        try:
            return save_record(file, edit.change(file.record))
        except ChangedOnDisk as changed:
            file = changed.theirs
    raise SaveError(f"{path} cannot be saved: others change it all the time.")
