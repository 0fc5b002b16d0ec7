"""A rehearsal: thirty minutes in five, with the moments that a first-time facilitator should have met before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pmreview.app.host import Host, wall_clock

FACTOR = 6
"""How much faster the clock runs."""


@dataclass(frozen=True)
class Scene:
    """Something that happens in the room `at` so many minutes of the meeting."""

    at: float
    title: str
    words: str


SCENES = (
    Scene(1, "The room is here", "Read the statement aloud, then press ] to go on to the summary."),
    Scene(5, "Somebody joins late", "They ask what this is about. Press r and read the recap to them."),
    Scene(8, "Blame slips in", "“Whoever released this should have known.” Press h and look for words that help."),
    Scene(11, "Another topic", "“Do we even need two providers?” Press k, write it down, and it is parked."),
    Scene(
        13, "The timeline runs over", "Two people want to go on. Give them a minute with F3, or press ] and lead on."
    ),
    Scene(21, "Time gets short", "Look at the right of the rule under the stages: what does going on here cost?"),
    Scene(27, "The end is near", "Press 8: read the actions back, and finish with f. Nothing holds you up."),
)


def quickened(clock: Callable[[], datetime] = wall_clock, factor: float = FACTOR) -> Callable[[], datetime]:
    """A clock that starts now and runs `factor` times as fast as `clock`."""
    began = clock()
    return lambda: began + (clock() - began) * factor


class Rehearsal:
    """Tells the scenes as the meeting's time goes by."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self._coming = list(SCENES)

    def tick(self) -> None:
        """Tell what is due."""
        reading = self._app.reading
        while reading and self._coming and reading.spent >= timedelta(minutes=self._coming[0].at):
            scene = self._coming.pop(0)
            self._app.notify(scene.words, title=scene.title, timeout=15, markup=False)
