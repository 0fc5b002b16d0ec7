"""Close: what was parked, what stays open, how it was, and where the record stands now."""

from collections.abc import Iterator

from pmreview.app import rows_of
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.rows import Row
from pmreview.core.around import zone_of
from pmreview.core.days import shown_day
from pmreview.core.fields import in_words
from pmreview.core.meeting import OpenQuestion, ParkedTopic, Waiver
from pmreview.core.record import Record


class CloseScreen(StageScreen):
    """The parking lot, the open questions, the waivers, and the record's status."""

    STAGE = "close"
    WHERE = ("parking_lot",)
    HELP = "Empty the parking lot, say who answers what is open, and set the record's status."

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The lists, then where the record stands."""
        zone = zone_of(record)
        yield from rows_of.listed(
            record, ("parking_lot",), _parked, "Nothing was parked. k parks a topic from anywhere."
        )
        yield rows_of.blank("parked")
        yield from rows_of.listed(record, ("open_questions",), _open_question)
        yield from rows_of.heading("The record")
        yield rows_of.field(record, ("incident", "status"), zone)
        yield rows_of.field(record, ("incident", "owner"), zone)
        if record.meetings:
            last = len(record.meetings) - 1
            yield rows_of.field(record, ("meetings", last, "ended_at"), zone, "Meeting ended")
        yield rows_of.blank("record")
        yield from rows_of.listed(record, ("waivers",), _waiver)
        if record.notes:
            yield from rows_of.listed(record, ("notes",), lambda note: f"{note.source}: {note.text}")
        if record.conflicts:
            yield from rows_of.listed(record, ("conflicts",), lambda one: f"{one.path}: {one.ours} / {one.theirs}")


def _parked(topic: ParkedTopic) -> str:
    due = shown_day(topic.due) if topic.due else ""
    return " · ".join(
        part for part in (topic.text, in_words(topic.outcome) or "no outcome yet", topic.who, due) if part
    )


def _open_question(question: OpenQuestion) -> str:
    due = shown_day(question.due) if question.due else ""
    return " · ".join(part for part in (question.text, question.who or "nobody yet", due) if part)


def _waiver(waiver: Waiver) -> str:
    return " · ".join(part for part in (waiver.check, waiver.on, waiver.reason, waiver.by) if part)
