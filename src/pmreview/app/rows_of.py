"""Rows as the sections use them: a heading, a field, a plain text, a list with nothing in it yet."""

from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from typing import Any

from textual.content import Content

from pmreview.app.widgets.row import TEXT, Layout, Row
from pmreview.core.fields import field_at, in_words, shown
from pmreview.core.nouns import noun_at
from pmreview.core.paths import Path, at
from pmreview.core.record import Record
from pmreview.core.text import reflowed
from pmreview.core.value import Value, editable_fields

FIELD = Layout((22, None))
QUESTION = Layout((26, None))


def heading(text: str, *, first: bool = False, stays: bool = False) -> Iterator[Row]:
    """The name of a group, with a blank line before it unless it is the first; `stays` as for any row."""
    if not first:
        yield blank(text)
    yield Row(("heading", text), (Content.styled(text, "bold $primary"),), selectable=False, stays=stays)


def milestones(names: Sequence[str], room: int) -> Content:
    """The milestones of an event in `room` cells; where there is no room for all, the first and how many more."""
    marks = [in_words(name).upper() for name in names]
    every = " ".join(marks)
    fitting = every if len(every) <= room or len(marks) == 1 else f"{marks[0][: room - 3].rstrip()} +{len(marks) - 1}"
    return Content.styled(fitting, "bold $success")


def blank(after: str) -> Row:
    """An empty line."""
    return Row(("blank", after), (Content(""),), selectable=False)


def words(text: str, style: str = "$muted", *, lead: str = "", lead_on: str | None = None) -> Row:
    """A text that is only read. `lead` stands before its first line, `lead_on` (else `lead`) before the others."""
    return Row(
        ("words", text),
        (Content.styled(text, style),),
        selectable=False,
        lead=lead,
        lead_on=lead if lead_on is None else lead_on,
    )


def field(record: Record, path: Path, zone: tzinfo, label: str = "") -> Row:
    """A field: its label and its value, or what belongs there."""
    there = field_at(record, path)
    value = reflowed(shown(there.value, there.shape, zone))
    cell = Content(value) if value else Content.styled(there.about, "$muted italic")
    return Row(path, (Content.styled(label or there.label, "$muted"), cell), FIELD)


def fields(record: Record, path: Path, zone: tzinfo) -> Iterator[Row]:
    """Every field of the table or the item at `path` that a person edits."""
    value: Value = at(record, path)
    for key, _, _ in editable_fields(type(value)):
        yield field(record, (*path, key), zone)


def nothing_yet(where: Path, text: str = "") -> Row:
    """The row of a list that is empty: it says how to begin."""
    noun = noun_at(where)
    assert noun is not None
    text = text or f"No {noun.name} yet. Enter adds one."
    return Row(where, (Content.styled(text, "$muted italic"),), TEXT)


def fact(label: str, value: str) -> Row:
    """Something that is computed from the record: read here, changed elsewhere."""
    cells = (Content.styled(label, "$muted"), Content(value))
    return Row(("fact", label), cells, FIELD, selectable=False)


def listed(record: Record, where: Path, words_of: Callable[[Any], str], empty: str = "") -> Iterator[Row]:
    """The items of a list, a line each under the list's name, or how to begin one."""
    noun = noun_at(where)
    assert noun is not None
    label = f"{noun.name.capitalize()}s"
    items = at(record, where)
    for index, item in enumerate(items):
        cells = (Content.styled(label if index == 0 else "", "$muted"), Content(words_of(item) or "…"))
        yield Row((*where, index), cells, FIELD)
    if not items:
        text = Content.styled(empty or f"None yet. Enter adds {noun.label}.", "$muted italic")
        yield Row(where, (Content.styled(label, "$muted"), text), FIELD)
