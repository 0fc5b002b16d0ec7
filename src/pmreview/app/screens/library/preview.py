"""What a record is about, for the side of the list: read from its file when the cursor stays on it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.widgets.row import Row
from pmreview.core.dates import shown as shown_day
from pmreview.core.durations import RECORDED, duration, shown
from pmreview.core.errors import UserError
from pmreview.core.fields import in_words
from pmreview.core.incident import is_restricted
from pmreview.core.live_actions import open_actions
from pmreview.core.overdue import overdue
from pmreview.core.record import Record
from pmreview.core.text import harmless, reflowed
from pmreview.store.record_file import open_record


def preview_of(file: str, today: date) -> list[Row]:
    """The rows of the preview; of a restricted record that it is one."""
    try:
        record = open_record(Path(file)).record
    except UserError as problem:
        return [rows_of.words(harmless(str(problem)), "$error")]
    if is_restricted(record.incident):
        return [rows_of.words("Restricted: open it to read it.")]
    return list(_rows(record, today))


def _rows(record: Record, today: date) -> Iterator[Row]:
    incident = record.incident
    yield Row("title", (Content.styled(incident.title, "bold"),), selectable=False)
    told = (in_words(incident.status), ", ".join(incident.components), incident.owner)
    yield rows_of.words(" · ".join(filter(None, told)))
    lasted = duration(record, "customer_duration")
    if lasted.state == RECORDED:
        yield rows_of.words(f"Felt by customers for {shown(lasted)}")
    if incident.summary.strip():
        yield rows_of.blank("summary")
        yield rows_of.words(reflowed(incident.summary), "")
    causes = [why.answer for why in record.whys if why.root_cause and why.answer]
    if causes:
        yield from rows_of.heading("Root causes")
        for cause in causes:
            yield rows_of.words(cause, "", lead="◆ ", lead_on="  ")
    still = [action for _, action in open_actions(record)]
    if still:
        yield from rows_of.heading(f"{len(still)} open action{'s' * (len(still) != 1)}")
        for action in still:
            words = " · ".join(filter(None, (action.title, action.owner or "no owner", _due(action.due, today))))
            yield rows_of.words(words, "", lead="· ", lead_on="  ")


def _due(due: date | None, today: date) -> str:
    if due is None:
        return "no date"
    return overdue((today - due).days) if due < today else f"due {shown_day(due)}"
