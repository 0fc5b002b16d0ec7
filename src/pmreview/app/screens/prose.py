"""A longer text in a text area that has the screen to itself. What is typed is in the record at once."""

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from pmreview.app.editor import edit_text
from pmreview.app.host import Host
from pmreview.app.messages import Requested, Settled
from pmreview.app.widgets.keyline import KeyLine
from pmreview.app.widgets.title import Title
from pmreview.app.wording_help import MARK, kind_of_text, remarks, said
from pmreview.checks.wording.remark import Remark
from pmreview.core.edits import set_field, type_text
from pmreview.core.fields import Field
from pmreview.core.following import follow
from pmreview.core.merge.text import merge_text
from pmreview.core.paths import at
from pmreview.core.record import Record
from pmreview.core.session import Session
from pmreview.core.text import harmless

PAUSE = 2.0
"""Seconds without typing after which a step of the history ends."""
LOOK = 0.4
"""Seconds without typing after which the wording is looked at."""
_SENTENCE_END = re.compile(r"[.!?…]\s$")


class Prose(TextArea):
    """A text area whose history is the session's."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "screen.dismiss", "done", id="prose.leave")]

    found: Sequence[Remark] = ()

    def get_line(self, line_index: int) -> Text:
        """The line, with what was remarked on underlined."""
        line = super().get_line(line_index)
        for remark in self.found:
            (first, start), (last, end) = (location(self.text, index) for index in remark.span)
            if first <= line_index <= last:
                line.stylize(MARK, start if line_index == first else 0, end if line_index == last else None)
        return line

    def mark(self, found: Sequence[Remark]) -> None:
        """Underline what was remarked on."""
        self.found = found
        self.notify_style_update()


class ProseScreen(Screen[None]):
    """Edits one field of prose."""

    HELP = "A longer text. What you type is saved a second later; Esc goes back."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "editor", "editor", id="prose.editor", tooltip="Edit this text in $EDITOR"),
    ]
    app = getters.app(Host)

    def __init__(self, field: Field, record: Record) -> None:
        super().__init__()
        self._field = field
        self._path = field.path
        self._record = record
        self._base = str(field.value)
        self._sent: list[str] = []
        self._pause: Timer | None = None
        self._looking: Timer | None = None

    def compose(self) -> ComposeResult:
        """What is written here, the text, the keys."""
        yield Title(self._field.label)
        yield Static(Content.styled(f" {self._field.about}", "$muted"), classes="about")
        yield Prose(str(self._field.value), soft_wrap=True, compact=True, read_only=bool(self.app.saver.file.read_only))
        yield Static("", classes="remark")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the end of what is there."""
        area = self.query_one(Prose)
        area.move_cursor(area.document.end)
        area.focus()
        self.watch(self.app, "session", self._session_changed, init=False)
        self.watch(self.app, "wording", self._look, init=False)
        self.call_after_refresh(self._look)

    def _look(self) -> None:
        area = self.query_one(Prose)
        area.mark(remarks(self.app, area.text, kind_of_text(self._path)))
        self.query_one(".remark", Static).update(said(area.found))

    def on_unmount(self) -> None:
        """Leaving ends the step."""
        self.app.post_message(Settled())

    def _session_changed(self, session: Session) -> None:
        path = follow(self._record, session.record, self._path)
        if path is None:
            self.app.say(f"What {self._field.label.lower()} belongs to was deleted.")
            self.dismiss()
            return
        was, text = str(at(self._record, self._path)), str(at(session.record, path))
        self._record, self._path = session.record, path
        if text in self._sent:  # what was typed here comes back
            del self._sent[: self._sent.index(text) + 1]
        elif text != was:
            self._take_in(was, text)

    def _take_in(self, was: str, text: str) -> None:
        # Undo, a merge or another pmreview changed the text; the cursor and what is being typed stay.
        area = self.query_one(Prose)
        old, self._base = area.text, text
        self._sent.clear()
        new = merge_text(was, old, text)[0]
        start, old_end, new_end = changed_part(old, new)
        area.replace(new[start:new_end], location(old, start), location(old, old_end), maintain_selection_offset=True)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Request the text as it is now; the end of a line or a sentence, or a pause, ends the step."""
        text = harmless(event.text_area.text)
        if self._looking is not None:
            self._looking.stop()
        self._looking = self.set_timer(LOOK, self._look)
        if text == self._base:
            return
        self.post_message(Requested(type_text(self._path, self._base, text, f"change the {self._field.label.lower()}")))
        self._base = text
        self._sent.append(text)
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, lambda: self.post_message(Settled()))
        cursor = event.text_area.cursor_location
        if cursor[1] == 0 or _SENTENCE_END.search(event.text_area.get_text_range((cursor[0], 0), cursor)):
            self.post_message(Settled())

    def action_editor(self) -> None:
        """Edit the text in $EDITOR."""
        self.app.beside(self._edit)

    async def _edit(self) -> None:
        await self.app.saver.settle()
        area = self.query_one(Prose)
        text = edit_text(self.app, area.text, ".md", self.app.settings.editor)
        if text is not None:
            self.post_message(Requested(set_field(self._path, text, f"change the {self._field.label.lower()}")))


def changed_part(old: str, new: str) -> tuple[int, int, int]:
    """Where two texts differ: the start, and the end of the differing part in each, as indexes."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, len(old) - end, len(new) - end


def location(text: str, index: int) -> tuple[int, int]:
    """The line and the column of the character at `index`."""
    before = text[:index]
    return before.count("\n"), index - (before.rfind("\n") + 1)
