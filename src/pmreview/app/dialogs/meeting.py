"""Beginning and ending a meeting."""

from collections.abc import Callable, Sequence

from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog
from pmreview.app.host import Host
from pmreview.app.messages import Requested
from pmreview.app.timekeeper import Timekeeper
from pmreview.core.edits import set_field
from pmreview.core.errors import UserError
from pmreview.core.meeting import Meeting
from pmreview.meeting.sitting import unfinished


def begin(app: Host) -> None:
    """Start the clock, pause it or go on. A meeting of the record that did not end can be taken up again."""
    keeper = app.timekeeper
    if keeper is None:
        return
    earlier = unfinished(app.session.record)
    if not keeper.waiting:
        keeper.pause_or_resume()
    elif earlier is None:
        _try(app, keeper.start)
    else:
        _ask_which(app, keeper, earlier)


def _try(app: Host, begin: Callable[[], None]) -> None:
    try:
        begin()
    except UserError as problem:
        app.say(str(problem))


def _ask_which(app: Host, keeper: Timekeeper, earlier: Meeting) -> None:
    choices = [Choice("on", "Go on with it"), Choice("new", "Begin a new meeting"), Choice("", "Back")]

    def answered(answer: Sequence[str] | None) -> None:
        if answer and answer[0]:
            _try(app, keeper.go_on if answer == ["on"] else keeper.start)

    app.push_screen(ChoiceDialog("A meeting has not ended", _in_words(earlier), choices), answered)


def _in_words(meeting: Meeting) -> str:
    began = f"{meeting.held_at.astimezone():%d %b %H:%M}" if meeting.held_at else "at an unknown time"
    return f"It began {began} and has used {sum(meeting.minutes.values()):g} min."


def finish(app: Host) -> None:
    """End the meeting as final or as not finished; nothing that is missing holds it up."""
    choices = [
        Choice("final", "Final: the review is done"),
        Choice("in-review", "Not finished: it stays in review"),
        Choice("", "Back to the meeting"),
    ]

    def answered(answer: Sequence[str] | None) -> None:
        if answer in (["final"], ["in-review"]):
            if app.timekeeper is not None:
                app.timekeeper.finish()
            app.post_message(Requested(set_field(("incident", "status"), answer[0], "finish the review")))

    app.push_screen(ChoiceDialog("Finish?", "Every stage can still be changed afterwards.", choices), answered)
