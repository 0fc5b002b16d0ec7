"""How late an action is."""

import pytest

from pmreview.core.overdue import overdue


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "1 day overdue"), (99, "99 days overdue"), (100, "3 months overdue"), (1020, "34 months overdue")],
)
def test_it_is_said_in_days_and_after_a_hundred_in_months(days: int, said: str) -> None:
    assert overdue(days) == said
