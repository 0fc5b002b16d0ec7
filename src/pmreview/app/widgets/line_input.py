"""A line to type into, which stays one line: whatever is typed, nothing beside it moves."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class LineInput(Input):
    """An input of a fixed size."""

    # Textual lays the whole screen out anew where this changes, at every letter: a third of the letter's time.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
