"""Whole processes: how long a Python takes from its start to its end, away from the person's own files."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PMREVIEW = ("-m", "pmreview")
UNSET = ("COLUMNS", "LINES", "NO_COLOR", "PYTHONDONTWRITEBYTECODE", "PMREVIEW_RECORDS")


@contextmanager
def at_home() -> Iterator[Path]:
    """A folder for all that is written meanwhile. Programs run from compiled modules, as after any first start."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="pmreview-bench-") as folder:
        for name in (*UNSET, *(name for name in before if name.startswith("XDG_"))):
            os.environ.pop(name, None)
        os.environ |= {"HOME": folder, "PMREVIEW_HOME": folder, "TERM": "xterm-256color"}
        try:
            yield Path(folder)
        finally:
            os.environ.clear()
            os.environ |= before


def forget_cache() -> None:
    """Delete what pmreview remembers of records that it has read."""
    shutil.rmtree(Path(os.environ["PMREVIEW_HOME"], "cache"), ignore_errors=True)


def python(*arguments: str) -> float:
    """How many seconds a Python with `arguments` runs."""
    return command([sys.executable, *arguments])


def command(words: Sequence[str]) -> float:
    """How many seconds a program runs. What it finds in records is no failure here."""
    began = time.perf_counter()
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert done.returncode < 2, done.stderr
    return time.perf_counter() - began


def output(*arguments: str) -> str:
    """What a Python with `arguments` prints."""
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stdout
