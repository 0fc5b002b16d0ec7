"""Wording help: what a fair facilitator would say about a text, marked in the line while it is typed.

In a meeting it is silent until somebody asks for it: words marked as blame in front of the room end the meeting.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.highlighter import Highlighter
from rich.text import Text
from textual.content import Content

from pmreview.app.frame import Frame
from pmreview.app.host import Host
from pmreview.core.paths import Path
from pmreview.core.people import people

if TYPE_CHECKING:
    from pmreview.checks.wording.remark import Remark

MARK = "underline"
_ITEMS = ("timeline", "went_well", "to_improve", "got_lucky", "open_questions")
_NARRATIVE = {
    "summary",
    "text",
    "question",
    "explanation",
    "what_customers_saw",
    "business_impact",
    "data_loss",
    "disputed",
}


def kind_of_text(path: Path) -> str:
    """How the text at `path` is read: as a narrative, a cause or an action; "" where its words are not looked at."""
    if path[:1] == ("actions",):
        return "action" if len(path) < 3 or path[-1] == "title" else ""
    if path[:1] == ("whys",) and (len(path) < 3 or path[-1] == "answer"):
        return "cause"
    if path[0] in _ITEMS and len(path) == 2:
        return "narrative"
    return "narrative" if path[-1] in _NARRATIVE or path[0] == "customer_summary" else ""


def remarks(app: Frame, text: str, kind: str) -> Sequence["Remark"]:
    """What there is to say about `text`, as the settings of the checks want it; nothing while the help is off."""
    if not (app.wording and kind and text.strip()):
        return ()
    from pmreview.checks.wording import wording

    policy = app.settings.checks
    known = (*(people(app.session.record) if isinstance(app, Host) else ()), *policy.people)
    return [each for each in wording(text, people=known, words=policy.words, where=kind) if policy.asks(each.check)]


def said(found: Sequence["Remark"]) -> Content:
    """The first remark in words, and how many there are."""
    if not found:
        return Content("")
    more = f"  (1 of {len(found)})" if len(found) > 1 else ""
    return Content.styled(f"{found[0].message} {found[0].better}{more}", "$warning")


class Marks(Highlighter):
    """Underlines what was remarked on."""

    def __init__(self) -> None:
        self.found: Sequence[Remark] = ()

    def highlight(self, text: Text) -> None:
        """Mark the places in a line that is drawn."""
        for remark in self.found:
            text.stylize(MARK, *remark.span)
