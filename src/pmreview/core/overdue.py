"""How late an action is, as people say it."""

_DAYS = 100


def overdue(days: int) -> str:
    """`1 day overdue`, `99 days overdue`; from a hundred days on in months: `3 months overdue`."""
    if days == 1:
        return "1 day overdue"
    return f"{days} days overdue" if days < _DAYS else f"{days // 30} months overdue"
