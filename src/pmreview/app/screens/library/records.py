"""The records of a library: a table, and at the side what the selected one is about."""

import asyncio
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.aside import aside
from pmreview.app.screens.library.view import Top, View, library_of
from pmreview.app.widgets.row import Kept, Layout, Row
from pmreview.app.widgets.rows import Lines, Rows
from pmreview.core.dates import shown
from pmreview.core.facts import Facts
from pmreview.core.facts.listing import ORDERS, Line, Listing
from pmreview.core.text import one_line

SLIM = Layout((11, 8, None, 8))
"""Beside the preview, which says the status."""
NARROW = Layout((11, 8, None, 9, 8))
MEDIUM = Layout((11, 8, None, 14, 9, 8, 5))
NAMES = {
    SLIM: ("Date", "Severity", "Incident", "Open"),
    NARROW: ("Date", "Severity", "Incident", "Status", "Open"),
    MEDIUM: ("Date", "Severity", "Incident", "Components", "Status", "Open", "Age"),
}
UNREADABLE = Layout((11, None))
WIDEST_ID = 12
TONES = {"critical": "bold $error", "major": "$warning"}
FIRST = (
    ("n", "Write a new record", "action_new"),
    ("i", "Import one: an export of a status page, PagerDuty, Slack …, a file or an address", "action_bring_in"),
    ("q", "Leave, and try `pmreview demo`: a meeting on a sample incident", "action_leave"),
)


class RecordsScreen(View):
    """Every record, and every file that is meant as one."""

    VIEW = "records"
    HELP = "The records of your library. / filters as you type, Enter opens the selected one, s sorts in another way."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "open", id="records.open", tooltip="Review or edit the selected record"),
        Binding("r", "review", "review", show=False, id="records.review", tooltip="Start the meeting on it"),
        Binding("e", "edit", "edit", show=False, id="records.edit", tooltip="Prepare or correct it"),
        Binding("s", "sort", "sort", id="records.sort", tooltip="Sort in another way"),
        Binding("n", "new", "new", id="records.new", tooltip="Write a new record"),
        Binding("i", "bring_in", "import", id="records.import", tooltip="A record from a file or an address"),
        Binding("x", "export", "export", id="records.export", tooltip="Write it in another format beside its file"),
        Binding("c", "check", "check", id="records.check", tooltip="What it still lacks"),
    ]

    _listing = Listing((), "latest first")
    _made_of: tuple[Sequence[Line], str] | None = None
    _ids = 0
    """How many cells the ids take, so that titles stand below each other."""

    def __init__(self) -> None:
        super().__init__()
        self._kept = Kept()

    def compose_list(self) -> ComposeResult:
        """The table, and the preview where there is room."""
        with Horizontal():
            yield Rows(id="table")
            yield Rows(id="preview", calm=True)

    def on_mount(self) -> None:
        """The preview is looked at only."""
        self.query_one("#preview").can_focus = False

    @property
    def layout_(self) -> Layout:
        """More columns where there is room."""
        if self.query_one("#table").size.width >= 112:
            return MEDIUM
        return SLIM if self.query_one("#preview").size.width else NARROW

    @property
    def COLUMNS(self) -> tuple[str, ...]:  # type: ignore[override]  # noqa: N802 - they depend on the width
        """The names of the columns."""
        return NAMES[self.layout_]

    @property
    def line(self) -> Line | None:
        """What the cursor stands on."""
        row = self.query_one("#table", Rows).current
        return self._listing.lines.get(str(row.key)) if row is not None and row.act is None else None

    def show(self) -> None:
        """Fill the table with what is asked for."""
        app = library_of(self)
        if self._made_of is None or self._made_of[0] is not app.shelf.lines or self._made_of[1] != app.left.order:
            self._made_of = app.shelf.lines, app.left.order
            self._listing = Listing(app.shelf.lines, app.left.order)
            self._ids = min(WIDEST_ID, max((len(line.facts.id) for line in app.shelf.lines if line.facts), default=0))
        files, rows = self._listing.narrowing.matching(self.typed), self.query_one("#table", Rows)
        self.show_columns(there=bool(files))
        if files:
            rows.show(Lines(files, partial(self._row, self._listing, self.layout_, app.now().date())))
            self.stand_there()
        else:
            rows.show(list(self._nothing()))
        self.query_one(Top).tell(self._counted(len(files)))
        self.refresh_bindings()
        self._preview()

    def _counted(self, shown_: int) -> str:
        app = library_of(self)
        every = len(app.shelf.lines)
        if not app.shelf.there:
            return one_line(app.shelf.reading)
        counted = f"{shown_:,} of {every:,} records" if self.typed else f"{every:,} record{'s' * (every != 1)}"
        return f"{counted} · {app.left.order}" if every else counted

    def _nothing(self) -> Iterator[Row]:
        app = library_of(self)
        if not app.shelf.there:
            yield rows_of.words(one_line(app.shelf.reading))
        elif self.typed:
            yield rows_of.words("No record is called that. Esc shows everything again.")
            yield rows_of.words("From the shell, pmreview search looks into everything that was written.")
        else:
            yield from rows_of.heading("There is no record here yet")
            yield rows_of.words(f"They will lie in {one_line(str(app.folder))}")
            yield rows_of.blank("folder")
            for key, words, act in FIRST:
                action = app.action_leave if act == "action_leave" else getattr(self, act)
                yield Row(
                    ("first", key), (Content.styled(key, "bold $accent"), Content(words)), Layout((2, None)), act=action
                )

    def _row(self, listing: Listing, layout: Layout, today: date, file: str) -> Row:
        """The row of a file in `listing`: while somebody types, most of those in sight stay."""
        return self._kept.row(file, _row, listing.lines[file], layout, self._ids, today)

    # The preview

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Show what the selected one is about."""
        self.refresh_bindings()
        self._preview()

    def _preview(self) -> None:
        if self.query_one("#preview").size.width:
            self._fill()

    @work(exclusive=True, group="preview")
    async def _fill(self) -> None:
        from pmreview.app.screens.library.preview import preview_of

        preview, line = self.query_one("#preview", Rows), self.line
        if line is None:
            preview.show([])
            return
        await asyncio.sleep(0.05)  # somebody runs down the list
        preview.show(await aside(partial(preview_of, line.file, library_of(self).now().date())))

    # Keys

    def action_enter(self) -> None:
        """Ask what to open the record for, or do what the row is for."""
        row, line = self.query_one("#table", Rows).current, self.line
        if row is not None and row.act is not None:
            row.act()
        elif line is not None and line.facts is None:
            self._open_for(False)  # to see what is wrong, and mend it
        elif line is not None and line.facts is not None:
            from pmreview.app.choice import Choice
            from pmreview.app.dialogs.choice import ChoiceDialog, choose

            choices = [Choice("edit", "Edit: prepare or correct it"), Choice("review", "Review: the meeting on it")]
            dialog = ChoiceDialog(_name(line.file, line.facts).plain, "What for?", choices)
            choose(self, dialog, lambda values: self._open_for(values[0] == "review"))

    def action_review(self) -> None:
        """Start the meeting on the selected record."""
        self._open_for(True)

    def action_edit(self) -> None:
        """Edit the selected record."""
        self._open_for(False)

    def _open_for(self, review: bool) -> None:
        if self.line is not None:
            self.open(self.line.file, review=review)

    def action_sort(self) -> None:
        """Sort in the next of the ways."""
        app, names = library_of(self), list(ORDERS)
        order = names[(names.index(app.left.order) + 1) % len(names)]
        app.left = replace(app.left, order=order)
        self.show()

    def action_new(self) -> None:
        """Ask for the title of a new record."""
        from pmreview.app.library_work import new_record

        new_record(library_of(self))

    def action_bring_in(self) -> None:
        """Ask where a record can be imported from."""
        from pmreview.app.library_work import import_record

        import_record(library_of(self))

    def action_export(self) -> None:
        """Ask in which format to write the selected record."""
        from pmreview.app.library_work import export_record

        if self.line is not None:
            export_record(library_of(self), Path(self.line.file))

    def action_check(self) -> None:
        """Show what the selected record still lacks."""
        from pmreview.app.library_work import check_record

        if self.line is not None:
            check_record(library_of(self), Path(self.line.file))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What acts on a record works where the cursor stands on one, and what needs its words where it opens."""
        if action in ("review", "edit", "export", "check"):
            line = self.line if self.query(Rows) else None
            return line is not None and (line.facts is not None or action in ("edit", "check"))
        if action == "sort":
            return bool(library_of(self).shelf.lines)
        return super().check_action(action, parameters)


