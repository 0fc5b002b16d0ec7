"""Close: what was parked, what stays open, how it was, and where the record stands now."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from pmreview.app import picture_rows, rows_of
from pmreview.app.messages import Requested, Sought
from pmreview.app.prompt import Prompt
from pmreview.app.screens import missing_rows
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Row
from pmreview.app.widgets.rows import Rows
from pmreview.core.around import zone_of
from pmreview.core.days import shown_day
from pmreview.core.feedback import QUESTIONS, read_votes, set_votes, shown_votes, votes_of
from pmreview.core.fields import in_words
from pmreview.core.items import Taken
from pmreview.core.meeting import Meeting, OpenQuestion, ParkedTopic, Waiver
from pmreview.core.nouns import is_item
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.stages import STAGES
from pmreview.meeting.chat import chat_message
from pmreview.meeting.read_back import to_read_back

_DECIDED = {"parking_lot": "outcome", "open_questions": "who"}
"""What is decided at the close of the entries of a list."""


class CloseScreen(StageScreen):
    """The parking lot, the open questions, the waivers, and the record's status."""

    STAGE = "close"
    WHERE = ("parking_lot",)
    HELP = (
        "Read the actions back, say with Enter what becomes of each parked topic and who answers what is open, and "
        "finish with f."
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "finish", "finish", id="close.finish", tooltip="End the meeting, as final or as not finished"),
        Binding("b", "read_back", "read back", id="close.read-back", tooltip="Read the actions back, one by one"),
        Binding("w", "waive", "waive", id="close.waive", tooltip="Say why what is still missing does not apply here"),
        Binding("c", "chat", "chat message", id="close.chat", tooltip="A message for the team's chat, ready to paste"),
    ]

    def action_read_back(self) -> None:
        """Read the actions back, one by one."""
        from pmreview.app.screens.read_back import ReadBackScreen

        self.app.push_screen(ReadBackScreen())

    def action_chat(self) -> None:
        """Copy a message for the team's chat, and show it."""
        from pmreview.app.dialogs.page import PageDialog

        message = chat_message(self.record)
        self.app.copy_to_clipboard(message)
        rows = [rows_of.words(line or " ", "") for line in message.splitlines()]
        self.app.push_screen(PageDialog("For the team's chat: copied, where your terminal allows it", rows))

    def on_mount(self) -> None:
        """Follow the switch of the wording help."""
        self.watch(self.app, "wording", self.refresh_rows, init=False)

    def _export(self) -> None:
        from pmreview.app.exporting import export  # with all exporters

        export(self.app)

    def action_finish(self) -> None:
        """End the meeting."""
        from pmreview.app.dialogs.meeting import finish

        finish(self.app)

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The lists, then where the record stands."""
        zone = zone_of(record)
        yield from self._actions(record)
        yield from missing_rows.rows(record, self.app.settings.checks, self._seek, wording=self.app.wording)
        yield rows_of.blank("missing")
        yield from rows_of.listed(
            record, ("parking_lot",), _parked, "Nothing was parked. k parks a topic from anywhere."
        )
        yield rows_of.blank("parked")
        yield from rows_of.listed(record, ("open_questions",), _open_question)
        yield from rows_of.heading("The record")
        yield from picture_rows.rows(record, self.room)
        yield rows_of.field(record, ("incident", "status"), zone)
        yield rows_of.field(record, ("incident", "owner"), zone)
        cells = (Content.styled("Export", "$muted"), Content("A page, a message, tickets, a calendar: E, or Enter."))
        yield Row(("export",), cells, rows_of.FIELD, act=self._export)
        if record.meetings:
            last = len(record.meetings) - 1
            yield rows_of.field(record, ("meetings", last, "ended_at"), zone, "Meeting ended")
            if record.meetings[last].minutes:
                yield rows_of.fact("Minutes", _minutes(record.meetings[last]))
            yield from rows_of.heading("The room's word")
            for key, question in QUESTIONS:
                said = shown_votes(votes_of(record, last, key))
                cell = Content(said) if said else Content.styled("Enter counts the hands.", "$muted italic")
                path = ("meetings", last, "feedback", key)
                yield Row(path, (Content.styled(question, "$muted"), cell), rows_of.QUESTION)
        yield rows_of.blank("record")
        yield from rows_of.listed(record, ("waivers",), _waiver)
        if record.notes:
            yield from rows_of.listed(record, ("notes",), lambda note: f"{note.source}: {note.text}")
        if record.conflicts:
            from pmreview.core.conflicts import called  # with all of merging

            yield from rows_of.listed(
                record, ("conflicts",), lambda one: f"{called(record, one)}: {one.ours} / {one.theirs}"
            )

    def adding(self, where: Path) -> Prompt:
        """A waiver is asked for by its check, with the reason."""
        if where != ("waivers",):
            return super().adding(where)
        from pmreview.app.waiving import waiving  # with all checks

        return waiving(self)

    def action_enter(self) -> None:
        """Say what becomes of a parked topic, and who answers an open question; all else as anywhere."""
        path = self.path
        if is_item(path) and path[0] in _DECIDED:
            self.edit_field((*path, _DECIDED[str(path[0])]))
        else:
            super().action_enter()

    @property
    def _missing(self) -> tuple[str, Path] | None:
        """The check and the place of the finding that the cursor stands on."""
        row = self.rows.current if self.query(Rows) else None
        key = row.key if row is not None and isinstance(row.key, tuple) else ()
        return (str(key[1]), key[2:]) if key[:1] == ("finding",) else None

    def action_waive(self) -> None:
        """Say why the finding that the cursor stands on does not apply here."""
        if self._missing is not None:
            from pmreview.app.waiving import waiving_here

            self.ask(waiving_here(self, *self._missing))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is still missing can be waived."""
        return self._missing is not None if action == "waive" else super().check_action(action, parameters)

    def look_into(self, path: Path) -> None:
        """Ask which version of a conflict is right; show every field of any other entry."""
        if path[0] == "conflicts" and is_item(path):
            from pmreview.app.resolving import resolve

            resolve(self.app, int(path[1]))
        else:
            super().look_into(path)

    def action_delete(self) -> None:
        """Forget the counted hands, or delete what the cursor stands on."""
        if "feedback" in self.path:
            self.post_message(Requested(set_votes(self.path, None)))
        else:
            super().action_delete()

    def _seek(self, path: Path) -> None:
        self.post_message(Sought(path))

    def _actions(self, record: Record) -> Iterator[Row]:
        """How far the reading back is."""
        to_read = to_read_back(record)
        agreed = sum(record.actions[one.index].agreed for one in to_read)
        words = f"{agreed} of {len(to_read)} agreed aloud. b reads them back." if to_read else "None to read back."
        cells = (Content.styled("Actions", "$muted"), Content(words))
        yield Row(("read-back",), cells, rows_of.FIELD, act=self.action_read_back)

    def edit_field(self, path: Path) -> None:
        """The answers to the feedback are counted; every other field is changed as anywhere."""
        if "feedback" not in path:
            super().edit_field(path)
            return
        text = shown_votes(votes_of(self.record, int(path[1]), str(path[-1])))

        def read(line: str) -> Taken:
            votes = read_votes(line)
            return Taken(set_votes(path, votes), shown_votes(votes) or "nobody was asked")

        self.ask(Prompt(dict(QUESTIONS)[str(path[-1])], read, text, hint="5 yes 1 no", place=path))


def _minutes(meeting: Meeting) -> str:
    took = [f"{stage.title} {meeting.minutes[stage.id]:g}" for stage in STAGES if stage.id in meeting.minutes]
    return " · ".join([*took, f"together {sum(meeting.minutes.values()):g}"])


def _parked(topic: ParkedTopic) -> str:
    due = shown_day(topic.due) if topic.due else ""
    return " · ".join(
        part for part in (topic.text, in_words(topic.outcome) or "no outcome yet", topic.who, due) if part
    )


def _open_question(question: OpenQuestion) -> str:
    due = shown_day(question.due) if question.due else ""
    return " · ".join(part for part in (question.text, question.who or "nobody yet", due) if part)


def _waiver(waiver: Waiver) -> str:
    reason = waiver.reason or "no reason yet: it waives nothing"
    return " · ".join(part for part in (waiver.check, waiver.on, reason, waiver.by) if part)
