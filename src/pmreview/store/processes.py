"""Work on many things in several processes."""

import contextlib
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from pmreview.core.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Future

MANY = 300
"""Of so many things on, the start of more processes is worth its time."""
_AT_ONCE = 100
_AHEAD = 3
"""How many batches each process may be ahead of who takes what comes of them: that is held in memory."""
_MOST_PROCESSES = 16

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def in_processes(work: Callable[[Thing], Result], things: Sequence[Thing]) -> Iterator[Result]:
    """What `work` makes of each of `things`, in their order. Raises `UserError` where a process was ended."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    _start_tracker()
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin) as pool:
        try:
            under_way: deque[Future[list[Result]]] = deque()
            for start in range(0, len(things), _AT_ONCE):
                under_way.append(pool.submit(_all, work, things[start : start + _AT_ONCE]))
                if len(under_way) > _AHEAD * processes:
                    yield from under_way.popleft().result()
            for each in under_way:
                yield from each.result()
        except BrokenProcessPool:
            raise UserError("A process that read records was ended from outside: try again.") from None
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _all(work: Callable[[Thing], Result], things: Sequence[Thing]) -> list[Result]:
    return list(map(work, things))


def end_processes() -> None:
    """End those that are still at work: nobody waits for them, and a hung folder would hold the end up."""
    if "multiprocessing" in sys.modules:
        from multiprocessing import active_children

        for process in active_children():
            process.kill()


def _start_tracker() -> None:
    """Start the process that Python keeps beside a pool. It takes over stderr, which an app replaces with no file."""
    if sys.platform != "win32":
        from multiprocessing import resource_tracker

        with contextlib.redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()


def _begin() -> None:
    """In a process of the pool: ctrl+c reaches every process, and only the first one has somebody to tell."""
    import atexit
    import gc
    import signal

    atexit.register(os._exit, 0)  # what it holds goes with it; to take that apart first takes as long as 500 records
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000)  # as in the first one: records are no garbage until all of one is
