"""A prompt: what the capture line asks for, how the typed text is understood, and what happens when it is taken."""

from collections.abc import Callable
from dataclasses import dataclass

from pmreview.core.items import Taken
from pmreview.core.paths import Path


@dataclass(frozen=True)
class Prompt:
    """`read` says what the text comes to, or raises `NotUnderstood`.

    `place` is the entry or the field that the line changes, or the name of what it adds. `words` complete what is being
    typed, `kind` says how its wording is looked at. With `again` the line stays open for
    the next one. `take` is given what was typed where it is no edit of this record. `then` may give the prompt that
    follows, told the line that was taken and the place of what it made.
    """

    label: str
    read: Callable[[str], Taken]
    text: str = ""
    hint: str = ""
    place: Path = ()
    again: bool = False
    words: tuple[str, ...] = ()
    kind: str = ""
    take: Callable[[Taken], None] | None = None
    then: Callable[[str, Path], "Prompt | None"] | None = None

    @property
    def belongs(self) -> Path:
        """Where a line that is left belongs: its place, or what is asked for."""
        return self.place or (self.label,)
