"""Lessons: went well, to improve, got lucky, side by side."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.messages import Requested
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Layout, Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.edits import Edit, set_field
from pmreview.core.fields import in_words
from pmreview.core.nouns import item_path
from pmreview.core.paths import Path, at, put
from pmreview.core.record import Record

LISTS = (("went_well", "Went well"), ("to_improve", "To improve"), ("got_lucky", "Got lucky"))
LESSON = Layout((3, None), gap=1)


class LessonsScreen(StageScreen):
    """The three lists of lessons."""

    STAGE = "lessons"
    HELP = "Three lists side by side: ← and → go from one to the next. + and - count votes."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right", "list(1)", "next list", key_display="→", id="lessons.next", tooltip="To the list at the right"
        ),
        Binding("left", "list(-1)", "previous list", show=False, id="lessons.previous"),
        Binding("plus", "vote(1)", "vote", key_display="+", id="lessons.vote", tooltip="Count a vote"),
        Binding("minus", "vote(-1)", "take back a vote", show=False, id="lessons.unvote"),
        Binding("shift+right", "carry(1)", "to the next list", show=False, id="lessons.carry"),
        Binding("shift+left", "carry(-1)", "to the previous list", show=False, id="lessons.carry-back"),
    ]

    def compose_section(self) -> ComposeResult:
        """A list for each."""
        with Horizontal():
            for key, _ in LISTS:
                yield Rows(id=key)

    def refresh_rows(self) -> None:
        """Fill the three lists."""
        for key, title in LISTS:
            self.query_one(f"#{key}", Rows).show(list(_rows(self.record, key, title)))

    def go(self, place: Path) -> None:
        """Put the cursor on a lesson, in its list."""
        super().go(place)
        if place and place[0] in dict(LISTS) and isinstance(self.focused, Rows):
            self.query_one(f"#{place[0]}", Rows).focus()

    def action_list(self, by: int) -> None:
        """Go to another list."""
        keys = [key for key, _ in LISTS]
        place = keys.index(self.rows.id or keys[0]) + by
        if 0 <= place < len(keys):
            self.query_one(f"#{keys[place]}", Rows).focus()

    def action_vote(self, by: int) -> None:
        """Count a vote for the selected lesson, or take one back."""
        if item_path(self.path) is not None:
            votes = max(0, (at(self.record, self.path).votes or 0) + by)
            self.post_message(Requested(set_field((*self.path, "votes"), votes or None, "vote")))

    def action_carry(self, by: int) -> None:
        """Carry the selected lesson over to another list."""
        keys = [key for key, _ in LISTS]
        path = self.path
        if item_path(path) is None or not 0 <= keys.index(str(path[0])) + by < len(keys):
            return
        target = keys[keys.index(str(path[0])) + by]
        place: Path = (target, len(at(self.record, (target,))))
        self.post_message(Requested(Edit("move a lesson", place, lambda record: _carried(record, path, target))))


def _carried(record: Record, path: Path, target: str) -> Record:
    where, index = path[:-1], int(path[-1])
    lessons = at(record, where)
    rest = put(record, where, (*lessons[:index], *lessons[index + 1 :]))
    return put(rest, (target,), (*at(rest, (target,)), lessons[index]))


def _rows(record: Record, key: str, title: str) -> Iterator[Row]:
    yield from rows_of.heading(title, first=True, stays=True)
    for index, lesson in enumerate(at(record, (key,))):
        text = Content(lesson.text or "…")
        if lesson.area:
            text += Content.styled(f"  {in_words(lesson.area)}", "$muted")
        votes = Content.styled(f"+{lesson.votes}" if lesson.votes else "", "bold $accent")
        yield Row((key, index), (votes, text), LESSON, space=1)
    if not at(record, (key,)):
        yield rows_of.nothing_yet((key,), "None yet. Enter adds one.")
