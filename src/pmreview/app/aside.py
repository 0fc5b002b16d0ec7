"""Work that waits for the disk, beside the loop that paints."""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable
from typing import TypeVar
from weakref import WeakSet

T = TypeVar("T")

_lasting: WeakSet[threading.Thread] = WeakSet()


async def aside(work: Callable[[], T], *, lasting: bool = False) -> T:
    """What `work` answers or raises, done in a thread of its own.

    A folder on a network may never answer. The program can end all the same, which it could not with a pool of threads.
    What is `lasting` writes what somebody asked for: it goes on where nobody waits any more, and `finish` waits for it.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(answer: T | None, problem: BaseException | None) -> None:
        if not future.done():
            future.set_exception(problem) if problem else future.set_result(answer)  # type: ignore[arg-type]

    def run() -> None:
        try:
            told: tuple[T | None, BaseException | None] = (work(), None)
        except BaseException as problem:
            told = (None, problem)
        with contextlib.suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(settle, *told)

    thread = threading.Thread(target=run, daemon=True)
    if lasting:
        _lasting.add(thread)
    thread.start()
    return await future


def finish(seconds: float) -> None:
    """Let what is lasting come to its end before the program does, if that takes no more than so many `seconds`."""
    latest = time.monotonic() + seconds
    for thread in list(_lasting):
        thread.join(max(0.0, latest - time.monotonic()))
