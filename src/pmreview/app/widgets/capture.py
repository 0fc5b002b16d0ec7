"""The capture line: one line and Enter, with what it will come to shown before it is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from pmreview.app.host import Host
from pmreview.app.prompt import Prompt
from pmreview.app.wording_help import Marks, remarks, said
from pmreview.core.completion import completed
from pmreview.core.errors import NotUnderstood
from pmreview.core.items import Taken
from pmreview.core.text import one_line


class Completer(Suggester):
    """Completes the word that is being typed; → takes it."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._words = words

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last word completed."""
        return completed(value, self._words)


class CaptureInput(Input):
    """An input that makes harmless what is pasted into it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "take", id="capture.take"),
    ]

    def on_paste(self, event: Paste) -> None:
        """Take all of what is pasted, on one line."""
        event.text = one_line(event.text)

    async def _on_key(self, event: Key) -> None:
        capture = self.query_ancestor(Capture)
        if capture.waits or event.key == "enter":  # a key that comes right behind Enter belongs to the next line
            event.stop()
            event.prevent_default()
            capture.type(event)
        else:
            await super()._on_key(event)

    async def action_submit(self) -> None:
        """Take the line."""
        self.query_ancestor(Capture).take()


class Capture(Vertical):
    """Asks for one line. Posts `Capture.Done` when it was taken, `Capture.Left` on Esc."""

    app = getters.app(Host)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", id="capture.leave", tooltip="Leave the line without taking it"),
    ]

    @dataclass
    class Done(Message):
        """The line was taken; it `stays` open for another."""

        prompt: Prompt
        taken: Taken
        stays: bool

    @dataclass
    class Left(Message):
        """The line was left."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self.prompt = prompt
        self._marks = Marks()
        self._ahead: list[Key] | None = []

    def compose(self) -> ComposeResult:
        """The question, the line, and what it comes to."""
        yield Static(Content(self.prompt.label), classes="capture-label")
        yield CaptureInput(
            self.prompt.text,
            highlighter=self._marks,
            placeholder=self.prompt.hint,
            suggester=Completer(self.prompt.words),
            compact=True,
            select_on_focus=False,
        )
        yield Static("", classes="capture-understood")
        yield Static("", classes="capture-remark")

    def on_mount(self) -> None:
        """Take the focus, and what was typed while the line was on its way."""
        self.query_one(Input).focus()
        self.go_on()
        self.watch(self.app, "wording", self._look, init=False)

    @property
    def waits(self) -> bool:
        """Whether keys wait: the line is not there yet, or what it took last is not in the record yet."""
        return self._ahead is not None

    def go_on(self) -> None:
        """Take the keys that waited."""
        ahead, self._ahead = self._ahead or [], None
        for key in ahead:
            self.type(key)

    @property
    def line(self) -> str:
        """What is typed so far."""
        return "".join(line.value for line in self.query(Input))

    def wants(self, key: Key) -> bool:
        """Whether `key`, which reached the app, belongs in this line: it was typed before the line had the focus."""
        return self.waits or key.is_printable

    def type(self, key: Key) -> None:
        """Take a key that was typed ahead, now or once the line is there."""
        if self._ahead is not None:
            self._ahead.append(key)
        elif key.is_printable and key.character:
            self.query_one(Input).insert_text_at_cursor(key.character)
        elif key.key == "enter":
            self.take()
        elif key.key == "backspace":
            self.query_one(Input).action_delete_left()
        elif key.key == "escape":
            self.action_leave()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what the text comes to, or what is missing."""
        event.stop()
        self._say(event.input.value)
        self._look()

    def _look(self) -> None:
        line = self.query_one(Input)
        self._marks.found = remarks(self.app, line.value, self.prompt.kind)
        self.query_one(".capture-remark", Static).update(said(self._marks.found))
        line.refresh()

    def _say(self, text: str) -> Taken | None:
        answer = self.query_one(".capture-understood", Static)
        if not text.strip() and not self.prompt.text:
            answer.update("")
            return None
        try:
            taken = self.prompt.read(text)
        except NotUnderstood as problem:
            answer.update(Content.styled(f"? {problem}", "$warning"))
            return None
        answer.update(Content.styled(f"= {taken.words}" if taken.words else "", "$muted"))
        return taken

    def take(self) -> None:
        """Take the line if it is understood, and go on as the prompt says. An empty new line leaves, as Esc does."""
        prompt, line = self.prompt, self.query_one(Input).value
        taken = self._say(line)
        if taken is None:
            if not line.strip():
                self.action_leave()
            return
        following = prompt.then(line, taken.edit.place) if prompt.then else prompt if prompt.again else None
        self.post_message(self.Done(prompt, taken, following is not None))
        if following is not None:
            self._ahead = []
            self._turn_to(following)

    def _turn_to(self, prompt: Prompt) -> None:
        self.prompt = prompt
        self.query_one(".capture-label", Static).update(Content(prompt.label))
        line = self.query_one(Input)
        line.placeholder, line.suggester, line.value = prompt.hint, Completer(prompt.words), prompt.text

    def action_leave(self) -> None:
        """Leave the line."""
        self.post_message(self.Left())
