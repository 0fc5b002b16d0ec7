"""A length of time in figures, as on a stopwatch."""

from datetime import timedelta


def figures(length: timedelta) -> str:
    """`4:12`, `1:04:12`, `-0:30`: whole seconds, what is left of one is dropped."""
    seconds = int(length.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, seconds = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}:{seconds:02}" if hours else f"{sign}{minutes}:{seconds:02}"
