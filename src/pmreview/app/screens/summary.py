"""Summary: what the incident was, in a few fields, confirmed rather than read aloud."""

from collections.abc import Iterator

from pmreview.app import rows_of
from pmreview.app.screens.stage import StageScreen
from pmreview.app.widgets.row import Row
from pmreview.core.around import zone_of
from pmreview.core.durations import durations, shown
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_moment


class SummaryScreen(StageScreen):
    """The `[incident]` table, and what the timeline says about start, end and length."""

    STAGE = "summary"
    WHERE = ("incident", "links")
    HELP = "What the incident was. Enter changes the selected field. Start and end come from the timeline's milestones."

    def rows_of(self, record: Record) -> Iterator[Row]:
        """The fields, the times, the links."""
        zone = zone_of(record)
        yield rows_of.field(record, ("incident", "title"), zone)
        yield rows_of.field(record, ("incident", "summary"), zone)
        yield from rows_of.heading("When")
        length = next(one for one in durations(record) if one.name == "time_to_resolve")
        for label, event in (("Started", length.start), ("Resolved", length.end)):
            when = shown_moment(event.at, zone) if event and event.at else "not set: mark it on the timeline with m"
            yield rows_of.fact(label, when)
        yield rows_of.fact("Length", shown(length))
        yield from rows_of.heading("What")
        for key in ("severity", "kind", "status", "components", "trigger", "owner", "authors", "id", "tags"):
            yield rows_of.field(record, ("incident", key), zone)
        yield from rows_of.heading("More")
        for key in ("timezone", "related", "restricted"):
            yield rows_of.field(record, ("incident", key), zone)
        yield from rows_of.listed(record, ("incident", "links"), lambda link: f"{link.label}  {link.url}".strip())
