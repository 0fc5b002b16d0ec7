"""One place of a record that two people changed at the same time."""

from typing import Any

from pmreview.core.merge.fields import merge_part
from pmreview.core.merge.ledger import Ledger
from pmreview.core.merge.text import is_text
from pmreview.core.paths import Path, at, put
from pmreview.core.place_names import place_name
from pmreview.core.record import Record
from pmreview.core.value import Value


def merge_at(record: Record, path: Path, was: Any, new: Any) -> Record:
    """`record` with `new` at `path`, which somebody made of `was` while others made of it what is there now.

    Where both changed the same thing, `new` stays in place, and a conflict keeps both.
    """
    ledger, parent, key = Ledger(), at(record, path[:-1]), path[-1]
    text = isinstance(parent, Value) and isinstance(key, str) and is_text(key, type(parent).model_fields[key])
    merged = merge_part(was, new, at(record, path), place_name(record, path), ledger, text=text)
    record = put(record, path, merged)
    found = tuple(one for one in ledger.conflicts if one not in record.conflicts)
    return record.but(conflicts=(*record.conflicts, *found)) if found else record
