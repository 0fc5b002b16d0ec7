"""A record as TOML text: write it canonically, change it with care for what a person wrote."""

import re
from typing import Any

from pmreview.core.around import zone_of
from pmreview.core.record import Record
from pmreview.store.canonical import table_blocks
from pmreview.store.errors import NotARecord, RecordError
from pmreview.store.line_ends import with_ends_of, with_lf
from pmreview.store.patching import CannotPatch, patched
from pmreview.store.plain import read, to_plain, to_plain_twice
from pmreview.store.toml_data import parse
from pmreview.store.toml_text import read_text

SCHEMA_LINE = "#:schema https://pmreview.dev/schema/record-1.json\n"
"""What tells an editor how to complete and check the file."""

_TOP_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


def dump(record: Record) -> str:
    """The canonical text of `record`, TOML 1.0 with LF line ends."""
    return SCHEMA_LINE + "\n".join(table_blocks((), to_plain(record)))


def patch(text: str, before: Record, after: Record) -> str:
    """`text`, which holds `before`, changed as little as possible to hold `after`.

    Blocks that did not change keep their bytes, lines keep their ends, LF or CRLF, and comments stay. The rare layout
    that cannot be changed with care is written anew, under the comments at its top.
    """
    careful = patch_carefully(text, before, after)
    return rewrite(text, after) if careful is None else careful


def patch_carefully(text: str, before: Record, after: Record) -> str | None:
    """As `patch`; None for what would have to be written anew."""
    if before == after:
        return text
    lines = with_lf(text)
    told, wanted = to_plain_twice(before, after)
    try:
        if before.incident.timezone != after.incident.timezone:
            # Times without an offset now mean another moment: those that shall not move must be written out.
            told = to_plain(read(parse(lines), told_in=zone_of(after)))
        # An emptied `[impact]` stays as a header: it may carry comments.
        emptied: dict[str, dict[str, Any]] = {
            key: {} for key, value in told.items() if isinstance(value, dict) and key in Record.model_fields
        }
        changed = patched(lines, told, {**wanted, **{key: {} for key in emptied if key not in wanted}})
        if read_text(changed, "") != after:
            return None
    except (CannotPatch, RecordError, NotARecord, ValueError):
        return None
    return with_ends_of(text, changed)


def rewrite(text: str, after: Record) -> str:
    """The canonical text of `after`, under the comments that stand at the top of `text`."""
    top = _TOP_COMMENTS.match(with_lf(text))
    comments = [line for line in (top[0] if top else "").splitlines(keepends=True) if not line.startswith("#:schema")]
    kept = "".join(comments).strip("\n")
    return dump(after).replace(SCHEMA_LINE, f"{SCHEMA_LINE}{kept}\n\n" if kept else SCHEMA_LINE, 1)
