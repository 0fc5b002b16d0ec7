"""The earlier incidents most like this one, as a few rows: found off the thread that paints, opened with Enter."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.aside import aside
from pmreview.app.host import Host
from pmreview.app.widgets.row import Layout, Row
from pmreview.core.dates import shown
from pmreview.core.errors import UserError
from pmreview.core.facts.likeness import Alike
from pmreview.core.record import Record
from pmreview.store.library import library_of

MOST = 20_000
"""How many files are looked at: the folder of a record may be somebody's home."""

LAYOUT = Layout((12, None, 24))


async def find(app: Host) -> None:
    """Look through the library once; where it cannot be asked, there is nothing to show."""
    if not app.alike:
        path = app.saver.file.path
        app.alike = await aside(partial(_found, library_of(path, app.library), path, app.session.record))


def _found(library: Path, path: Path, record: Record) -> tuple[Alike, ...]:
    from pmreview.store.index import Index
    from pmreview.store.index.alike import earlier_alike

    try:
        return earlier_alike(Index(library, most=MOST), record, str(path))
    except UserError:
        return ()


def rows(app: Host) -> Iterator[Row]:
    """The rows: what happened, when, and what both have in common."""
    if app.alike:
        yield from rows_of.heading("Earlier incidents like this one")
    for each in app.alike:
        facts = each.facts
        cells = (
            Content.styled(shown(facts.day) if facts.day else "no date", "$muted"),
            Content(facts.title) + Content.styled(f"  {facts.id}", "$muted"),
            Content.styled(", ".join(each.shared) or "similar words", "$muted"),
        )
        yield Row(("alike", each.file), cells, LAYOUT, act=partial(_show, app, each))


def _show(app: Host, each: Alike) -> None:
    """What it was about, and what became of it."""
    from pmreview.app.dialogs.page import PageDialog
    from pmreview.app.screens.library.preview import preview_of

    async def look() -> None:
        rows = await aside(partial(preview_of, each.file, app.now().date()))
        app.push_screen(PageDialog(each.facts.id or "Earlier incident", rows))

    app.beside(look)
