"""How long `pmreview check` takes, next to what is known: building the record's model, and parsing with `tomllib`.

`python -m benchmarks.check [PAIRS] [RECORDS]` runs both in turn and prints medians, so that both meet the same load.
"""

import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median

from pmreview.core.record import Record
from pmreview.core.value import Value
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from pmreview.store.toml_writing import dump

PAIRS, RECORDS = 9, 10_000
TARGET_ONE, TARGET_MANY = 1.5, 0.5
MODEL = "from pmreview.core.record import Record\nRecord.model_validate({'incident': {'title': 'A record'}})\n"
PARSE = (
    "import sys, tomllib\nfrom pathlib import Path\n"
    "for path in Path(sys.argv[1]).iterdir():\n    tomllib.loads(path.read_text(encoding='utf-8'))\n"
)


def seconds(arguments: Sequence[str]) -> float:
    """How long a Python with `arguments` runs. What `check` finds is no failure here."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert done.returncode < 2, done.stderr
    return time.perf_counter() - began


def write_records(folder: Path, count: int) -> int:
    """Write `count` records to `folder` and return their size in bytes.

    Each is a sample with its own days and numbers, its entries in part left out, and one word in four of its texts
    another one of the samples', so that hardly a text occurs twice.
    """
    chance = random.Random(1)
    samples = [open_record(path).record for path in sorted(shipped("sample_data").glob("*.toml"))]
    vocabulary = sorted({word for sample in samples for word in dump(sample).split() if word.isalpha()})
    size = 0
    for number in range(count):
        record = _varied(chance.choice(samples), chance, vocabulary)
        incident = record.incident.but(id=f"INC-{number}", status=chance.choice(("draft", "in-review", "final")))
        text = dump(record.but(incident=incident)).encode()
        (folder / f"INC-{number:05}.toml").write_bytes(text)
        size += len(text)
    return size


def _varied(record: Record, chance: random.Random, vocabulary: Sequence[str]) -> Record:
    later = timedelta(days=chance.randrange(-1000, 1000))

    def word(given: str) -> str:
        return chance.choice(vocabulary) if given.isalpha() and chance.random() < 0.25 else given

    def item(value: Value) -> Value:
        changes: dict[str, object] = {}
        for key, each in value.__dict__.items():
            if isinstance(each, str) and " " in each:
                changes[key] = " ".join(map(word, each.split(" ")))
            elif key in ("at", "held_at", "due") and each is not None:
                changes[key] = each + later
        return value.but(**changes)

    changes: dict[str, object] = {}
    for key, each in record.__dict__.items():
        if isinstance(each, Value):
            changes[key] = item(each)
        elif isinstance(each, tuple):
            changes[key] = tuple(item(one) for one in each if chance.random() < 0.9)
    return record.but(**changes)


def compare(name: str, ours: Sequence[str], floor: Sequence[str], pairs: int, target: float) -> str:
    """A row for `ours` against `floor`."""
    seconds(ours), seconds(floor)  # the first start compiles the modules and warms the disk's cache
    runs = [(seconds(ours), seconds(floor)) for _ in range(pairs)]
    own, other = (median(column) for column in zip(*runs, strict=True))
    ratio = median(one / two for one, two in runs)
    verdict = "kept" if ratio <= target else "missed"
    return f"| {name} | {own:.2f} s | {other:.2f} s | {ratio:.2f} | {target:g} | {verdict} |"


def main(pairs: int, records: int) -> None:
    """Measure and print."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    check = ("-m", "pmreview", "check")
    few = max(1, pairs // 3)
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        os.environ |= {"PMREVIEW_HOME": home, "PYTHONPYCACHEPREFIX": home}
        size = write_records(Path(folder), records)
        sample = str(shipped("sample_data") / "checkout-pool.toml")
        rows = [
            compare("one record / building the model", (*check, sample), ("-c", MODEL), pairs, TARGET_ONE),
            compare(
                f"{records} records / tomllib", (*check, folder), ("-c", PARSE, folder), max(1, pairs // 3), TARGET_MANY
            ),
        ]
    print("| what | pmreview check | floor | ratio | target | |\n| --- | --- | --- | --- | --- | --- |")
    print("\n".join(rows))
    print(
        f"\nMedians of {pairs} interleaved pairs, {few} for many. A record has {size / records:.0f} bytes. "
        f"{os.cpu_count()} CPUs, {platform.system()}, Python {platform.python_version()}."
    )


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*[*given, *(PAIRS, RECORDS)[len(given) :]])
