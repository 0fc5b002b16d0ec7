"""A prompt for a line that is no edit of the record on the screen: what is done with it is up to who asks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from pmreview.app.prompt import Prompt
from pmreview.core.edits import no_edit
from pmreview.core.errors import NotUnderstood
from pmreview.core.items import Taken
from pmreview.core.text import one_line


@dataclass(frozen=True)
class _Typed(Taken):
    """A line that changes nothing yet."""

    line: str = ""


def asked(
    label: str,
    act: Callable[[str], None],
    understood: Callable[[str], str],
    text: str = "",
    *,
    hint: str = "",
    words: tuple[str, ...] = (),
) -> Prompt:
    """Asks for a line and hands it to `act`. `understood` says what Enter does, or raises `NotUnderstood`."""

    def read(line: str) -> Taken:
        line = one_line(line).strip()
        if not line:
            raise NotUnderstood("Write it, or Esc.")
        return _Typed(no_edit(), understood(line), line)

    return Prompt(label, read, text, hint=hint, words=words, take=lambda taken: act(cast("_Typed", taken).line))
