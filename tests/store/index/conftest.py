"""What the stories about an index share: an empty library, and a way to write records into it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.shelf import shelve

Keep = Callable[..., Path]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """An empty library."""
    folder = tmp_path / "records"
    folder.mkdir()
    return folder


@pytest.fixture
def keep(library: Path) -> Keep:
    """Writes a record into the library."""
    return partial(shelve, library)
