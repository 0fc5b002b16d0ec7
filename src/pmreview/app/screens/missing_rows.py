"""What the checks still find, as rows of the close: one key leads from each to its place."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.content import Content

from pmreview.app import rows_of
from pmreview.app.widgets.row import Layout, Row
from pmreview.checks import findings
from pmreview.core.finding import ERROR, HINT, Finding
from pmreview.core.nouns import item_path, noun_at
from pmreview.core.paths import Path, at
from pmreview.core.policy import Policy
from pmreview.core.record import Conflict, Record
from pmreview.core.value import Value

FINDING = Layout((1, None))
WORDING = ("blameful-language", "hindsight", "person-named")


def rows(record: Record, policy: Policy, seek: Callable[[Path], None], *, wording: bool) -> Iterator[Row]:
    """What a final record would lack, gravest first. Remarks on wording are only counted unless `wording` is wanted."""
    found = [one for one in findings(record, policy, as_final=True) if one.severity != HINT]
    shown = [one for one in found if wording or one.check not in WORDING]
    if not found:
        return
    yield from rows_of.heading("Still missing")
    for one in sorted(shown, key=lambda one: one.severity != ERROR):
        tone = "$error" if one.severity == ERROR else "$warning"
        message = Content(one.message) + Content.styled(_which(record, one), "$muted")
        cells = (Content.styled("!" if one.severity == ERROR else "·", f"bold {tone}"), message)
        yield Row(("finding", one.check, *one.path), cells, FINDING, act=partial(seek, one.path))
    if hidden := len(found) - len(shown):
        yield rows_of.words(f"and {hidden} {'remark' if hidden == 1 else 'remarks'} on wording: F5 shows them")


def _which(record: Record, finding: Finding) -> str:
    """Where it is, so far as the message does not say it: an entry by its id or its text, a text by its field."""
    entry, noun = item_path(finding.path), noun_at(finding.path)
    if noun is None or entry is None:
        return f"  {str(finding.path[-1]).replace('_', ' ')}" if finding.span else ""
    item: Value = at(record, entry)
    if isinstance(item, Conflict):
        return ""
    name = getattr(item, "id", None)
    if name is None or name == "":
        return f"  {getattr(item, noun.main)}"
    return "" if name in finding.message else f"  {name} {getattr(item, noun.main)}"
