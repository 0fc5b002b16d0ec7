"""What the stories across a library share: records in a folder, and a shell that stands beside it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pmreview.cli.main import commands


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty library that is chosen by the variable."""
    folder = tmp_path / "records"
    folder.mkdir()
    monkeypatch.setenv("PMREVIEW_RECORDS", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def run() -> Callable[..., Result]:
    """Runs a command."""
    return lambda *arguments: CliRunner().invoke(commands, arguments)


@pytest.fixture
def as_json(run: Callable[..., Result]) -> Callable[..., dict[str, Any]]:
    """Runs a command with `--json`, and gives what it printed."""

    def load(*arguments: str) -> dict[str, Any]:
        printed: dict[str, Any] = json.loads(run(*arguments, "--json").stdout)
        return printed

    return load
