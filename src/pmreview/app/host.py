"""What every screen may ask of the app: the session that all watch, and the file that follows it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Protocol

from textual.app import App
from textual.events import Event, Key
from textual.reactive import var

from pmreview.app.messages import Requested
from pmreview.app.saving import Saved, Saver
from pmreview.core.around import Around, around
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.session import Session
from pmreview.core.settings import Settings
from pmreview.store.record_file import RecordFile

if TYPE_CHECKING:
    from pmreview.app.earlier import Listed
    from pmreview.app.timekeeper import Sitting, Timekeeper
    from pmreview.meeting.reading import Reading


def wall_clock() -> datetime:
    """The machine's clock, with its offset, in whole seconds: finer ones would only clutter the record."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)


class TypedAhead(Protocol):
    """A line that takes keys which reach the app before it has the focus."""

    def wants(self, key: Key) -> bool:
        """Whether the key belongs in the line."""

    def type(self, key: Key) -> None:
        """Take the key."""


class Host(App[int]):
    """One record being worked on. Requests come up, and the one session goes down."""

    # Each is a `var`: a reactive of the app would paint the whole screen, where only those who watch it have to change.
    session: var[Session] = var(None)  # type: ignore[arg-type]  # set before anybody can look
    saved: var[Saved] = var(Saved())
    reading: var["Reading | None"] = var(None)
    wording: var[bool] = var(True)
    """Whether the wording of what is typed is remarked on."""
    earlier: var["tuple[Listed, ...]"] = var(())
    """The open actions of earlier reviews of the same components, overdue ones first."""

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
        super().__init__()
        self.set_reactive(Host.session, Session.open(file.record))
        self.set_reactive(Host.wording, sitting is None)
        self.settings = settings
        self.library = library
        """The folder of records, if one was chosen; else it is the one in which the record lies."""
        self.now = now
        self.saver = Saver(self, file, autosave=settings.autosave, clock=now)
        self.timekeeper = self._timekeeper(sitting, stage) if sitting else None

    def _timekeeper(self, sitting: "Sitting", stage: str) -> "Timekeeper":
        from pmreview.app.timekeeper import Timekeeper  # what only a meeting needs is loaded for one

        return Timekeeper(self, sitting, stage, self.settings.budgets)

    async def on_event(self, event: Event) -> None:
        """Keys that were typed ahead of a line that is opening belong to that line, not to the commands under it."""
        if isinstance(event, Key) and event.is_forwarded:
            line: TypedAhead | None = getattr(self.screen, "typing", None)
            if line is not None and line.wants(event):
                line.type(event)
                return
        await super().on_event(event)

    def watch_session(self, session: Session) -> None:
        """Every change reaches the file."""
        self.saver.note(session.record)

    def on_requested(self, event: Requested) -> None:
        """A screen asks for an edit."""
        if self.saver.file.read_only:
            self.say(f"This record cannot be changed: {self.saver.file.read_only}")
        else:
            self.session = self.session.apply(event.edit)

    def on_settled(self) -> None:
        """What is typed next is a step of its own."""
        self.session = self.session.settle()

    def take(self, base: Record, theirs: Record) -> Record:
        """Merge in what others made of `base` on the disk."""
        self.session = self.session.take(base, theirs)
        self.say("The file was changed by somebody else: both are in it now.")
        return self.session.record

    def tick(self) -> None:
        """Show what the clock says, while this is who keeps it."""
        if self.timekeeper is not None:
            self.timekeeper.tick()

    def around(self, path: Path) -> Around:
        """What is typed at `path` is understood by this."""
        return around(self.session.record, path, self.now())

    def say(self, text: str) -> None:
        """Tell something that needs no answer."""
        self.clear_notifications()
        self.notify(text, markup=False, timeout=5)
