"""How an open action stands in the list across all records: when it is due, what, who, and of which incident."""

import os
from collections.abc import Collection, Iterable

from rich.cells import cell_len
from textual.content import Content

from pmreview.app.widgets.row import Layout, Row
from pmreview.core.dates import shown
from pmreview.core.facts.to_do import ToDo
from pmreview.core.overdue import overdue
from pmreview.core.text import one_line

WIDE = 110
"""From so many cells on there are more columns."""
COLUMNS = ("Due", "Action", "Owner", "Incident")
MORE_COLUMNS = ("Due", "Priority", "Action", "Owner", "Status", "Incident")
NO_OWNER = "no owner"
LONGEST_DAY = "30 Sep 2026"


def columns(layout: Layout) -> tuple[str, ...]:
    """The names of the columns."""
    return COLUMNS if len(layout.widths) == len(COLUMNS) else MORE_COLUMNS


def layout(width: int, listed: Collection[ToDo]) -> Layout:
    """The columns for these actions: each takes what its longest words need, owner and incident within bounds."""
    most = max(14, width // 6)
    late = max((each.overdue_days or 0 for each in listed), default=0)
    due = max(len(LONGEST_DAY), len(overdue(late)) if late else 0)
    owner = _longest((NO_OWNER, *(each.action.owner for each in listed)), most)
    incident = _longest(("Incident", *map(_incident, listed)), most)
    return Layout((due, 8, None, owner, 12, incident) if width >= WIDE else (due, None, owner, incident))


def _longest(names: Iterable[str], most: int) -> int:
    return min(most, max(map(cell_len, names)))


def row(each: ToDo, state: str, layout: Layout) -> Row:
    """The row of an action; `state` says what was decided about it, if it was closed here."""
    action, place = each.action, (each.file, each.action.place)
    title = Content.styled("restricted", "$muted italic") if each.record.restricted else Content(action.title)
    owner = Content(action.owner) if action.owner or each.record.restricted else Content.styled(NO_OWNER, "$warning")
    incident = Content.styled(_incident(each), "$muted")
    due = _decided(state) if state else _due(each)
    if columns(layout) is COLUMNS:
        begun = Content.styled("started · ", "$muted") if action.status == "in-progress" and not state else Content("")
        return Row(place, (due, begun + title, owner, incident), layout, limit=1)
    priority = Content.styled(action.priority, "bold" if action.priority == "high" else "")
    status = Content.styled("" if state else action.status.replace("-", " "), "$muted")
    return Row(place, (due, priority, title, owner, status, incident), layout, limit=1)


def full_name(each: ToDo) -> str:
    """What names the action to somebody who is asked about it: `INC-2041 A3`, `Checkout errors A3`."""
    return each.key if each.record.id else f"{_incident(each)} {each.action.id}".strip()


def _incident(each: ToDo) -> str:
    """`INC-2041 A3`; without an id the record's title, else its file, unless it is restricted."""
    if each.record.id or each.record.restricted:
        return each.key
    return one_line(each.record.title or os.path.basename(each.file))


def _decided(state: str) -> Content:
    return Content.styled("– dropped", "$muted") if state == "dropped" else Content.styled(f"✓ {state}", "$success")


def _due(each: ToDo) -> Content:
    if each.overdue_days:
        return Content.styled(overdue(each.overdue_days), "bold $error")
    return Content(shown(each.action.due)) if each.action.due else Content.styled("no date", "$warning")
