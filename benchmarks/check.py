"""How long `pmreview check` takes, next to what is known: building the record's model, and parsing with `tomllib`."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.effort import Effort
from benchmarks.generated import library
from benchmarks.pairs import in_pairs
from benchmarks.processes import PMREVIEW, forget_cache, python
from benchmarks.table import Row
from pmreview.store.shipped import shipped

ONE, MANY = 1.5, 0.5
"""The targets."""
MODEL = "from pmreview.core.record import Record\nRecord.model_validate({'incident': {'title': 'A record'}})\n"
PARSE = (
    "import sys, {0}\nfrom pathlib import Path\n"
    "for path in Path(sys.argv[1]).iterdir():\n    {0}.loads(path.read_text(encoding='utf-8'))\n"
)


def rows(effort: Effort, home: Path) -> Iterator[Row]:
    """One record, and many: from cold, and checked before."""
    sample = str(shipped("sample_data") / "checkout-pool.toml")
    check = (*PMREVIEW, "check")
    one = in_pairs(lambda: 1000 * python(*check, sample), lambda: 1000 * python("-c", MODEL), effort.runs)
    yield Row("check of a record / building the model", "ms", one.ours, one.floor, one.ratio, ONE)
    folder, what = str(library(home, effort.records)), f"{effort.records:,} records"

    def cold() -> float:
        forget_cache()
        return python(*check, folder)

    many = in_pairs(cold, lambda: parsing("tomllib", folder), effort.few)
    yield Row(f"check of {what} / tomllib", "s", many.ours, many.floor, many.ratio, MANY)
    again = in_pairs(lambda: python(*check, folder), lambda: parsing("tomllib", folder), effort.few)
    yield Row(f"check of {what}, checked before / tomllib", "s", again.ours, again.floor, again.ratio, MANY)


def parsing(parser: str, folder: str) -> float:
    """The seconds of a process that parses all files of `folder` with `tomllib`, or with what has its functions."""
    return python("-c", PARSE.format(parser), folder)
