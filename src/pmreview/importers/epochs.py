"""Times that tools write as a number: how long after 1970 began, in UTC."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation

_START = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = ((10**11, 1), (10**14, 10**3), (10**17, 10**6), (10**20, 10**9))
"""Below which number it counts seconds, milliseconds, microseconds or nanoseconds, and how many are a second.

Seconds reach to the year 5138, and the milliseconds of before 1973 would be taken for them.
"""


def from_epoch(number: str) -> datetime | None:
    """The instant of `number`, a unit by its magnitude; None for what is no positive number."""
    try:
        value = Decimal(number) if len(number) <= 40 else Decimal(0)
    except InvalidOperation:
        return None
    if not value.is_finite() or value <= 0:
        return None
    per_second = next((per_second for below, per_second in _UNITS if value < below), None)
    return _START + timedelta(microseconds=int(value * 1_000_000 / per_second)) if per_second else None
