"""What a record's file is called: `2026-03-10-checkout-errors.toml`."""

import re
from collections import Counter
from collections.abc import Iterable

from pmreview.core.first_day import day_of
from pmreview.core.folded import folded
from pmreview.core.record import Record

LONGEST = 80
"""In bytes of UTF-8, so that a name in any script fits every file system; never more characters than that."""

_GAPS = re.compile(r"[\W_]+")
# Names that Windows gives to devices, whatever the suffix.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin|conout|(com|lpt)[0-9])", re.IGNORECASE)


def record_file_name(record: Record) -> str:
    """A safe name for the file of `record`: the day on which it began, and its title. At most `LONGEST` long."""
    return _file_name(_day(record), record.incident.title)


def record_file_names(records: Iterable[Record]) -> tuple[str, ...]:
    """A name for each of `records`, no two alike: where day and title are, the id and then a number tell them apart."""
    names: dict[str, None] = {}
    alike: Counter[str] = Counter()
    for record in records:
        day, title, id = _day(record), record.incident.title, record.incident.id
        name = _file_name(day, title)
        if name in names:
            name = alone = _file_name(day, title, id)
            while name in names:
                alike[alone] += 1
                name = _file_name(day, title, id, str(alike[alone] + 1))
        names[name] = None
    return tuple(names)


def _file_name(day: str, title: str, *endings: str) -> str:
    ending = "".join(f"-{slug}" for text in endings if (slug := _cut(_slug(text), LONGEST // 4))) + ".toml"
    stem = "-".join(part for part in (day, _slug(title)) if part) or "incident"
    if _DEVICE.fullmatch(stem):
        stem += "-incident"
    return _cut(stem, LONGEST - len(ending.encode())) + ending


def _slug(text: str) -> str:
    """`text` in lower case, its letters and digits joined by hyphens; Latin letters lose their accents."""
    return _GAPS.sub("-", folded(text)).strip("-")


def _cut(slug: str, size: int) -> str:
    """`slug` in at most `size` bytes, at the end of a word where that costs less than half."""
    if len(slug.encode()) <= size:
        return slug
    cut = slug.encode()[: size + 1].decode(errors="ignore")
    whole = cut.rpartition("-")[0]
    return whole if len(whole) > len(cut) // 2 else cut.encode()[:size].decode(errors="ignore")


def _day(record: Record) -> str:
    return str(day_of(record) or "")
