"""What closes an outline: links, what an import could not place, what a merge left open, and a team's own fields."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pmreview.core.outline.document import Block, Words
from pmreview.core.outline.text import bullets, facts, joined, labelled, lines, link, names, paragraphs, strong
from pmreview.core.record import Conflict, Record
from pmreview.core.text import one_line
from pmreview.core.value import Value, shape_of


def links(record: Record) -> tuple[Block, ...]:
    """Places to read more, and the incidents that belong to this one."""
    places = ((link(each.url, each.label),) for each in record.incident.links)
    return bullets(*places, (labelled("Related incidents", names(record.incident.related)),))


def notes(record: Record) -> tuple[Block, ...]:
    """What an import could not place, as it was."""
    return tuple(
        block for note in record.notes for block in paragraphs(note.text, note.source) or paragraphs(note.source)
    )


def conflicts(record: Record) -> tuple[Block, ...]:
    """What both sides of a merge changed, until somebody decides."""
    return bullets(*map(_conflict, record.conflicts))


def more(record: Record) -> tuple[Block, ...]:
    """A team's own fields, and the keys that pmreview does not know."""
    told = [*_leaves("", record.custom), *_unknown(record)]
    return facts(*((one_line(path), joined(lines(_shown(value)), "\n")) for path, value in told))


def _conflict(conflict: Conflict) -> tuple[Words, ...]:
    ours, theirs = joined(lines(conflict.ours), "\n"), joined(lines(conflict.theirs), "\n")
    return (strong(conflict.path), labelled("One side", ours), labelled("The other side", theirs))


def _unknown(record: Record) -> Iterator[tuple[str, Any]]:
    """Every unknown key of the record and of the values in it, with its key path."""
    yield from _unknown_in(record, "")


def _unknown_in(value: Value, path: str) -> Iterator[tuple[str, Any]]:
    for key, unknown in (value.__pydantic_extra__ or {}).items():
        yield from _leaves(_under(path, key), unknown)
    for key in _tables(type(value)):
        held = value.__dict__[key]
        if isinstance(held, Value):
            yield from _unknown_in(held, _under(path, key))
        elif isinstance(held, tuple):
            for place, each in enumerate(held):
                if isinstance(each, Value):
                    yield from _unknown_in(each, f"{_under(path, key)}[{place}]")


@lru_cache
def _tables(kind: type[Value]) -> list[str]:
    """The fields that hold tables, in which there may be keys that pmreview does not know."""
    return [key for key, field in kind.model_fields.items() if shape_of(field) is None]


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """What is in a value of a file, with key paths: no tables, and lists only of plain values."""
    waiting = [(path, value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(reversed([(_under(path, str(key)), each) for key, each in value.items()]))
        elif isinstance(value, list | tuple) and any(isinstance(each, dict | list | tuple) for each in value):
            waiting.extend(reversed([(f"{path}[{place}]", each) for place, each in enumerate(value)]))
        else:
            yield path, value


def _under(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value))
    return str(value)
