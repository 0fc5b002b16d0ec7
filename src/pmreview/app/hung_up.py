"""Notice that the terminal is gone where nobody tells: whoever started this (make, a script) may keep the signal.

The kernel tells the first process of a terminal that it is gone, and that one need not pass it on. Without the signal
the thread that reads keys would read nothing, over and over, for ever.
"""

import os
import select
import signal
import sys
import threading
import time
from functools import cache


@cache  # a library and the records that are opened from it follow each other in one process
def tell_when_hung_up(grace: float) -> None:
    """Once the terminal is gone, send this process the signal of it; end it where that takes over `grace` seconds."""
    stdin = sys.__stdin__
    if stdin is None or not hasattr(select, "poll") or not stdin.isatty():
        return
    threading.Thread(target=_wait, args=(stdin.fileno(), grace), daemon=True).start()


def _wait(terminal: int, grace: float) -> None:
    poll = select.poll()
    poll.register(terminal, 0)  # that it hung up is told unasked
    if any(event & select.POLLHUP for _, event in poll.poll()):
        os.kill(os.getpid(), signal.SIGHUP)
        time.sleep(grace)  # the loop may wait for the thread that wrote to the terminal, and not hear it
        os._exit(128 + signal.SIGHUP)
