"""A record in another format, in a file beside it: which format, and whether what is there already is replaced."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from pmreview.app.aside import aside
from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog, choose, confirm
from pmreview.app.frame import Frame
from pmreview.core.errors import UserError
from pmreview.core.text import one_line
from pmreview.exporters import EXPORTERS
from pmreview.exporters.exporter import Exporter
from pmreview.store.exported import HoldsSomethingElse, write_exported


def ask_format(app: Frame, about: str, act: Callable[[Exporter], None]) -> None:
    """Ask for one of the formats, and hand it to `act`."""
    choices = [Choice(each.name, f"{each.name} · {each.description}") for each in EXPORTERS]

    def chosen(values: Sequence[str]) -> None:
        act(next(each for each in EXPORTERS if each.name == values[0]))

    choose(app.screen, ChoiceDialog("Export", about, choices), chosen)


def page_of(record: Path, exporter: Exporter) -> Path:
    """The file for what `exporter` makes of the record in the file `record`."""
    return record.with_name(f"{record.stem}{exporter.suffix}")


async def write_page(
    app: Frame, record: Path, page: Path, text: str, then: Callable[[], None] | None = None, *, force: bool = False
) -> None:
    """Write `text` into the file `page`, say so, and go on with `then`. Something else in it is replaced when asked."""
    try:
        await aside(partial(write_exported, [(page, text.encode())], records=[record], force=force), lasting=True)
    except HoldsSomethingElse:
        again = partial(write_page, app, record, page, text, then, force=True)
        about = one_line(f"{page} holds something else.")
        confirm(app.screen, "Replace the file?", about, "Replace it", lambda: app.beside(again))
    except UserError as problem:
        app.say(str(problem))
    else:
        app.say(one_line(f"Written: {page}"))
        if then is not None:
            then()
