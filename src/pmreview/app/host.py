"""What every screen may ask of the app: the session that all watch, and the file that follows it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from textual.message import Message
from textual.reactive import var

from pmreview.app.frame import Frame
from pmreview.app.messages import Requested
from pmreview.app.saving import Saver
from pmreview.core.agreed import unless_it_says_the_same
from pmreview.core.around import Around, around
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.session import Session
from pmreview.core.settings import Settings
from pmreview.store.record_file import RecordFile

if TYPE_CHECKING:
    from pmreview.app.earlier import Listed
    from pmreview.app.timekeeper import Sitting, Timekeeper
    from pmreview.core.edits import Edit
    from pmreview.core.facts.likeness import Alike
    from pmreview.meeting.reading import Reading


def wall_clock() -> datetime:
    """The machine's clock, with its offset, in whole seconds: finer ones would only clutter the record."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)


class Host(Frame):
    """One record being worked on. Requests come up, and the one session goes down."""

    session: var[Session] = var(None)  # type: ignore[arg-type]  # set before anybody can look
    reading: var["Reading | None"] = var(None)
    earlier: var["tuple[Listed, ...]"] = var(())
    """The open actions of earlier reviews of the same components, overdue ones first."""
    alike: var["tuple[Alike, ...]"] = var(())
    """The earlier incidents most like this one."""

    def __init__(
        self,
        file: RecordFile,
        settings: Settings,
        *,
        stage: str,
        sitting: "Sitting | None" = None,
        library: FilePath | None = None,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(settings)
        self.set_reactive(Host.session, Session.open(file.record))
        self.set_reactive(Host.wording, sitting is None)
        self._takes: list[tuple[float, Record]] = []
        """When somebody else's changes came in, and the record before each."""
        self.library = library
        """The folder of records, if one was chosen; else it is the one in which the record lies."""
        self.now = now
        self.saver = Saver(self, file, autosave=settings.autosave, clock=now)
        self.timekeeper = self._timekeeper(sitting, stage) if sitting else None

    def _timekeeper(self, sitting: "Sitting", stage: str) -> "Timekeeper":
        from pmreview.app.timekeeper import Timekeeper  # what only a meeting needs is loaded for one

        return Timekeeper(self, sitting, stage, self.settings.budgets)

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.session.record

    def watch_session(self, session: Session) -> None:
        """Every change reaches the file."""
        self.saver.note(session.record)

    def on_requested(self, event: Requested) -> None:
        """A screen asks for an edit."""
        if self.may_change():
            self.session = self.session.apply(unless_it_says_the_same(self._as_meant(event)))
        if event.then is not None:
            event.then()

    def may_change(self) -> bool:
        """Whether the record may be changed; if not, the app says why."""
        why = self.saver.file.read_only
        if why:
            self.say(f"This record cannot be changed: {why}.")
        return not why

    def _as_meant(self, event: Requested) -> "Edit":
        """The edit as it was meant when it was asked for, though others may have changed the record since."""
        before = next((before for at, before in self._takes if at > event.time), None)
        if before is None:
            return event.edit
        from pmreview.app.meanwhile import rebased

        return rebased(event.edit, before, self.session.record)

    def on_settled(self) -> None:
        """What is typed next is a step of its own."""
        self.session = self.session.settle()

    def take(self, base: Record, theirs: Record) -> Record:
        """Merge in what others made of `base` on the disk."""
        self._takes = [*self._takes[-20:], (Message().time, self.session.record)]
        session = self.session.take(base, theirs)
        said = list(session.said)
        if not said and not self.saver.others:  # who is known to be here is expected to write
            said = ["The file was changed by somebody else: both are in it now."]
        if said:
            self.say(" ".join(said))
        self.session = session  # after the general words: what a screen has to say about it is more to the point
        return session.record

    def tick(self) -> None:
        """Show what the clock says, while this is who keeps it."""
        if self.timekeeper is not None:
            self.timekeeper.tick()

    def around(self, path: Path) -> Around:
        """What is typed at `path` is understood by this."""
        return around(self.session.record, path, self.now())
