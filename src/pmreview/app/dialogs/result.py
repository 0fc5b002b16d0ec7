"""A text that the record makes, to look at before anything is done with it."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from pmreview.app import rows_of
from pmreview.app.dialogs.page import PageDialog

TAKE, COPY, BROWSE = "take", "copy", "browse"
SHOWN = 400
"""How many lines of it are shown."""


class DraftDialog(PageDialog):
    """Shows `text`; answers `TAKE` on Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", f"dismiss('{TAKE}')", "take it", id="result.take"),
        Binding("escape", "dismiss", "back", id="result.leave"),
    ]

    def __init__(self, title: str, text: str, keys: str) -> None:
        lines = text.splitlines()
        rows = [rows_of.words(line or " ", "") for line in lines[:SHOWN]]
        if len(lines) > SHOWN:
            rows.append(rows_of.words(f"… and {len(lines) - SHOWN} more lines"))
        reading = "   ↑ ↓ read on" * (len(rows) > 1)
        super().__init__(title, rows, f"{keys}{reading}   Esc back")


class ExportDialog(DraftDialog):
    """Shows an export; answers `TAKE`, `COPY`, or `BROWSE` where it is a `page`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", f"dismiss('{COPY}')", "copy", id="result.copy"),
        Binding("b", f"dismiss('{BROWSE}')", "show in the browser", id="result.browse"),
    ]

    def __init__(self, title: str, text: str, *, page: bool) -> None:
        self._page = page
        super().__init__(title, text, f"Enter writes a file   c copies{'   b opens it in the browser' * page}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a page goes to the browser."""
        return self._page if parameters == (BROWSE,) else super().check_action(action, parameters)
