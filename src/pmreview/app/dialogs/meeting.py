"""Beginning and ending a meeting."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from pmreview.app.baton import Baton
from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog, confirm
from pmreview.app.host import Host
from pmreview.app.messages import Requested, Sought
from pmreview.app.prompt import Prompt
from pmreview.app.screens.desk import Desk
from pmreview.app.timekeeper import Timekeeper, used
from pmreview.checks import findings
from pmreview.core.durations import spoken
from pmreview.core.edits import add_item, set_field
from pmreview.core.errors import NotUnderstood, UserError
from pmreview.core.finding import HINT
from pmreview.core.items import Taken
from pmreview.core.meeting import Meeting
from pmreview.core.policy import Policy
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_moment
from pmreview.core.times import read_moment
from pmreview.core.typed_time import read_typed_time
from pmreview.meeting.read_back import to_read_back
from pmreview.meeting.sitting import unfinished
from pmreview.store.running import Running


def begin(app: Host) -> None:
    """Start the clock, pause it or go on. A meeting of the record that did not end can be taken up again."""
    keeper = app.timekeeper
    if keeper is None or not app.may_change():
        return
    earlier = unfinished(app.session.record)
    if not keeper.waiting:
        keeper.pause_or_resume()
    elif earlier is None and app.session.record.incident.status in ("final", "closed"):
        about = "Its review is finished. Another meeting is added to those that were held."
        confirm(app.screen, "Begin another meeting?", about, "Begin it", lambda: _try(app, keeper.start))
    elif earlier is None:
        _try(app, keeper.start)
    else:
        _ask_which(app, keeper, earlier, Baton(app).noted)


def _try(app: Host, begin: Callable[[], None]) -> None:
    try:
        begin()
    except UserError as problem:
        app.say(str(problem))


def _ask_which(app: Host, keeper: Timekeeper, earlier: Meeting, noted: Running | None) -> None:
    choices = [Choice("on", "Go on with it"), Choice("new", "Begin a new meeting"), Choice("", "Back")]

    def answered(answer: Sequence[str] | None) -> None:
        if answer == ["on"]:
            _try(app, lambda: keeper.go_on(earlier, noted))
            app.post_message(Sought(stage=keeper.clock.stage))
        elif answer == ["new"]:
            _try(app, keeper.start)

    title = f"Continue the meeting of {earlier.held_at.astimezone():%d %b, %H:%M}?" if earlier.held_at else "Continue?"
    about = f"{spoken(timedelta(seconds=round(used(earlier, noted).total_seconds())))} used."
    app.push_screen(ChoiceDialog(title, about, choices), answered)


def finish(app: Host) -> None:
    """End the meeting as final or as not finished; nothing that is missing holds it up. Enter leaves the status."""
    status = app.session.record.incident.status
    done = status if status in ("final", "closed") else "final"
    choices = [
        Choice(done, "Final: the review is done"),
        Choice("in-review", "Not finished: it stays in review"),
        Choice("", "Back to the meeting"),
    ]

    def answered(answer: Sequence[str] | None) -> None:
        if answer in ([done], ["in-review"]):
            if app.timekeeper is not None:
                app.timekeeper.finish()
                Baton(app).forget()
            app.post_message(Requested(set_field(("incident", "status"), answer[0], "finish the review")))
        if answer == ["in-review"] and isinstance(app.screen, Desk):
            app.screen.ask(_next_meeting(app))

    about, current = _open_ends(app.session.record, app.settings.checks), status if status == done else "in-review"
    app.push_screen(ChoiceDialog("Finish?", about, choices, [current]), answered)


def _next_meeting(app: Host) -> Prompt:
    """Ask when the review goes on. What is open waits on this screen, for the owner."""
    around = app.around(())

    def read(line: str) -> Taken:
        now = app.now()
        at = read_moment(line, zone=around.zone, near=now, now=now).at
        if at < now and _is_weekday(line):
            at += timedelta(weeks=1)  # the next one here, not the nearest
        if at < now:
            raise NotUnderstood("That is past. Write a day to come, such as tuesday 10:00.")
        count = len(app.session.record.meetings)
        words = f"the next meeting on {shown_moment(at, around.zone)}"
        return Taken(add_item(("meetings",), Meeting(planned_at=at), count, "plan a meeting"), words)

    return Prompt("When does the review go on?", read, hint="tuesday 10:00, or Esc to leave it open")


def _is_weekday(line: str) -> bool:
    """Whether the day is named by the weekday alone."""
    typed = read_typed_time(line.strip())
    return typed is not None and typed.date is not None and typed.date.day is typed.date.shift is None


def _open_ends(record: Record, policy: Policy) -> str:
    """What is not done yet, in one line; it holds nobody up."""
    found = [one for one in findings(record, policy, as_final=True) if one.severity != HINT]
    to_read = to_read_back(record)
    agreed = sum(record.actions[one.index].agreed for one in to_read)
    parked = sum(not topic.outcome for topic in record.parking_lot)
    ends = (
        f"{len(found)} still missing" if found else "",
        f"{agreed} of {len(to_read)} actions agreed aloud" if agreed < len(to_read) else "",
        f"{parked} parked without an outcome" if parked else "",
    )
    open_ends = ", ".join(filter(None, ends))
    return f"Open: {open_ends}. It can all be done afterwards." if open_ends else "Nothing is open. Well done."
