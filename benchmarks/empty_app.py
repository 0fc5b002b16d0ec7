"""The floor of a start: a Textual app of one screen that has built one Pydantic model, and nothing else.

With a file it reads the record in it as well.
"""

import sys
from pathlib import Path

from pydantic import BaseModel
from textual.app import App, ComposeResult
from textual.widgets import Static


class Note(BaseModel):
    """Pydantic's cost is in importing it and in building the first model."""

    title: str
    votes: int = 0


class EmptyApp(App[None]):
    """Paints one word."""

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static(Note(title="painted").title)


if __name__ == "__main__":
    if sys.argv[1:]:
        from pmreview.store.record_file import open_record

        record = open_record(Path(sys.argv[1]))
    EmptyApp().run()
