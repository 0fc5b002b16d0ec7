"""Feed a target with spoiled texts: nothing but the documented error comes out, and no text takes long.

`python -m tests.fuzz.fuzzing 600 loader` does so for ten minutes, without a name with each target in turn. What is
found is kept in the current folder, to be tried again with `python -m tests.fuzz.fuzzing FILE NAME`.
"""

import contextlib
import random
import signal
import sys
import time
from pathlib import Path

from pmreview.core.errors import UserError
from tests.fuzz.mutation import mutated
from tests.fuzz.targets import Target, targets

LONGEST = 2.0
"""Seconds that one text may take on the processor."""
ENDLESS = 60
"""Seconds of the processor after which it is not waited for."""


def takes(target: Target, data: bytes) -> float:
    """The seconds of the processor that `target` took for `data`; what it raises that it may not goes on."""
    began = time.process_time()
    with contextlib.suppress(UserError):
        target.run(data)
    return time.process_time() - began


def fuzz(target: Target, seconds: float, chance: random.Random) -> tuple[int, float]:
    """Feed `target` for so long; how many texts there were, and what the slowest took."""
    count, slowest, end = 0, 0.0, time.monotonic() + seconds
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, _give_up)
    while time.monotonic() < end:
        data = mutated(target.seeds, chance)
        if hasattr(signal, "SIGPROF"):
            signal.setitimer(signal.ITIMER_PROF, ENDLESS)
        try:
            took = takes(target, data)
        except Exception:
            Path(f"fuzz-{target.name}").write_bytes(data)
            raise
        if took > LONGEST:
            Path(f"fuzz-{target.name}-slow").write_bytes(data)
            raise AssertionError(f"{target.name} took {took:.1f} s for a text of {len(data)} bytes")
        count, slowest = count + 1, max(slowest, took)
    return count, slowest


def _give_up(*_: object) -> None:
    raise TimeoutError(f"It did not end within {ENDLESS} seconds.")


def main(words: list[str]) -> None:
    """Fuzz for so many seconds each, or try one file."""
    chosen = [target for target in targets() if target.name in words[1:] or not words[1:]]
    for target in chosen:
        if not words[0].isdigit():
            print(f"{target.name}: {takes(target, Path(words[0]).read_bytes()):.2f} s")
            continue
        count, slowest = fuzz(target, float(words[0]), random.Random())
        print(f"{target.name}: {count:,} texts, the slowest took {slowest:.2f} s{_memory()}", flush=True)


def _memory() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return ""
    return f", {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most"


if __name__ == "__main__":
    main(sys.argv[1:])
