"""How the facilitator speaks of what is in the record: by its time and its words, never by a number."""

from datetime import UTC, datetime, tzinfo

from pmreview.core.actions import Action
from pmreview.core.root_cause import Why
from pmreview.core.shown_times import shown_date, shown_time
from pmreview.core.text import one_line
from pmreview.core.timeline import Event

_MOST = 50
"""How many characters of somebody's text a question shows: enough to know it by, in a question of a line or two."""


def time_of_day(at: datetime, zone: tzinfo) -> str:
    """`10:14`, the time in `zone`."""
    return shown_time(at, _usable(at, zone))


def day_and_time(at: datetime, zone: tzinfo) -> str:
    """`10 Mar 2026, 10:14`."""
    return f"{shown_date(at, _usable(at, zone))}, {time_of_day(at, zone)}"


def event_named(event: Event, zone: tzinfo) -> str:
    """`"Alert: the API answers with more …" at 10:14`."""
    when = f" at {time_of_day(event.at, zone)}" if event.at else ""
    return (quoted(event.text) if event.text.strip() else "the entry") + when


def why_named(why: Why) -> str:
    """A why by its answer, else by its question; "" where nobody wrote either."""
    said = why.answer.strip() or why.question.strip()
    return quoted(said) if said else ""


def action_named(action: Action) -> str:
    """An action by its title."""
    return quoted(action.title) if action.title.strip() else "the action without a title"


def quoted(text: str) -> str:
    """`text` in quotes, as short as a question needs it."""
    return f'"{shortened(text, _MOST)}"'


def shortened(text: str, most: int) -> str:
    """`text` on one line, cut behind a word where it has more than `most` characters."""
    text = one_line(text).strip()
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    # A text without spaces, such as an address, is cut where it must be.
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"


def sentence(text: str) -> str:
    """`text` on one line, with an end."""
    text = one_line(text).strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _usable(at: datetime, zone: tzinfo) -> tzinfo:
    """`zone`, or the offset that was written where a slip of the hand lies at the edge of the calendar."""
    try:
        at.astimezone(zone)
    except OverflowError:
        return at.tzinfo or UTC
    return zone
