"""The capture line: one line and Enter, with what it will come to shown before it is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Paste
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from pmreview.app.frame import Frame
from pmreview.app.lines_left import Line
from pmreview.app.prompt import Prompt
from pmreview.app.widgets.line_input import LineInput
from pmreview.app.wording_help import Marks, remarks, said
from pmreview.core.completion import completed
from pmreview.core.errors import NotUnderstood
from pmreview.core.items import Taken
from pmreview.core.pasted import lines_of
from pmreview.core.text import one_line


class Completer(Suggester):
    """Completes the word that is being typed; → takes it."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._words = words

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last word completed."""
        return completed(value, self._words)


class CaptureInput(LineInput):
    """An input that takes all of what is pasted into it: where entries follow each other, each line as one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "take", id="capture.take"),
    ]

    def on_paste(self, event: Paste) -> None:
        """Take all of what is pasted: several entries, or one line."""
        if self.query_ancestor(Capture).enter_lines(event.text):
            event.stop()
            event.prevent_default()
        else:
            event.text = one_line(event.text)

    async def action_submit(self) -> None:
        """Take the line."""
        self.query_ancestor(Capture).take()


class Answer(Static):
    """What the line comes to, in some words below it."""

    _lines = 0
    _words = Content("")

    def tell(self, words: Content) -> None:
        """Say `words`; lay out anew only where they need other lines, as that takes a third of a letter's time."""
        if words.is_same(self._words):
            return
        lines = len(words.wrap(max(1, self.size.width))) if words else 0
        self.update(words, layout=lines != self._lines)
        self._lines, self._words = lines, words


