"""A kill -9 at any moment costs nothing that is older than a second."""

import random
from pathlib import Path

import pytest

from tests.pty.kills import kill_while_typing


@pytest.mark.parametrize("seed", range(3))
def test_what_is_older_than_a_second_outlives_a_kill(tmp_path: Path, seed: int) -> None:
    assert kill_while_typing(tmp_path, random.Random(seed)).lost == ()
