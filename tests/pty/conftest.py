"""A terminal for each story, and a copy of a sample to work on."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pmreview.store.shipped import shipped

if TYPE_CHECKING:
    from tests.pty.terminal import Terminal

# Windows has no pty.
collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A copy of the sample record of the article."""
    path = tmp_path / "record.toml"
    shutil.copy(shipped("sample_data") / "article.toml", path)
    return path


@pytest.fixture
def terminal(tmp_path: Path) -> "Iterator[Callable[..., Terminal]]":
    """Opens terminals with `pmreview` and the given arguments, and closes them when the story is over."""
    from tests.pty.terminal import Terminal

    opened: list[Terminal] = []

    def open_terminal(*arguments: object, size: tuple[int, int] = (100, 28), **more: Any) -> Terminal:
        opened.append(Terminal([*map(str, arguments)], home=tmp_path / "home", size=size, **more))
        return opened[-1]

    yield open_terminal
    for each in opened:
        each.kill()
