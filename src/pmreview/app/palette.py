"""The command palette: every key of the screen, found by what it does, and what has no key."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider

from pmreview.app.keys import keys_of

if TYPE_CHECKING:
    from pmreview.app.app import ReviewApp


class KeyCommands(Provider):
    """Offers the bindings that work on the screen under the palette."""

    def _words(self, binding: Binding) -> tuple[str, str]:
        name = binding.description.capitalize()
        return f"{name}  ({self.app.get_key_display(binding)})", binding.tooltip

    async def discover(self) -> Hits:
        """Everything, before a word is typed."""
        for binding in keys_of(self.screen):
            words, about = self._words(binding)
            yield DiscoveryHit(words, partial(self.app.simulate_key, binding.key), help=about)

    async def search(self, query: str) -> Hits:
        """What matches the typed words."""
        matcher = self.matcher(query)
        for binding in keys_of(self.screen):
            words, about = self._words(binding)
            score = max(matcher.match(words), matcher.match(about or ""))
            if score:
                yield Hit(score, matcher.highlight(words), partial(self.app.simulate_key, binding.key), help=about)


def more_commands(app: "ReviewApp") -> Iterator[SystemCommand]:
    """What the palette offers beside the keys."""
    # Found by its name alone: as the first of all it would be what Enter does.
    yield SystemCommand("Revert to as opened", "Take back everything; ctrl+z brings it back", app.action_revert, False)
    if app.session.record.conflicts:
        yield SystemCommand("Resolve conflicts", "Choose between what two people wrote", partial(_resolve, app))


def _resolve(app: "ReviewApp") -> None:
    from pmreview.app.resolving import resolve

    resolve(app)
