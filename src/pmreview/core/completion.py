"""Completing what is being typed from what the record already has: people, components, whys, milestones."""

from collections.abc import Iterable, Sequence

from pmreview.core.actions import PRIORITIES, Action
from pmreview.core.nouns import Noun
from pmreview.core.paths import Path
from pmreview.core.people import people
from pmreview.core.record import Record
from pmreview.core.timeline import EVENT_KINDS, MILESTONES, Event


def words_for_line(noun: Noun, record: Record) -> tuple[str, ...]:
    """The tokens that may stand at the end of a line that becomes an item: `@ana`, `#W3`, `!high`."""
    if noun.item is Action:
        ids = [why.id for why in record.whys]
        ids += [lesson.id for lesson in (*record.to_improve, *record.got_lucky, *record.went_well)]
        return (*_first_names(people(record)), *(f"#{one}" for one in ids if one), *(f"!{one}" for one in PRIORITIES))
    if noun.item is Event:
        known = [event.who for event in record.timeline]
        roles = dict.fromkeys(f"@{who}" for who in known if who and " " not in who)
        return (*roles, *(f"#{one}" for one in MILESTONES), *(f"!{one}" for one in EVENT_KINDS))
    return ()


def words_for_field(path: Path, record: Record) -> tuple[str, ...]:
    """The names that a field at `path` probably holds: people where people go, components where components go."""
    key = path[-1]
    if key in ("components", "component"):
        affected = (one.component for one in record.impact.affected)
        return tuple(dict.fromkeys(name for name in (*record.incident.components, *affected) if name))
    if key in ("owner", "authors", "facilitator", "scribe", "attendees", "who", "by"):
        return people(record)
    return ()


def _first_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"@{name.split()[0].lower()}" for name in names if name.split()))


def completed(line: str, words: Sequence[str]) -> str | None:
    """`line` with its last word, begun with `@`, `#` or `!` or after a comma, completed from `words`; None without."""
    token = line.rpartition(" ")[2]
    typed = token if token[:1] in {"@", "#", "!"} else line.rpartition(",")[2].lstrip()
    if not typed or typed in words:
        return None
    fitting = next((word for word in words if word.lower().startswith(typed.lower())), None)
    return line[: -len(typed)] + fitting if fitting else None
