"""The question to ask next: one line under the section, a column beside it where there is room."""

from typing import TYPE_CHECKING

from textual import getters
from textual.content import Content
from textual.widget import Widget

from pmreview.app.host import Host
from pmreview.core.session import Session

if TYPE_CHECKING:
    from pmreview.meeting.questions import Question


AFTER = 0.05
"""Seconds after the section was painted at which questions are looked for."""


class Ask(Widget):
    """One question of the stage at a time. What the record itself asks comes first."""

    app = getters.app(Host)

    def __init__(self, stage: str) -> None:
        super().__init__()
        self._stage = stage
        self._questions: tuple[Question, ...] = ()
        self._index = 0

    def on_mount(self) -> None:
        """Look for questions once the section is painted, and whenever the record changes."""
        self.call_after_refresh(self.set_timer, AFTER, self.look)
        self.watch(self.app, "session", self._changed, init=False)

    def _changed(self, session: Session) -> None:
        if self.screen.is_current:
            self.look()

    def look(self) -> None:
        """Find the questions that the record asks now; the one on screen stays if it is still one."""
        from pmreview.meeting.questions import questions  # after the first paint

        current = self._questions[self._index : self._index + 1]
        found = questions(self.app.session.record, self._stage, now=self.app.now())
        if found == self._questions:  # as after nearly every edit: the screen is not laid out anew for it
            return
        self._questions = found
        self._index = found.index(current[0]) if current and current[0] in found else 0
        self.refresh(layout=True)

    def next(self) -> None:
        """Show the next question, after the last one the first."""
        if self._questions:
            self._index = (self._index + 1) % len(self._questions)
            self.refresh(layout=True)

    def render(self) -> Content:
        """The question, and in a column the two that follow it."""
        if not self._questions:
            return Content("")
        asked = self._questions[self._index :] + self._questions[: self._index]
        more = Content.styled("  q\N{NO-BREAK SPACE}next", "$muted") if len(asked) > 1 else Content("")
        first = Content.assemble(("Ask  ", "bold $accent"), asked[0].text)
        if not self.screen.has_class("-wide"):
            return first + more
        then = [Content.styled(question.text, "$muted") for question in asked[1:3]]
        return Content("\n\n").join((first + more, *then))
