"""How long `pmreview export --all --to html` takes, next to what it needs: reading, and rendering the same templates.

The command shares the work among as many processes as the machine has cores; the floor is one process. The disk is
waited for as a user waits for it.
"""

import gc
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

from click.testing import CliRunner

from benchmarks.effort import Effort
from benchmarks.generated import library
from benchmarks.pairs import in_pairs
from benchmarks.table import Row
from pmreview.cli.export import command
from pmreview.core.outline import outline
from pmreview.core.outline.document import Document
from pmreview.exporters.drawing import Drawing
from pmreview.exporters.html import drawings, page
from pmreview.store.library import records_in
from pmreview.store.record_file import open_record

TARGET = 1.5

Prepared = list[tuple[Document, tuple[Drawing, ...]]]


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """Each run exports into a folder that is not there yet."""
    folder = library(home, effort.pages)
    prepared = [
        (outline(record), drawings(record)) for record in (open_record(path).record for path in records_in(folder))
    ]
    floor(folder, prepared)  # the first time the templates are compiled
    thresholds, number = gc.get_threshold(), count()
    gc.freeze()  # what is prepared is no part of what is measured
    gc.set_threshold(50_000)  # as the command line does
    both = in_pairs(
        lambda: seconds(partial(export, folder, home / f"pages-{next(number)}")),
        lambda: seconds(partial(floor, folder, prepared)),
        effort.few,
    )
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    what = f"{effort.pages:,} records to HTML / reading them and rendering"
    yield Row(what, "s", both.ours, both.floor, both.ratio, TARGET)


def seconds(run: Callable[[], object]) -> float:
    """How long `run` takes."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def export(folder: Path, pages: Path) -> None:
    """The command, into a folder that is not there yet."""
    arguments = ["--all", "--records", str(folder), "--to", "html", "-o", str(pages)]
    done = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.stderr


def floor(folder: Path, prepared: Prepared) -> None:
    """The records are read, and the templates are rendered from what is there already."""
    for path, (document, drawn) in zip(records_in(folder), prepared, strict=True):
        open_record(path)
        page(document, drawn)
