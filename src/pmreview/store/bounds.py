"""How much a record may hold, so that no file takes more than moments to open, or the memory of the machine.

The bounds lie far above what people write: a timeline of 5,000 events has one megabyte and 25,000 lines.
"""

from collections.abc import Sequence

from pmreview.store.errors import NotARecord, Problem

LARGEST = 10_000_000
"""The size in bytes of the largest file."""
MOST = 20_000
"""How many entries a list or a table may have."""
LINES, TABLES, BRACKETS, COMMAS, ESCAPES = 400_000, 60_000, 400_000, 1_000_000, 1_000_000
"""How many lines, headers of tables, opening brackets and braces, commas and backslashes a text may have."""


def refuse_endless(text: str) -> None:
    """Raise `NotARecord` where parsing `text`, which has LF line ends, would take long. To count takes no time."""
    if len(text) < TABLES:  # the least of the bounds
        return
    counts = (
        (text.count("\n"), LINES, "lines"),
        (text.count("\n["), TABLES, "tables"),
        (text.count("[") + text.count("{"), BRACKETS, "lists and tables"),
        (text.count(","), COMMAS, "commas"),
        (text.count("\\"), ESCAPES, "escapes"),
    )
    for count, most, what in counts:
        if count > most:
            raise NotARecord([Problem("", f"this has {count:,} {what}, and a record may have {most:,}")])


def refuse_long(entries: Sequence[object] | dict[str, object]) -> None:
    """Raise `NotARecord` where a list or a table has too many entries."""
    if len(entries) > MOST:
        what = "table" if isinstance(entries, dict) else "list"
        raise NotARecord([Problem("", f"a {what} has {len(entries):,} entries, and may have {MOST:,}")])
