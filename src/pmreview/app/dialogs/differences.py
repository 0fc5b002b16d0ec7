"""Two records side by side, field by field: to look at before one of them is chosen."""

from collections.abc import Iterator

from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.dialogs.page import PageDialog
from pmreview.app.widgets.row import Layout, Row
from pmreview.core.around import zone_of
from pmreview.core.differences import differences
from pmreview.core.record import Record

SIDE = Layout((7, None))


class DifferencesDialog(PageDialog):
    """Shows what becomes of `before` in `after`."""

    def __init__(self, title: str, before: Record, after: Record) -> None:
        super().__init__(title, _rows(before, after), "↑ ↓ read on   Esc back", calm=False)


def _rows(before: Record, after: Record) -> Iterator[Row]:
    nothing = True
    for number, found in enumerate(differences(before, after, zone_of(before))):
        yield Row(("place", number), (Content.styled(found.where, "bold $primary"),), selectable=False)
        for side, text, style in (("now", found.before, "$muted"), ("then", found.after, "")):
            cells = (Content.styled(side, "$muted"), Content.styled(text or "nothing", style))
            yield Row((side, number), cells, SIDE, limit=6)
        yield rows_of.blank(str(number))
        nothing = False
    if nothing:
        yield rows_of.words("Nothing differs.")
