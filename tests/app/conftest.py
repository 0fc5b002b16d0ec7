"""What the stories share: nothing of them touches the user's own folders."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home for the notes of running meetings that is the test's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PMREVIEW_HOME", str(home))
    return home
