"""Records that nobody wrote: a library of samples with other words and days, and a record of many events."""

import os
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from pmreview.core.value import Value
from pmreview.store.record_file import open_record
from pmreview.store.record_saving import create_record
from pmreview.store.shipped import shipped
from pmreview.store.toml_writing import dump

VARIANTS = 300
"""How many records are varied entry by entry; each further one is one of them with other words."""
LONG_AGO = 1_750_000_000
"""When the files say that they were written: the index looks again at what is younger than a moment."""
BLANK, NAME = "§", "INC-§"
"""Where a word is filled in, and where the number of the record."""


def library(folder: Path, count: int) -> Path:
    """A folder in `folder` with so many records, written when it is first asked for."""
    records = folder / f"records-{count}"
    if not records.is_dir():
        records.mkdir()
        write_records(records, count)
    return records


def write_records(folder: Path, count: int) -> int:
    """Write `count` records to `folder` and return their size in bytes.

    Each is a sample with its own days and numbers, its entries in part left out, and one word in four of its texts
    another one of the samples', so that hardly a text occurs twice.
    """
    chance = random.Random(1)
    variants, vocabulary = _variants()
    size = 0
    for number in range(count):
        head, *pieces = chance.choice(variants[: max(1, count)]).replace(NAME, f"INC-{number:05}").split(BLANK)
        words = chance.choices(vocabulary, k=len(pieces))
        text = (head + "".join(word + piece for word, piece in zip(words, pieces, strict=True))).encode()
        path = folder / f"INC-{number:05}.toml"
        path.write_bytes(text)
        os.utime(path, times=(LONG_AGO, LONG_AGO))
        size += len(text)
    return size


@cache
def _variants() -> tuple[list[str], list[str]]:
    """Records with blanks to be filled in, and the words to fill them with."""
    chance = random.Random(2)
    samples = [open_record(path).record for path in sorted(shipped("sample_data").glob("*.toml"))]
    vocabulary = sorted({word for sample in samples for word in dump(sample).split() if word.isalpha()})
    return [_variant(chance.choice(samples), chance) for _ in range(VARIANTS)], vocabulary


def _variant(record: Record, chance: random.Random) -> str:
    later = timedelta(days=chance.randrange(-1000, 1000))

    def item(value: Value) -> Value:
        changes: dict[str, object] = {}
        for key, each in value.__dict__.items():
            if isinstance(each, str) and " " in each:
                changes[key] = " ".join(_blanked(each.split(" "), chance))
            elif key in ("at", "held_at", "due") and each is not None:
                changes[key] = each + later
        return value.but(**changes)

    changes: dict[str, object] = {}
    for key, each in record.__dict__.items():
        if isinstance(each, Value):
            changes[key] = item(each)
        elif isinstance(each, tuple):
            changes[key] = tuple(item(one) for one in each if chance.random() < 0.9)
    varied = record.but(**changes)
    status = chance.choice(("draft", "in-review", "final"))
    return dump(varied.but(incident=varied.incident.but(id=NAME, status=status)))


def _blanked(words: Sequence[str], chance: random.Random) -> list[str]:
    return [BLANK if word.isalpha() and chance.random() < 0.25 else word for word in words]


def long_record(folder: Path, events: int) -> Path:
    """A record of so many events in `folder`, written when it is first asked for. What changes it takes a copy."""
    path = folder / f"events-{events}.toml"
    if not path.exists():
        create_record(path, with_events(events))
    return path


def with_events(events: int) -> Record:
    """A record of so many events, two minutes apart."""
    began = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
    timeline = tuple(
        Event(at=began + timedelta(minutes=2 * number), who="on-call", text=f"Step {number} of a long incident")
        for number in range(events)
    )
    return Record(incident=Incident(id="INC-1", title="A long incident"), timeline=timeline)
