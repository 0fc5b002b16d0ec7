"""What every test shares."""

import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is slow at drawing examples, which says nothing about them.
settings.register_profile("pmreview", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("pmreview")

ENDLESS = 60
"""Seconds: no measure of speed, but what a text takes that a rule reads again and again for each of its characters."""


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a user of the test's own keeps settings, drafts and what is remembered: nothing touches the real one's."""
    home = tmp_path_factory.getbasetemp() / "homes" / uuid4().hex
    home.mkdir(parents=True)
    monkeypatch.setenv("PMREVIEW_HOME", str(home))
    monkeypatch.delenv("PMREVIEW_RECORDS", raising=False)
    return home


@pytest.fixture
def ends() -> Iterator[None]:
    """Gives up on a test that does not come to an end."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def give_up(*_: object) -> None:
        raise TimeoutError(f"It did not end within {ENDLESS} seconds.")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(ENDLESS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
