"""The clock of a meeting as it is shown: the time in words, and a rule that fills as it goes by."""

from typing import TYPE_CHECKING

from textual.content import Content

from pmreview.app.host import Host
from pmreview.meeting.figures import figures

if TYPE_CHECKING:
    from pmreview.meeting.reading import Reading


def time_on(app: Host) -> Content:
    """What the clock says, or what F2 would begin; nothing without a meeting."""
    reading, keeper = app.reading, app.timekeeper
    if reading is None or keeper is None:
        return Content("")
    return Content.styled(keeper.asked_for, "$warning") if reading.state == "waiting" else _time(reading)


def _time(reading: "Reading") -> Content:
    """The stage's time, the meeting's, and its end on the wall clock."""
    stage = Content.styled(
        f"{figures(reading.stage_spent)}/{figures(reading.stage_budget)}", _tone(reading.stage_level)
    )
    whole = Content.styled(f"{figures(reading.spent)} of {figures(reading.length)}", _tone(reading.meeting_level))
    if reading.state == "running" and reading.ends_at:
        end = f"ends {reading.ends_at.astimezone():%H:%M}"
    else:
        end = reading.state
    return Content(" · ").join((stage, whole, Content.styled(end, "bold" if reading.state == "paused" else "$muted")))


def rule(width: int, reading: "Reading | None") -> Content:
    """A rule that fills with the meeting's time; what the clock warns of stands at its right end."""
    if reading is None or reading.state == "waiting":
        return Content.styled("─" * width, "$foreground 20%")
    words = f" {reading.warning} " if reading.warning else ""
    room = max(0, width - len(words))
    filled = min(room, round(room * (reading.spent / reading.length))) if reading.length else room
    bar = Content.styled("━" * filled, _tone(reading.meeting_level) or "$accent")
    return (
        bar
        + Content.styled("─" * (room - filled), "$foreground 20%")
        + Content.styled(words, f"bold {_tone(reading.level)}")
    )


def _tone(level: str) -> str:
    return {"near": "$warning", "over": "$error"}.get(level, "")
