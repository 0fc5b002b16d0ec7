"""Which texts of a record people wrote as prose: what the language checks read."""

from collections.abc import Iterator

from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.value import Value

_READ = {
    "incident": ("trigger", "summary"),
    "impact": ("measure", "what_customers_saw", "business_impact", "data_loss"),
    "root_cause": ("explanation",),
    "timeline": ("text", "disputed"),
    "whys": ("question", "answer", "evidence", "no_action_because"),
    "went_well": ("text",),
    "to_improve": ("text",),
    "got_lucky": ("text",),
    "actions": ("title", "done_when", "dropped_because", "note"),
    "customer_summary": ("title", "what_happened", "what_we_are_doing", "apology"),
    "open_questions": ("text",),
    "parking_lot": ("text", "note"),
}
"""By table or list. Who did something, owners and roles in the meeting are no prose."""


def narrative(record: Record) -> Iterator[tuple[Path, str]]:
    """Every text that is not empty, with its path, in the order of the model."""
    for key, names in _READ.items():
        part = getattr(record, key)
        if isinstance(part, Value):
            yield from _texts(part, (key,), names)
        else:
            for index, item in enumerate(part):
                yield from _texts(item, (key, index), names)


def _texts(value: Value, path: Path, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for name in names:
        if text := getattr(value, name):
            yield (*path, name), text


def every_text(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a record with its path, also of keys that pmreview does not know."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Value):
        for key, part in (*value.__dict__.items(), *(value.__pydantic_extra__ or {}).items()):
            if isinstance(part, _MAY_HOLD_TEXT) and part:
                yield from every_text(part, (*path, key))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from every_text(part, (*path, key))
    elif isinstance(value, tuple | list):
        for index, part in enumerate(value):
            yield from every_text(part, (*path, index))


_MAY_HOLD_TEXT = (str, Value, dict, tuple, list)
