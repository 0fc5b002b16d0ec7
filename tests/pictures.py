"""The pictures of the README, made from the samples: `make pictures` takes them anew."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pmreview.exporters.html import HTML
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.app.room import reviewing

FOLDER = Path(__file__).parents[1] / "pictures"
SAMPLE = shipped("sample_data") / "checkout-pool.toml"
PAGE = (900, 1150)
"""The size of the window in pixels."""


def terminal(target: Path) -> None:
    """The timeline of the sample, as the room sees it."""

    async def look() -> str:
        async with reviewing(SAMPLE, stage="timeline", size=(100, 28)) as room:
            return room.app.export_screenshot()

    target.write_text(asyncio.run(look()), encoding="utf-8")


def page(target: Path, browser: str) -> None:
    """The exported page of the sample, photographed by `browser`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_text(HTML.render(open_record(SAMPLE).record), encoding="utf-8")
        options = [
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/browser"),
            *(f"--window-size={PAGE[0]},{PAGE[1]}", f"--screenshot={target}"),
        ]
        subprocess.run([browser, *options, file.as_uri()], check=True, stderr=subprocess.DEVNULL)


def main() -> int:
    """Take all pictures. The page needs a Chromium: the one that CHROMIUM names, or one on the path."""
    FOLDER.mkdir(exist_ok=True)
    terminal(FOLDER / "timeline.svg")
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        print("There is no Chromium here: the picture of the page stays as it is.", file=sys.stderr)
        return 1
    page(FOLDER / "post-mortem.png", browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
