"""Whatever table is given ends in a record or in a clear error."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.importers.csv_timeline import CSV
from pmreview.importers.importer import Wishes
from tests.importers.anything import TIMES, WORDS, can_be_saved
from tests.importers.exports import documents, read

TITLES = (
    st.sampled_from(["Time", "Date", "Event", "incident_id", "who", "type", "severity", "end", "title", "tz"]) | WORDS
)
CELLS = TIMES | WORDS | st.sampled_from(["2026-03-10 --:--", "10:14", "~10:14 CET", "3/4/2026 10:14", "9" * 18, ""])


class Lines(list[str]):
    """What a writer writes."""

    write = list.append


@given(
    st.lists(TITLES, min_size=2, max_size=5), st.lists(st.lists(CELLS, max_size=5), max_size=5), st.sampled_from(",;\t")
)
def test_any_table_becomes_records_that_can_be_saved(titles: list[str], rows: list[list[str]], delimiter: str) -> None:
    lines = Lines()
    csv.writer(lines, delimiter=delimiter).writerows([titles, *rows])
    try:
        candidates = CSV.find(documents("".join(lines).encode("utf-8", "replace").decode()), Wishes("UTC"))
        saved = [can_be_saved(candidate) for candidate in candidates]
    except UserError:
        return
    assert all(saved)


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("cell", ["1 " * 50, '"', "~", "((((", "<b>"])
def test_a_large_table_is_read_in_a_moment(cell: str) -> None:
    rows = f"2026-03-10 10:14,{cell} a\n" * 4_000 + f"{cell},a\n" * 1_000
    assert read(f"Time,Event\n2026-03-10 10:14,a\n{rows}", zone="UTC").record.timeline
