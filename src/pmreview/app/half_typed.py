"""What would be lost of a line that somebody types when the app ends."""

from collections.abc import Iterable
from typing import Any

from textual.screen import Screen


def half_typed(screens: Iterable[Screen[Any]]) -> str:
    """What is typed into an open line of these screens and not taken; "" if nothing is."""
    from pmreview.app.widgets.capture import Capture

    lines = (line.typed for screen in screens for line in screen.query(Capture))
    return next(filter(None, lines), "")


def not_taken(line: str) -> str:
    """The words to ask with."""
    return f"This line is typed and not taken: {line}"
