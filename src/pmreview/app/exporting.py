"""Export from the app: which format, a look at the result, and then a file, the clipboard or the browser."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pmreview.app.dialogs.result import BROWSE, COPY, TAKE, DraftDialog, ExportDialog
from pmreview.app.exported_page import ask_format, page_of, write_page
from pmreview.app.host import Host
from pmreview.app.messages import Requested
from pmreview.core.customer_draft import customer_draft
from pmreview.core.edits import set_field
from pmreview.core.text import one_line
from pmreview.exporters.customer import CUSTOMER, CUSTOMER_HTML, render
from pmreview.exporters.exporter import Exporter

FOR_CUSTOMERS = (CUSTOMER, CUSTOMER_HTML)


def export(app: Host) -> None:
    """Ask for the format, and go on from there."""

    def chosen(exporter: Exporter) -> None:
        if exporter in FOR_CUSTOMERS:
            offer_draft(app, lambda: _show(app, exporter))
        else:
            _show(app, exporter)

    ask_format(app, "The record in another format.", chosen)


def offer_draft(app: Host, then: Callable[[], None]) -> None:
    """Show what customers would be told where the record does not say all of it, for it to be taken; then go on."""
    record = app.session.record
    draft = customer_draft(record)
    if draft == record.customer_summary:
        then()
        return

    def answered(answer: str | None) -> None:
        if answer == TAKE:
            edit = set_field(("customer_summary",), draft, "draft the customer summary")
            app.post_message(Requested(edit, then))
        else:
            then()

    text = render(record.but(customer_summary=draft))
    keys = "Enter takes it into the record, to mend there"
    app.push_screen(DraftDialog("A draft for customers: read it as one of them would", text, keys), answered)


def _show(app: Host, exporter: Exporter) -> None:
    """Show what `exporter` makes of the record, and do with it what is answered."""
    record, path = app.session.record, app.saver.file.path
    text, target = exporter.render(record), page_of(path, exporter)
    page = target.suffix == ".html"
    shown = f"A page of {len(text.encode()) // 1000 + 1} kB that any browser opens." if page else text

    def answered(answer: str | None) -> None:
        if answer == COPY:
            app.copy_to_clipboard(text)
            app.say("Copied, where your terminal allows it.")
        elif answer is not None:
            then = partial(_open, app, target) if answer == BROWSE else None
            app.beside(partial(write_page, app, path, target, text, then))

    app.push_screen(ExportDialog(one_line(f"{exporter.name} → {target.name}"), shown, page=page), answered)


def _open(app: Host, page: Path) -> None:
    """Open `page` in the browser, unless what would open here is a browser in this very terminal."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        app.say(f"There is no browser here. The page is {page}")
    else:
        app.open_url(page.resolve().as_uri())
