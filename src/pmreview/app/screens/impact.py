"""Impact: how many, what they saw, how long, when they were told; and what customers will read."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import ClassVar

from textual.binding import Binding, BindingType

from pmreview.app import rows_of
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Row
from pmreview.core.around import zone_of
from pmreview.core.durations import duration, shown
from pmreview.core.fields import in_words
from pmreview.core.impact import Affected
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_time
from pmreview.core.value import editable_fields, label_of


class ImpactScreen(StageScreen):
    """The `[impact]` and `[customer_summary]` tables."""

    STAGE = "impact"
    WHERE = ("impact", "affected")
    HELP = (
        "What customers lost. Enter changes the selected field; a adds an affected component; "
        "d drafts what customers will read from what the record says."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "draft", "draft", id="impact.draft", tooltip="Draft what customers will read"),
    ]

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The numbers, the times, the components, the texts for customers."""
        zone = zone_of(record)
        yield from rows_of.fields(record, ("impact",), zone)
        yield rows_of.fact("Customers felt it", shown(duration(record, "customer_duration")))
        yield rows_of.fact("Customers were told", shown(duration(record, "time_to_tell")))
        yield from rows_of.listed(record, ("impact", "affected"), lambda affected: _affected(affected, zone))
        yield from rows_of.heading("What customers will read")
        yield from rows_of.fields(record, ("customer_summary",), zone)

    def action_draft(self) -> None:
        """Draft what customers will read."""
        from pmreview.app.exporting import offer_draft

        offer_draft(self.app, self._say_what_is_missing)

    def _say_what_is_missing(self) -> None:
        summary = self.record.customer_summary
        missing = [
            label_of(key, field)
            for key, field, shape in editable_fields(type(summary))
            if shape.name != "flag" and not getattr(summary, key)
        ]
        self.app.say(f"Not written yet: {', '.join(missing)}." if missing else "What customers will read is all there.")


def _affected(affected: Affected, zone: tzinfo) -> str:
    ends = (affected.began, affected.ended)
    began, ended = (shown_time(at.replace(microsecond=0), zone) if at else "?" for at in ends)
    when = f"{began} to {ended}" if affected.began or affected.ended else ""
    return "  ".join(part for part in (affected.component, in_words(affected.effect), when) if part)
