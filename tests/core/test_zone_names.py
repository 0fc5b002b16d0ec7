"""The names of time zones."""

import pytest

from pmreview.core.zones import usual_name, zone_named


@pytest.mark.parametrize("name", ["", "Nowhere/Land", "Europe", "../etc/passwd", "/etc/passwd", "PST\0", "EU" * 500])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert zone_named(name) is None


def test_utc_has_one_name() -> None:
    assert [usual_name(name) for name in ("Etc/UTC", "UTC", "Europe/Paris")] == ["UTC", "UTC", "Europe/Paris"]
    assert str(zone_named("Europe/Paris")) == "Europe/Paris"
