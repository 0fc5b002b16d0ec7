"""Actions: the work that was decided, with owner, due date, priority, what each addresses, and what each lacks."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Layout, Row
from pmreview.core.actions import Action
from pmreview.core.fields import in_words
from pmreview.core.paths import at
from pmreview.core.record import Record

WIDE = Layout((3, None, 16, 11, 8, 11, 12))
NORMAL = Layout((3, None, 14, 11, 8, 9))
NARROW = Layout((3, None, 14, 11, 6), gap=1)
"""Id, title, owner, due, priority, addresses, status; what has no column stands under the title."""
LACKS = "$warning"


class ActionsScreen(StageScreen):
    """The `[[actions]]` as a table."""

    STAGE = "actions"
    WHERE = ("actions",)
    HELP = (
        "Type an action in one line: `Add alert for pool use above 80% @ana due friday !high #W3`. "
        "@ is the owner, ! the priority, # the why or lesson that it answers."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "addresses", "why", id="actions.addresses", tooltip="Tick the whys and lessons it answers"),
        Binding("s", "status", "status", id="actions.status", tooltip="Say where the work stands"),
    ]

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The table with its column names."""
        layout = WIDE if self.room >= 116 else NORMAL if self.room >= 96 else NARROW
        if not record.actions:
            yield rows_of.nothing_yet(
                ("actions",), "No action yet. Press Enter and type one: Add … @ana due friday !high"
            )
            return
        names = ("", "Action", "Owner", "Due", "Prio" if layout is NARROW else "Priority", "For", "Status")
        yield Row(
            ("names",),
            tuple(Content.styled(name, "bold $primary") for name in names[: len(layout.widths)]),
            layout,
            selectable=False,
            stays=True,
        )
        for index, action in enumerate(record.actions):
            yield Row(("actions", index), _cells(action, layout)[: len(layout.widths)], layout, space=1)

    def action_addresses(self) -> None:
        """Tick what the selected action answers."""
        if isinstance(at(self.record, self.path), Action):
            self.edit_field((*self.path, "addresses"))

    def action_status(self) -> None:
        """Say where the selected action stands."""
        action = at(self.record, self.path)
        if isinstance(action, Action):
            self.edit_field((*self.path, "status"))


def _cells(action: Action, layout: Layout) -> tuple[Content, ...]:
    over = action.status in ("done", "dropped")
    columns = len(layout.widths)
    below = [
        in_words(action.status) if columns < 7 and action.status != "open" else "",
        f"for {', '.join(action.addresses) or 'nothing yet'}" if columns < 6 else "",
        f"done when: {action.done_when}" if action.done_when else "",
    ]
    title = Content.styled(action.title or "…", "$muted" if over else "")
    if any(below):
        title += Content.styled("\n" + " · ".join(filter(None, below)), "$muted")
    return (
        Content.styled(action.id, "$muted"),
        title,
        _or_lacking(action.owner, "no owner"),
        _or_lacking(f"{action.due:%d %b %Y}" if action.due else "", "no date"),
        _or_lacking(action.priority, "none"),
        _or_lacking(", ".join(action.addresses), "nothing"),
        Content.styled(in_words(action.status), "$success" if over else ""),
    )


def _or_lacking(text: str, lacking: str) -> Content:
    return Content(text) if text else Content.styled(lacking, LACKS)
