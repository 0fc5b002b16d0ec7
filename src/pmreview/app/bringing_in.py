"""Bring events in from an export: where from, which incident, what would come, and only then one edit."""

from pathlib import Path
from typing import TYPE_CHECKING

from pmreview.app.dialogs.bringing_in import BringingInDialog
from pmreview.app.messages import Requested
from pmreview.app.reading_in import Asking, ask_source, names_in
from pmreview.core.taking_in import take_in
from pmreview.importers.imported import Imported
from pmreview.importers.remarks import on_events

if TYPE_CHECKING:
    from pmreview.app.screens.desk import Desk


def bring_in(desk: "Desk") -> None:
    """Ask where the events are, show which would come, and take them in if that is wanted."""

    def show(imported: Imported) -> None:
        def answered(take: bool | None) -> None:
            if take:
                desk.post_message(Requested(take_in(imported.record)))

        desk.app.push_screen(BringingInDialog(desk.record, imported.record, on_events(imported.remarks)), answered)

    words = _files(Path.cwd(), desk.app.saver.file.path)
    zone = desk.record.incident.timezone
    ask_source(Asking(desk.app, "Bring events in from", words, zone, desk.ask, show))


def _files(*near: Path) -> tuple[str, ...]:
    """Names that complete what is typed: of the folder that pmreview was started in, and of the record's."""
    here, record = near
    names = [entry for entry in names_in(here) if entry != record.name]
    if record.parent.resolve() != here.resolve():
        names += [str(record.parent / entry) for entry in names_in(record.parent) if entry != record.name]
    return tuple(names)
