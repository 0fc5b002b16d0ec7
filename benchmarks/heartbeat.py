"""pmreview with a pulse: `python -m benchmarks.heartbeat REPORT …` runs it with the arguments behind the report's name.

A task that wants to run every millisecond writes down by how much it was late, and when that was.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from pmreview.app import start
from pmreview.app.app import ReviewApp
from pmreview.cli.main import main

BEAT = 0.001
REPORT = Path(sys.argv.pop(1))


class Beating(ReviewApp):
    """The app, and its pulse."""

    def on_mount(self) -> None:
        """Begin."""
        self.beats: list[tuple[float, float]] = []
        self.pulse = asyncio.create_task(self.beat())

    async def beat(self) -> None:
        """Until the app ends."""
        before = time.perf_counter()
        while True:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            self.beats.append((now, now - before - BEAT))
            before = now

    def on_unmount(self) -> None:
        """Tell."""
        REPORT.write_text(json.dumps(self.beats))


if __name__ == "__main__":
    start.ReviewApp = Beating  # type: ignore[attr-defined]
    main()
