"""What the screens look like. A picture that changed on purpose is renewed with `make looks`, and looked at."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pmreview.app.app import ReviewApp
from pmreview.app.library import LibraryApp
from pmreview.app.timekeeper import Sitting
from pmreview.app.widgets.ask import Ask
from pmreview.core.settings import Settings
from pmreview.core.stages import STAGE_IDS
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.app.room import NOON

Compare = Callable[..., bool]
OVER = shipped("styles") / "over.tcss"
SIZES = ((80, 24), (100, 28))


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves in a picture."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


async def settled(pilot: Pilot[int]) -> None:
    """What comes after the first paint has come: the question to ask, and the sheet of what lies over the stages."""
    for _ in range(100):
        if all(ask.render() for ask in pilot.app.screen.query(Ask)) and pilot.app.stylesheet.has_source(str(OVER), ""):
            return
        await pilot.pause(0.05)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A copy of the complete sample."""
    return Path(shutil.copy(shipped("sample_data") / "checkout-pool.toml", tmp_path / "checkout-pool.toml"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("stage", STAGE_IDS)
def test_a_stage(stage: str, size: tuple[int, int], record: Path, snap_compare: Compare) -> None:
    app = ReviewApp(open_record(record), Settings(), stage=stage, now=lambda: NOON)
    assert snap_compare(app, terminal_size=size, run_before=settled)


@pytest.mark.parametrize("theme", ["pmreview-light", "pmreview-contrast"])
def test_a_theme(theme: str, record: Path, snap_compare: Compare) -> None:
    app = ReviewApp(open_record(record), Settings(theme=theme), stage="root-cause", now=lambda: NOON)
    assert snap_compare(app, terminal_size=(100, 28), run_before=settled)


@pytest.mark.parametrize(
    ("stage", "keys"),
    [
        ("timeline", ["down", "enter", *"+4m", "space", *"rollback"]),
        ("timeline", ["down", "m"]),
        ("actions", ["o"]),
        ("summary", ["down", "enter"]),
        ("lessons", ["f1"]),
        ("close", ["f"]),
        ("timeline", ["p", "space"]),
    ],
    ids=["capture", "milestones", "all-fields", "prose", "help", "finish", "present"],
)
def test_something_open(stage: str, keys: list[str], record: Path, snap_compare: Compare) -> None:
    app = ReviewApp(open_record(record), Settings(), stage=stage, sitting=Sitting(), now=lambda: NOON)
    assert snap_compare(app, press=keys, terminal_size=(80, 24), run_before=settled)


@pytest.mark.parametrize(
    ("key", "size"), [("1", (120, 36)), ("2", (80, 24)), ("3", (80, 24))], ids=["records", "actions", "patterns"]
)
def test_the_library(key: str, size: tuple[int, int], tmp_path: Path, snap_compare: Compare) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    for sample in shipped("sample_data").glob("*.toml"):
        shutil.copy(sample, folder)

    async def shown(pilot: Pilot[int]) -> None:
        app = pilot.app
        assert isinstance(app, LibraryApp)
        while not app.shelf.there:
            await pilot.pause(0.02)
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()

    app = LibraryApp(folder, Settings(), now=lambda: NOON)
    assert snap_compare(app, terminal_size=size, run_before=shown)
