"""A due date is typed as it is said in the room."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.days import read_day, shown_day
from pmreview.core.errors import NotUnderstood
from pmreview.core.text import harmless

TUESDAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-04-01", date(2026, 4, 1)),
        ("1 apr", date(2026, 4, 1)),
        ("Apr 1", date(2026, 4, 1)),
        ("1st April 2027", date(2027, 4, 1)),
        ("10 mar", TUESDAY),
        ("9 mar", date(2027, 3, 9)),
        ("29 feb", date(2028, 2, 29)),
        ("friday", date(2026, 3, 13)),
        ("Fri", date(2026, 3, 13)),
        ("tue", date(2026, 3, 17)),
        ("monday", date(2026, 3, 16)),
        ("today", TUESDAY),
        ("tomorrow", date(2026, 3, 11)),
        ("+2w", date(2026, 3, 24)),
        ("+10d", date(2026, 3, 20)),
        ("in 2 weeks", date(2026, 3, 24)),
        ("in a week", date(2026, 3, 17)),
        ("in 3 days", date(2026, 3, 13)),
        ("next week", date(2026, 3, 17)),
        ("  End of  Month ", date(2026, 3, 31)),
        ("Wed 1 Apr 2026", date(2026, 4, 1)),
        ("by friday", date(2026, 3, 13)),
        ("on 1 apr", date(2026, 4, 1)),
        ("this friday", date(2026, 3, 13)),
        ("20.12.2026", date(2026, 12, 20)),
        ("12/20/2026", date(2026, 12, 20)),
        ("20/12", date(2026, 12, 20)),
        ("4/4", date(2026, 4, 4)),
        ("20.12.", date(2026, 12, 20)),
        ("in two weeks", date(2026, 3, 24)),
        ("2w", date(2026, 3, 24)),
        ("3 days", date(2026, 3, 13)),
        ("eom", date(2026, 3, 31)),
        ("end of the month", date(2026, 3, 31)),
        ("end of january", date(2027, 1, 31)),
        ("end of Mar", date(2026, 3, 31)),
    ],
)
def test_a_day_is_the_next_one_that_it_can_mean(typed: str, meant: date) -> None:
    assert read_day(typed, today=TUESDAY) == meant


@pytest.mark.parametrize(
    ("today", "last"),
    [(date(2026, 12, 5), date(2026, 12, 31)), (date(2028, 2, 1), date(2028, 2, 29)), (TUESDAY, date(2026, 3, 31))],
)
def test_the_end_of_the_month_is_its_last_day(today: date, last: date) -> None:
    assert read_day("end of month", today=today) == last


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("3/4", "can be two days: write 3 Apr or 4 Mar"),
        ("03.04.2026", "can be two days: write 3 Apr 2026 or 4 Mar 2026"),
        ("3/4/26", "write 3 Apr 2026 or 4 Mar 2026"),
        ("31/2/2026", "no 31 Feb 2026"),
        ("31/32", "is no day"),
        ("next friday", "can be two days: write 13 Mar 2026 or 20 Mar 2026"),
        ("next 1 apr", "is no day"),
        ("31 apr", "no 31 Apr"),
        ("2026-13-01", "no month 13"),
        ("2026-02-29", "no 29 Feb 2026"),
        ("Thu 1 Apr 2026", "no Thursday"),
        ("soon", "write friday"),
        ("end of quarter", "write friday"),
        ("to load", "write friday"),
        ("+1h", "write friday"),
        ("", "write friday"),
        (" " * 50 + "x" * 100_000, "write friday"),
    ],
)
def test_what_is_no_one_day_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason):
        read_day(typed, today=TUESDAY)


@given(st.text() | st.from_regex(r"[0-9+/\- amprdw]{0,20}", fullmatch=True), st.dates())
def test_any_text_is_a_day_or_refused(text: str, today: date) -> None:
    try:
        said = shown_day(read_day(text, today=today))
    except NotUnderstood as problem:
        said = str(problem)
    assert harmless(said) == said


@given(st.dates(), st.dates())
def test_a_day_that_is_shown_reads_back(day: date, today: date) -> None:
    assert read_day(shown_day(day), today=today) == day
