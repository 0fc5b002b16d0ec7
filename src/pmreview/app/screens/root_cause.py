"""Root cause: the tree of whys, branches under each other, the causes marked that the room settled on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from pmreview.app import alike, rows_of
from pmreview.app.messages import Requested
from pmreview.app.prompt import Prompt
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Layout, Row
from pmreview.core.around import zone_of
from pmreview.core.edits import Edit, set_field
from pmreview.core.errors import NotUnderstood
from pmreview.core.fields import in_words
from pmreview.core.items import Taken
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.text import one_line
from pmreview.core.tree import Branch, grow, walk
from pmreview.core.why_edits import ask_below, ask_beside, indent_why, outdent_why
from pmreview.core.why_line import read_why

WIDE = Layout((None, 19, 15, 4), gap=1)
NARROW = Layout((None, 19, 3), gap=1)
FIRST = "Why did the pool run dry?"
_DELETED = "That why was deleted."
DEEPEST = 12
"""Levels that are drawn with an indent of their own; deeper ones stand under the last."""


class RootCauseScreen(StageScreen):
    """The `[[whys]]` as a tree, and the words under it."""

    STAGE = "root-cause"
    WHERE = ("whys",)
    HELP = (
        "Enter asks the next why under the selected one and goes on from answer to answer; b asks another beside it. "
        "A question and its answer fit one line: `Why did the pool run dry? -> It had no limit`."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "beside", "beside", id="root-cause.beside", tooltip="Ask another why beside the selected one"),
        Binding("w", "answer", "answer", id="root-cause.answer", tooltip="Answer the selected why"),
        Binding(
            "asterisk", "mark", "root cause", key_display="*", id="root-cause.mark", tooltip="Call it a root cause"
        ),
        Binding("c", "category", "category", id="root-cause.category", tooltip="Say what sort of cause it is"),
        Binding("shift+right", "indent", "under the one above", show=False, id="root-cause.indent"),
        Binding("shift+left", "outdent", "one level up", show=False, id="root-cause.outdent"),
    ]

    def on_mount(self) -> None:
        """Look once the screen is there for earlier incidents like this one."""
        self.watch(self.app, "alike", self.refresh_rows, init=False)
        self.call_after_refresh(self.app.beside, partial(alike.find, self.app))

    def rows_of(self, record: Record) -> Iterator[Row]:
        """A row a why, the explanation under the tree, and the earlier incidents that are most like this one."""
        layout = WIDE if self.room >= 96 else NARROW
        addressed = {ref: action.id for action in reversed(record.actions) for ref in action.addresses}
        if not record.whys:
            yield rows_of.nothing_yet(("whys",), "No why yet. Press Enter and ask the first: Why did … break?")
        for branch in walk(grow(record.whys)):
            yield _row(branch, layout, addressed)
        yield from rows_of.heading("In words")
        yield rows_of.field(record, ("root_cause", "explanation"), zone_of(record))
        yield from alike.rows(self.app)

    @property
    def why(self) -> Why | None:
        """The selected why."""
        path = self.path
        return self.record.whys[int(path[1])] if path[:1] == ("whys",) and len(path) == 2 else None

    def adding(self, where: Path) -> Prompt:
        """Ask the next why under the selected one."""
        if self.why is None:
            return self._asking("Ask the first why", lambda why: ask_below(self.record.whys, None, why))
        label = f"Ask on: {self.why.answer or self.why.question}"
        return self._asking(label, lambda why: ask_below(self.record.whys, self._asked, why))

    def action_add(self) -> None:
        """Ask the next why under the selected one, wherever that stands when the line is taken."""
        self.ask(self.adding(self.WHERE), self.path if self.why is not None else ())

    def action_beside(self) -> None:
        """Ask another why beside the selected one."""
        if self.why is not None:
            prompt = self._asking("Ask beside it", lambda why: ask_beside(self.record.whys, self._asked, why))
            self.ask(prompt, self.path)

    @property
    def _asked(self) -> int:
        """Where the why stands by now that the open line is about."""
        if not self.target:
            raise NotUnderstood(_DELETED)
        return int(self.target[1])

    def _asking(self, label: str, edit_for: Callable[[Why], Edit]) -> Prompt:
        def read(line: str) -> Taken:
            why = read_why(one_line(line).strip())
            return Taken(edit_for(why), f"{why.question} · {why.answer or 'the answer comes next'}")

        return Prompt(label, read, hint=FIRST, place=("why",), kind="cause", then=self._go_on)

    def _go_on(self, line: str, place: Path) -> Prompt:
        """What follows a why: its answer, or the next why under it. A room that talks goes on without a key."""
        why, index = read_why(line), int(place[-1])
        return self._asking_on(why.question, why.answer, index) if why.answer else self.answering(why.question, index)

    def answering(self, question: str, index: int) -> Prompt:
        """The prompt for the answer of the why that asks `question`: the one at `index`, if it still stands there."""

        def read(line: str) -> Taken:
            answer = one_line(line).strip()
            place = self._standing(question, index)
            return Taken(set_field(("whys", place, "answer"), answer, "answer a why"), answer)

        def then(line: str, place: Path) -> Prompt:
            return self._asking_on(question, one_line(line).strip(), int(place[1]))

        hint, where = "What made that possible? Esc leaves it open.", ("whys", index, "answer")
        return Prompt("Answer", read, hint=hint, place=where, kind="cause", then=then)

    def _asking_on(self, question: str, answer: str, index: int) -> Prompt:
        def below(why: Why) -> Edit:
            return ask_below(self.record.whys, self._standing(question, index), why)

        return replace(self._asking(f"Ask on: {answer}", below), hint="Why was that so? Esc ends it here.")

    def _standing(self, question: str, index: int) -> int:
        """Where the why that asks `question` stands by now: at `index`, or elsewhere."""
        places = [place for place, why in enumerate(self.record.whys) if why.question == question]
        if not places:
            raise NotUnderstood(_DELETED)
        return index if index in places else places[0]

    def action_answer(self) -> None:
        """Answer the selected why."""
        if self.why is not None:
            self.edit_field((*self.path, "answer"))

    def action_mark(self) -> None:
        """Call the selected why a root cause and say what sort, or no longer."""
        if self.why is None:
            return
        marked = not self.why.root_cause
        label = "mark a root cause" if marked else "unmark a root cause"
        self.post_message(Requested(set_field((*self.path, "root_cause"), marked, label)))
        if marked and not self.why.category:
            self.call_later(self.action_category)

    def action_category(self) -> None:
        """Say what sort of cause the selected why is."""
        if self.why is not None:
            self.edit_field((*self.path, "category"))

    def action_indent(self) -> None:
        """Hang the selected why, with all under it, under the one above."""
        if self.why is not None:
            self._move(indent_why(self.record.whys, int(self.path[1])))

    def action_outdent(self) -> None:
        """Move the selected why, with all under it, one level up."""
        if self.why is not None:
            self._move(outdent_why(self.record.whys, int(self.path[1])))

    def _move(self, edit: Edit | None) -> None:
        if edit is None:
            self.app.say("It cannot go further that way.")
        else:
            self.post_message(Requested(edit))


def _row(branch: Branch, layout: Layout, addressed: Mapping[str, str]) -> Row:
    why = branch.why
    text = Content.styled(why.question or "…", "$muted" if why.answer else "")
    text += Content("\n") + (
        Content(why.answer) if why.answer else Content.styled("open: w answers", "$warning italic")
    )
    category = in_words(why.category) or "root cause"
    mark = (
        Content.styled(f"◆ {category}", "bold $accent")
        if why.root_cause
        else Content.styled(in_words(why.category), "$muted")
    )
    if why.id in addressed:
        action = Content.styled(f"→ {addressed[why.id]}", "$success")
    elif why.no_action_because:
        action = Content.styled("none, by choice", "$muted")
    else:
        action = Content.styled("no action yet", "$warning") if why.root_cause else Content("")
    name = Content.styled(why.id, "$muted")
    cells = (text, mark, name) if layout is NARROW else (text, mark, action, name)
    lead, lead_on = _lines(branch)
    return Row(("whys", branch.index), cells, layout, lead=lead, lead_on=lead_on)


def _lines(branch: Branch) -> tuple[str, str]:
    """The lines of the tree before a why's first line, and before its others."""
    if not branch.depth:
        return "", ""
    last = branch.last[-DEEPEST:]
    before = "".join("   " if ends else "│  " for ends in last[1:-1])
    return before + ("└─ " if last[-1] else "├─ "), before + ("   " if last[-1] else "│  ")
