"""One file a screen. A stage's screen is imported when it is first visited."""

from importlib import import_module

from pmreview.app.screens.stage import StageScreen


def stage_screen(stage: str) -> StageScreen:
    """A new screen for the stage with the id `stage`."""
    module = import_module(f"pmreview.app.screens.{stage.replace('-', '_')}")
    name = stage.title().replace("-", "") + "Screen"
    screen: StageScreen = getattr(module, name)()
    return screen
