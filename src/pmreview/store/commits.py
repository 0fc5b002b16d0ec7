"""Commits that say which actions they close, by a trailer such as `Closes-Action: INC-2041#A3`."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pmreview.core.errors import UserError
from pmreview.core.text import one_line

TRAILER = "Closes-Action"
_MOST = 10_000
_SECONDS = 30
_FORMAT = f"%H%x1f%cs%x1f%an%x1f%s%x1f%(trailers:key={TRAILER},valueonly,separator=%x1e)"
_NAMED = re.compile(r"(#?[^\s#,]{1,100})#([^\s#,]{1,100})")


class Commit(NamedTuple):
    """A commit; `day` is as git writes it, 2026-03-14."""

    hash: str
    day: str
    author: str
    subject: str


def closing_commits(folder: Path) -> Iterator[tuple[str, str, Commit]]:
    """The id of an incident, the id of an action, and the commit that closes it; of the repository around `folder`.

    The latest commit comes first. Raises `UserError` where there is no repository, or no git.
    """
    for record in _log(folder).split("\0"):
        hash_, day, author, subject, trailers = (record.split("\x1f") + [""] * 4)[:5]
        commit = Commit(hash_[:12], day, one_line(author), one_line(subject))
        for match in _NAMED.finditer(trailers):
            yield one_line(match[1]), one_line(match[2]), commit


def _log(folder: Path) -> str:
    # Nothing that a repository's settings could have git run on the way is asked for.
    command = [
        "git", "-C", str(folder), "-c", "log.showSignature=false", "log", "-z", f"--format={_FORMAT}",
        f"--grep=^{TRAILER}:", "--regexp-ignore-case", f"--max-count={_MOST}", "HEAD",
    ]  # fmt: skip
    try:
        run = subprocess.run(command, capture_output=True, timeout=_SECONDS, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        raise UserError("--scan-git needs git, which is not installed here.") from None
    except (subprocess.TimeoutExpired, OSError):
        raise UserError(f"git did not answer about {folder}.") from None
    if run.returncode:
        said = one_line(run.stderr.decode(errors="replace").strip().splitlines()[0] if run.stderr.strip() else "")
        raise UserError(f"The commits of {folder} cannot be read: {said.removeprefix('fatal: ')}.")
    return run.stdout.decode(errors="replace")