def _row(line: Line, layout: Layout, ids: int, today: date) -> Row:
    facts = line.facts
    if facts is None:
        name = one_line(os.path.basename(line.file))
        cells = (Content.styled("unreadable", "$error"), Content(f"{name}: {line.problem}"))
        return Row(line.file, cells, UNREADABLE, limit=1)
    day = Content(shown(facts.day)) if facts.day else Content.styled("no date", "$muted")
    every = {
        "Date": day,
        "Severity": Content.styled(facts.severity, TONES.get(facts.severity, "")),
        "Incident": _name(line.file, facts, ids),
        "Components": Content.styled(", ".join(facts.shown_components), "$muted"),
        "Status": Content(facts.status),
        "Open": _open(facts, today),
        "Age": _age(facts, today),
    }
    return Row(line.file, [every[name] for name in NAMES[layout]], layout, limit=1)


def _open(facts: Facts, today: date) -> Content:
    if not facts.open:
        return Content("")
    late = facts.next_due is not None and facts.next_due < today
    return Content.styled(f"{facts.open} (late)" if late else str(facts.open), "bold $error" if late else "")


def _age(facts: Facts, today: date) -> Content:
    days = (today - facts.day).days if facts.day else -1
    age = f"{days} d" if days < 100 else f"{days // 30} mo" if days < 730 else f"{days // 365} y"
    return Content.styled(age if days >= 0 else "", "$muted")


def _name(file: str, facts: Facts, ids: int = 0) -> Content:
    id_ = facts.id or ("" if facts.title else one_line(os.path.basename(file)) if not facts.restricted else "")
    lead = Content.styled(f"{id_:{ids}}  ", "$muted") if id_ else Content("")
    return lead + (Content.styled("restricted", "$muted italic") if facts.restricted else Content(facts.title))
