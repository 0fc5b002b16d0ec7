"""Who holds the clock: noted every few seconds, so that a crash costs seconds and two facilitators find each other."""

from collections.abc import Sequence
from functools import partial

from pmreview.app.aside import aside
from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog
from pmreview.app.host import Host
from pmreview.app.messages import Sought
from pmreview.core.errors import UserError
from pmreview.core.meeting import Meeting
from pmreview.meeting.clock import PAUSED
from pmreview.store.running import Running, alive, forget_running, mine, note_running, running

EVERY = 5
"""Seconds between two notes."""


class Baton:
    """Notes the running meeting. Whoever takes the clock over makes the others scribes at their next note."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self._path = app.saver.file.path

    @property
    def noted(self) -> Running | None:
        """What was noted last of a meeting on this record, by anybody."""
        return running(self._path, self._app.now())

    async def note(self, *, take_over: bool = False) -> None:
        """Note how the meeting stands; where somebody else has the clock, become the scribe."""
        keeper = self._app.timekeeper
        if keeper is None or not keeper.under_way or keeper.clock.began is None:
            return
        now, clock = self._app.now(), keeper.clock
        try:
            holder = await aside(
                partial(
                    note_running,
                    self._path,
                    now,
                    held_at=keeper.clock.began,
                    stage=clock.stage,
                    seconds=clock.seconds(now),
                    paused=clock.state == PAUSED,
                    length_minutes=keeper.minutes,
                    until=keeper.until,
                    take_over=take_over,
                )
            )
        except UserError:
            return  # without the note a crash costs the seconds since the last change of stage, and no more
        if not mine(holder):
            self._become_scribe(f"{holder.host} has the clock now. You write.")

    def _become_scribe(self, words: str) -> None:
        self._app.timekeeper = None
        self._app.reading = None
        self._app.refresh_bindings()
        self._app.say(words)

    def forget(self) -> None:
        """The meeting is over."""
        forget_running(self._path, self._app.now())

    def is_held_elsewhere(self) -> bool:
        """Whether somebody else runs this meeting now; if so, ask what to be in it."""
        holder = self.noted
        if holder is None or mine(holder) or not alive(holder, self._app.now()):
            return False
        choices = [
            Choice("scribe", "Join as scribe: write, without the clock"),
            Choice("take", "Take over the clock: the other one writes"),
        ]
        about = f"It runs on {holder.host} since {holder.held_at.astimezone():%H:%M}."
        self._app.push_screen(ChoiceDialog("This meeting is running", about, choices), self._joined)
        return True

    async def _joined(self, answer: Sequence[str] | None) -> None:
        keeper, holder = self._app.timekeeper, self.noted
        if answer != ["take"] or keeper is None or holder is None:
            self._become_scribe("You are the scribe: the clock is elsewhere.")
            return
        try:
            keeper.go_on(self._meeting(holder), holder)
        except UserError as problem:
            self._become_scribe(str(problem))
            return
        await self.note(take_over=True)
        self._app.post_message(Sought(stage=keeper.clock.stage))

    def _meeting(self, holder: Running) -> Meeting:
        """The meeting that runs; the file may not have it yet."""
        held = [meeting for meeting in self._app.session.record.meetings if meeting.held_at == holder.held_at]
        return held[0] if held else Meeting(held_at=holder.held_at, stage=holder.stage)
