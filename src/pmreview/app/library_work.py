"""What can be done from the list of records: a new one, one from an export, another format, a check."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.app import rows_of
from pmreview.app.aside import aside
from pmreview.app.asked import asked
from pmreview.app.dialogs.line import LineDialog
from pmreview.app.dialogs.page import PageDialog
from pmreview.app.prompt import Prompt
from pmreview.app.widgets.row import Row
from pmreview.core.errors import UserError
from pmreview.core.file_name import record_file_name
from pmreview.core.finding import SEVERITIES
from pmreview.core.incident import Incident
from pmreview.core.policy import Policy
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.store.record_file import open_record

if TYPE_CHECKING:
    from pmreview.app.library import LibraryApp


def new_record(app: "LibraryApp") -> None:
    """Ask for a title, write a record of it, and open it."""
    then = "Enter writes the record and opens it"

    def act(title: str) -> None:
        _begin(app, Record(incident=Incident(title=title, timezone=app.settings.zone)))

    app.push_screen(LineDialog(asked("What broke?", act, lambda line: then, hint="Search takes ten seconds")))


def import_record(app: "LibraryApp") -> None:
    """Ask where an export is, show what it holds, and if that is wanted make a record of it and open it."""
    from pmreview.app.dialogs.bringing_in import NewRecordDialog
    from pmreview.app.reading_in import Asking, ask_source, names_in
    from pmreview.importers.imported import Imported

    def ask(prompt: Prompt) -> None:
        app.push_screen(LineDialog(prompt))

    def show(imported: Imported) -> None:
        def answered(take: bool | None) -> None:
            if take:
                _begin(app, imported.record)

        app.push_screen(NewRecordDialog(imported.record, imported.remarks), answered)

    words = tuple(names_in(Path.cwd()))
    ask_source(Asking(app, "Import from", words, app.settings.zone, ask, show))


def export_record(app: "LibraryApp", path: Path) -> None:
    """Ask for a format, and write the record in it beside its file."""
    from pmreview.app.exported_page import ask_format, page_of, write_page
    from pmreview.exporters.exporter import Exporter

    async def write(exporter: Exporter) -> None:
        try:
            text = await aside(lambda: exporter.render(open_record(path).record))
        except UserError as problem:
            app.say(str(problem))
        else:
            await write_page(app, path, page_of(path, exporter), text)

    about = f"It is written to {one_line(str(path.parent))}."
    ask_format(app, about, lambda exporter: app.beside(partial(write, exporter)))


def check_record(app: "LibraryApp", path: Path) -> None:
    """Show what the record still lacks."""

    async def look() -> None:
        try:
            rows = await aside(lambda: list(_findings(open_record(path).record, app.settings.checks)))
        except UserError as problem:
            app.say(str(problem))
        else:
            app.push_screen(PageDialog("Check", rows, "↑ ↓ read on   Esc back"))

    app.beside(look)


def _findings(record: Record, policy: Policy) -> Iterator[Row]:
    from pmreview.checks import findings

    found = findings(record, policy)
    if not found:
        yield rows_of.words("Nothing was found.", "")
    for number, each in enumerate(sorted(found, key=lambda one: SEVERITIES.index(one.severity))):
        tone = {"error": "$error", "warning": "$warning"}.get(each.severity, "$muted")
        yield rows_of.words(f"{each.severity}: {each.message}", tone)
        yield rows_of.words(each.advice, "", lead="  ")
        yield rows_of.blank(str(number))


def _begin(app: "LibraryApp", record: Record) -> None:
    """Write `record` in a file of its own, off the thread that paints, and open that."""
    from pmreview.store.record_saving import create_record

    async def write() -> None:
        path = app.folder / record_file_name(record)
        try:
            await aside(partial(create_record, path, record), lasting=True)
        except UserError as problem:
            app.say(str(problem))
        else:
            app.left = replace(app.left, view="records", typed="", place=os.path.abspath(path))
            app.open(path, review=False)

    app.beside(write)
