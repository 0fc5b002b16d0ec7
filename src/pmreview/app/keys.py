"""The keys of a screen as data: what the bottom line, the help and the palette show, and in which order."""

from collections.abc import Iterator

from textual.binding import Binding
from textual.screen import Screen


def keys_of(screen: Screen[object]) -> Iterator[Binding]:
    """What can be done on `screen` now, each thing once. Keys without an id are Textual's own, or go without saying."""
    seen = set()
    for active in sorted(screen.active_bindings.values(), key=lambda active: _rank(active.binding)):
        binding = active.binding
        if active.enabled and binding.id and binding.action not in seen:
            seen.add(binding.action)
            yield binding


def _rank(binding: Binding) -> int:
    """Adding and changing first, then what only this screen has, then the rest; help last, where it is always found."""
    if binding.id in ("desk.enter", "desk.add", "desk.edit"):
        return 0
    if binding.id == "app.help":
        return 4
    noun = (binding.id or "").split(".")[0]
    return {"desk": 2, "stage": 3, "app": 3}.get(noun, 1)
