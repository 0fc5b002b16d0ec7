"""Which program wrote a note: this one, one that is at work here or elsewhere, or one that is gone."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from platform import node

from pmreview.core.text import one_line

HERE, ELSEWHERE = timedelta(seconds=15), timedelta(seconds=60)
"""How old the note of a living program can be. The clocks of two machines may differ."""


@dataclass(frozen=True)
class Program:
    """A running pmreview. A pid alone is used again, and on every machine: the `token` is its own."""

    host: str
    pid: int
    token: str


@cache
def this_program() -> Program:
    """This one."""
    return Program(one_line(node()), os.getpid(), secrets.token_hex(16))


def at_work(program: Program, noted: datetime, now: datetime) -> bool:
    """Whether `program`, of which something was `noted`, seems to be at work, here or where our files are."""
    age = abs(now - noted)
    if program.host != this_program().host:
        return age <= ELSEWHERE
    return age <= HERE and _is_process(program.pid)


def _is_process(pid: int) -> bool:
    if os.name == "nt":
        return True  # there, the question would end the process; the age of the note must do
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # somebody else's
    return True
