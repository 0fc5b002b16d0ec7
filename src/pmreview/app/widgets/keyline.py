"""The line at the bottom: the keys that work here, and what is saved."""

from textual import getters
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from pmreview.app.host import Host


class KeyLine(Widget):
    """The shown bindings of the focused widget, the screen and the app, each clickable; the rest is behind F1."""

    app = getters.app(Host)

    def on_mount(self) -> None:
        """Follow the keys as the focus moves, and what is saved."""
        self.watch(self.app, "saved", self._changed, init=False)
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)

    def _keys_changed(self, screen: Screen[object]) -> None:
        self.refresh()

    def _changed(self) -> None:
        self.refresh()

    def render(self) -> Content:
        """The keys that fit, and the state of saving at the right."""
        width, saved = self.size.width, self.app.saved
        state = Content.styled(saved.words(width), f"${saved.tone}")
        room = width - state.cell_length - 3
        line = Content(" ")
        for key in self._keys():
            if line.cell_length + key.cell_length + 2 > room:
                break
            line += key + Content("  ")
        return line.truncate(max(0, room + 1), pad=True) + Content(" ") + state + Content(" ")

    def _keys(self) -> list[Content]:
        shown: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                shown.setdefault(active.binding.action, active.binding)
        keys = []
        for binding in shown.values():
            name = self.app.get_key_display(binding)
            click = Style.from_meta({"@click": f"app.simulate_key({binding.key!r})"})
            keys.append((Content.styled(name, "bold $accent") + Content(f" {binding.description}")).stylize(click))
        return keys