class Capture(Vertical):
    """Asks for one line. Posts `Capture.Done` when it was taken, `Capture.Left` on Esc."""

    app = getters.app(Frame)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", id="capture.leave", tooltip="Leave the line without taking it"),
        Binding("up", "bring_back", "as it was left", id="capture.bring-back", show=False, tooltip="The line you left"),
    ]

    @dataclass
    class Done(Message):
        """The line was taken. Where it stays open, for `following`, whoever does what was taken turns it to that.

        Both are painted at once then: Textual paints again no sooner than a sixtieth of a second later.
        """

        prompt: Prompt
        taken: Taken
        following: Prompt | None

    @dataclass
    class Left(Message):
        """The line was left."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self.prompt = prompt
        self.typed = ""
        """What is typed and not taken; empty where nothing is, or nothing else than what was there."""
        self._marks = Marks()
        self._waiting: list[str] = []
        """The pasted lines that come after this one."""
        self._asked_of = self.app.record

    def compose(self) -> ComposeResult:
        """The question, the line, and what it comes to."""
        yield Static(self._asked(), classes="capture-label")
        yield CaptureInput(
            self.prompt.text,
            highlighter=self._marks,
            placeholder=self.prompt.hint,
            suggester=Completer(self.prompt.words),
            compact=True,
            select_on_focus=False,
        )
        yield Answer(classes="capture-understood")
        yield Answer(classes="capture-remark")

    def on_mount(self) -> None:
        """Take the focus."""
        self.query_one(Input).focus()
        self.watch(self.app, "wording", self._look, init=False)

    def _asked(self) -> Content:
        """What is asked for, and what could be brought back: Esc comes easily to hands that know vim."""
        left = self.app.lines_left.like(self.open_line)
        words = f"   ↑ brings back: {left.text}" if left else ""
        if count := len(self._waiting):
            words = f"   {count} pasted {'line waits' if count == 1 else 'lines wait'} behind this one"
        return Content(self.prompt.label) + Content.styled(words, "not bold $muted")

    @property
    def open_line(self) -> Line:
        """What is typed and not taken, with where it belongs."""
        text, *more = [*([self.typed] if self.typed else []), *self._waiting] or [""]
        return Line(text, self.prompt.belongs, self._asked_of, tuple(more))

    @property
    def line(self) -> str:
        """What is typed so far."""
        return "".join(line.value for line in self.query(Input))

    def enter_lines(self, text: str) -> bool:
        """Take each line of a pasted `text` as an entry, and leave the last to Enter; False where it is one line.

        A line that is not understood stays to be mended. Those after it wait until it is taken.
        """
        lines = lines_of(text)
        if not self.prompt.again or len(lines) < 2:
            return False
        self._waiting = [*lines, *self._waiting]
        self.app.in_turn.do_first([self._enter_next])
        return True

    async def _enter_next(self) -> None:
        if self.is_attached and self._waiting:
            line, text = self.query_one(Input), self._waiting.pop(0)
            line.insert_text_at_cursor(f" {text}" if line.value.strip() else text)
            if self._waiting:
                self.take()
            self.query_one(".capture-label", Static).update(self._asked())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what the text comes to, or what is missing."""
        event.stop()
        self.typed = event.value if event.value.strip() and event.value != self.prompt.text else ""
        self._say(event.input.value)
        self._look()

    def _look(self) -> None:
        line = self.query_one(Input)
        self._marks.found = remarks(self.app, line.value, self.prompt.kind)
        self.query_one(".capture-remark", Answer).tell(said(self._marks.found))
        line.refresh()

    def _say(self, text: str, *, empty: bool = False) -> Taken | None:
        """Say what `text` comes to; of an `empty` line only where that was entered."""
        answer = self.query_one(".capture-understood", Answer)
        if not text.strip() and not self.prompt.text and not empty:
            answer.tell(Content(""))
            return None
        try:
            taken = self.prompt.read(text)
        except NotUnderstood as problem:
            answer.tell(Content.styled(f"? {problem}", "$warning"))
            return None
        answer.tell(Content.styled(f"= {taken.words}" if taken.words else "", "$muted"))
        return taken

    def take(self) -> None:
        """Take the line if it is understood, and go on as the prompt says.

        An empty new entry leaves, as Esc does. A question that waits for an answer stays: who types on behind Enter
        would press keys.
        """
        prompt, line = self.prompt, self.query_one(Input).value
        leaves = not line.strip() and prompt.take is None
        if leaves and self._waiting:  # this one is not wanted, those behind it are
            self.app.in_turn.do_first([self._enter_next])
            return
        taken = self._say(line, empty=not leaves)
        if taken is None:
            if leaves:
                self.action_leave()
            return
        following = prompt.then(line, taken.edit.place) if prompt.then else prompt if prompt.again else None
        self.typed = ""
        self.app.lines_left.forget(self.open_line)
        self.post_message(self.Done(prompt, taken, following))
        if following is not None and self._waiting:
            self.app.in_turn.do_first([self._enter_next])

    def turn_to(self, prompt: Prompt) -> None:
        """Ask for something else, in an empty line."""
        if not self.is_attached:
            return
        self.prompt, self._asked_of = prompt, self.app.record
        self.query_one(".capture-label", Static).update(self._asked())
        line = self.query_one(Input)
        line.placeholder, line.suggester, line.value = prompt.hint, Completer(prompt.words), prompt.text

    def action_leave(self) -> None:
        """Leave the line."""
        self.post_message(self.Left())

    def on_unmount(self) -> None:
        """However it was closed, what was typed can be brought back into a line like it."""
        self._keep()

    def _keep(self) -> None:
        if self.open_line.text:
            self.app.lines_left.leave(self.open_line)

    def take_back(self) -> bool:
        """Undo the typing, as Esc would, with the line open; False where nothing is typed."""
        if not self.open_line.text:
            return False
        self._keep()
        self._waiting = []
        self.query_one(".capture-label", Static).update(self._asked())
        self.query_one(Input).value = self.prompt.text
        return True

    def action_bring_back(self) -> None:
        """Put the line that was left in the place of this one."""
        if left := self.app.lines_left.like(self.open_line):
            self.app.lines_left.forget(left)  # leaving this line keeps it again
            self._waiting = [*left.more, *self._waiting]
            self.query_one(Input).value = left.text
            self.query_one(".capture-label", Static).update(self._asked())
