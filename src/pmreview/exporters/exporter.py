"""What an exporter is: a format's name, and a function from a record to the text of a file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pmreview.core.record import Record


@dataclass(frozen=True)
class Exporter:
    """A target format. `suffix` ends the names of its files; `render` gives the same text for the same record,
    and can be handed to another process.

    `together` gives several records as one text, piece by piece; None where each needs a file of its own.
    """

    name: str
    suffix: str
    description: str
    render: Callable[[Record], str]
    together: Callable[[Iterable[Record]], Iterator[str]] | None = None
