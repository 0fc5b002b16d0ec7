"""Which versions of a file a pmreview had seen that wrote its text: what is in those and not in its text was taken out.

An editor tells nobody what it had read. Of what another pmreview writes this is noted, in the user's cache folder.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from pmreview.store.folders import key_of, user_folder

WRITTEN, SEEN = 16, 64
"""Of how many texts that were written last it is noted, and how many versions somebody has seen at most."""


def name_of(text: bytes) -> str:
    """What stands for a version."""
    return hashlib.sha256(text).hexdigest()[:16]


def seen_by_writer(path: Path, text: bytes) -> tuple[str, ...]:
    """The names of the versions that whoever wrote `text` into the file at `path` had seen; none if no pmreview did."""
    return _notes(_file(path)).get(name_of(text), ())


def note_written(path: Path, text: bytes, seen: Iterable[str]) -> None:
    """Note, under the lock of `path`, that `text` goes into it. Where that fails, an editor seems to have done it."""
    file = _file(path)
    notes = {name: saw for name, saw in _notes(file).items() if name != name_of(text)}
    notes[name_of(text)] = tuple(seen)
    new = file.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(dict(list(notes.items())[-WRITTEN:])))
        new.replace(file)


def _file(path: Path) -> Path:
    return user_folder("cache") / "lineage" / f"{key_of(path)}.json"


def _notes(file: Path) -> dict[str, tuple[str, ...]]:
    try:
        return {str(name): tuple(map(str, saw)) for name, saw in json.loads(file.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
