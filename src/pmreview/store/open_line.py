"""The line that is being typed, and in no record before it is taken: after a crash, the next start has it.

Each program keeps its own, a small file in the user's state folder.
"""

import contextlib
import json
from dataclasses import dataclass, replace
from pathlib import Path

from pmreview.core import paths
from pmreview.core.text import harmless, one_line
from pmreview.store import program
from pmreview.store.atomic import PRIVATE, write_whole
from pmreview.store.folders import key_of, user_folder
from pmreview.store.presence import is_present

LARGEST = 100_000
"""The size in bytes of the longest line that is read again."""


@dataclass(frozen=True)
class OpenLine:
    """The `text` of a line that was opened as `label` and belongs to `place`; () where nobody knows that.

    `of` is what the entry said that `place` lies in. `more` were to be taken after it.
    """

    text: str
    label: str = ""
    place: paths.Path = ()
    of: str = ""
    more: tuple[str, ...] = ()


def keep_line(path: Path, line: OpenLine | None) -> None:
    """Keep what is typed into a line on the record at `path`; None takes it away. A full disk is passed over."""
    file = _folder(path) / program.this_program().token
    with contextlib.suppress(OSError):
        if line is not None:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            about = json.dumps([line.label, line.place, line.of])
            write_whole(file, "\n".join([about, line.text, *line.more]).encode(errors="replace"), mode=PRIVATE)
        else:
            file.unlink(missing_ok=True)
            file.parent.rmdir()


def take_line_left(path: Path) -> OpenLine | None:
    """The last line that a program which is gone left on the record at `path`; None where none did. It is left once."""
    found = None
    with contextlib.suppress(OSError):
        for file in sorted(_folder(path).iterdir(), key=lambda file: file.stat().st_mtime):
            if file.name != program.this_program().token and not is_present(path, file.name):
                with open(file, "rb") as line:
                    found = _read(line.read(LARGEST).decode(errors="replace")) or found
                file.unlink()
    return found


def _read(kept: str) -> OpenLine | None:
    about, _, text = kept.partition("\n")
    line = _about(about) or OpenLine("")  # whatever else it says, it is what somebody typed
    texts = [one_line(each) for each in harmless(text).split("\n")] if line.label else [one_line(kept)]
    return replace(line, text=texts[0], more=tuple(texts[1:])) if texts[0].strip() else None


def _about(about: str) -> OpenLine | None:
    with contextlib.suppress(ValueError):
        match json.loads(about):
            case [str(label), [*place], str(of)] if label and all(type(step) in (str, int) for step in place):
                return OpenLine("", one_line(harmless(label)), tuple(place), of)
    return None


def _folder(path: Path) -> Path:
    return user_folder("state") / "lines" / key_of(path)
