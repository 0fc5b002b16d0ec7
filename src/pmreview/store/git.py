"""What pmreview asks of git: to call it for the merge of records, and to merge what is no record as it always did."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.store.atomic import write_whole
from pmreview.store.record_file import reason

DRIVER = "pmreview"
_OURS = "merge --driver %O %A %B"
"""How a driver ends that an earlier installation wrote."""
_NAME = "pmreview: records, field by field and item by item"
_WILD = re.compile(r"[\[?*\\]")
_BLANK = re.compile(r"[ \t\r\n]")
_IN_QUOTES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def merge_as_text(base: Path, ours: Path, theirs: Path) -> int:
    """Let git merge three texts into `ours`; answers with git's exit code, 0 where nothing is left open."""
    names = [word for label in ("ours", "base", "theirs") for word in ("-L", label)]
    return _git("merge-file", *names, str(ours), str(base), str(theirs), check=False).returncode


def install_driver(here: Path, records: Path | None) -> Iterator[str]:
    """Have git merge the records of the repository around `here` with pmreview; tells what was done, a line each.

    `records` is the folder of the records, where one was chosen. Nothing that somebody else wrote is changed. Raises
    `UserError` outside of a repository.
    """
    root = Path(_git("rev-parse", "--show-toplevel", at=here).stdout.strip())
    folder = _folder(root, records)
    pattern = _pattern(folder)
    yield _attribute(root, pattern)
    command = f"{shlex.quote(sys.executable)} -m pmreview {_OURS}"
    yield _configure(root, command)
    example = f"{folder}/record.toml".lstrip("/")
    if not _git("check-attr", "merge", "--", example, at=root).stdout.strip().endswith(f": {DRIVER}"):
        yield f"But another line of .gitattributes decides how {pattern} is merged: that line stays, and wins."


def _folder(root: Path, records: Path | None) -> str:
    """Where in the repository the records are; "" where they may be anywhere."""
    folder = Path(os.path.realpath(records)) if records else root
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) and folder != root else ""


def _pattern(folder: str) -> str:
    """The records in `folder` as a line of `.gitattributes` names them: in quotes where a blank would end the name."""
    if not folder:
        return "*.toml"
    literal = _WILD.sub(r"\\\g<0>", folder)
    pattern = f"/{literal}/**/*.toml"
    return f'"{pattern.translate(_IN_QUOTES)}"' if _BLANK.search(pattern) else pattern


def _attribute(root: Path, pattern: str) -> str:
    """Name the driver in `.gitattributes`, above all other lines, so that each of those has its way."""
    file, line = root / ".gitattributes", f"{pattern} merge={DRIVER}"
    try:
        old = file.read_bytes() if file.exists() else b""
        if line.encode() in old.splitlines():
            return f"{file} names the driver already."
        write_whole(file, f"{line}\n".encode() + old)
    except OSError as error:
        raise UserError(f"{file} cannot be written: {reason(error)}.") from error
    return f"{file} names the driver: {line}. Commit it, so that everybody has it."


def _configure(root: Path, command: str) -> str:
    key = f"merge.{DRIVER}.driver"
    set_to = _git("config", "--get", key, at=root, check=False).stdout.strip()
    if set_to == command:
        return "git's settings have the driver already."
    if set_to and not set_to.endswith(_OURS):
        return f"git's settings have another {key}, which stays: {set_to}"
    _git("config", "--local", f"merge.{DRIVER}.name", _NAME, at=root)
    _git("config", "--local", key, command, at=root)
    return "git's settings of this clone have the driver. Each clone needs this once: pmreview merge --install"


def _git(*words: str, at: Path | None = None, check: bool = True) -> "subprocess.CompletedProcess[str]":
    """Run git in the folder `at`. Raises `UserError` with what git says, where it fails and is not expected to."""
    try:
        done = subprocess.run(
            ["git", *words], cwd=at, capture_output=True, text=True, errors="replace", check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        raise UserError("git cannot be run here: install it, or put it on the PATH.") from None
    if check and done.returncode:
        said = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        raise UserError(f"git says: {said[0].removeprefix('fatal: ')}.")
    return done
