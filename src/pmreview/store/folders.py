"""Where pmreview keeps what belongs to the user and not to a record: settings, drafts, locks, the index."""

import hashlib
import os
from pathlib import Path
from typing import Literal

Purpose = Literal["config", "state", "cache", "data"]


def user_folder(purpose: Purpose) -> Path:
    """The user's folder for `purpose`, absolute; it may not exist yet.

    The system says where it is. `PMREVIEW_HOME` puts all four below one folder of the user's choice.
    """
    home = os.environ.get("PMREVIEW_HOME")
    if home:
        return Path(os.path.abspath(os.path.expanduser(home)), purpose)
    from platformdirs import PlatformDirs

    folder: Path = getattr(PlatformDirs("pmreview", appauthor=False), f"user_{purpose}_path")
    return folder


def key_of(path: Path) -> str:
    """The name of what is kept about the file at `path`, whichever way leads to it."""
    return hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]
