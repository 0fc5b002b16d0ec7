"""The keys of a screen as data: what the bottom line, the help and the palette show, and in which order."""

from collections.abc import Iterator

from textual.binding import Binding
from textual.screen import Screen


def keys_of(screen: Screen[object]) -> Iterator[Binding]:
    """What can be done on `screen` now, each thing once. Keys without an id are Textual's own, or go without saying."""
    focused = screen.focused
    seen = set()
    for active in sorted(screen.active_bindings.values(), key=lambda active: _rank(active.binding)):
        binding = active.binding
        if focused is not None and focused.check_consume_key(binding.key, _character(binding)):
            continue  # a text field has the focus: there the key types its letter
        if active.enabled and binding.id and binding.action not in seen:
            seen.add(binding.action)
            yield binding


def _character(binding: Binding) -> str | None:
    shown = binding.key_display or binding.key
    return shown if len(shown) == 1 else None


def _rank(binding: Binding) -> int:
    """Adding and changing first, then what only this screen has, then the rest; help last, where it is always found."""
    name = binding.id or ""
    if name in ("desk.enter", "desk.add", "desk.edit"):
        return 0
    if name in _LAST:
        return 5 + _LAST.index(name)
    return {"desk": 2, "stage": 3, "app": 4}.get(name.split(".")[0], 1)


_LAST = (
    "stage.question", "stage.present", "app.park", "app.park-anywhere", "app.undo", "meeting.clock", "app.quit",
    "app.help",
)  # fmt: skip
