"""The line at the bottom: the keys that work here, and what is saved."""

from textual import getters
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from pmreview.app.frame import Frame
from pmreview.app.keys import keys_of


class KeyLine(Widget):
    """The shown bindings of the focused widget, the screen and the app, each clickable; the rest is behind F1."""

    app = getters.app(Frame)
    auto_links = False

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
        room = width - state.cell_length - 2
        keys = self._keys()
        while keys and sum(key.cell_length + 2 for key in keys) > room:
            del keys[-2 if len(keys) > 1 else -1]
        line = Content("  ").join(keys).truncate(max(0, room), pad=True)
        return Content(" ") + line + state

    def _keys(self) -> list[Content]:
        return [self._key(binding) for binding in keys_of(self.screen) if binding.show]

    def _key(self, binding: Binding) -> Content:
        click = Style.from_meta({"@click": f"app.simulate_key({binding.key!r})"})
        name = Content.styled(self.app.get_key_display(binding), "bold $accent")
        return (name + Content(f" {binding.description}")).stylize(click)
