"""A file that would take minutes or fill the memory is refused in a sentence; what people write is far from that."""

from pathlib import Path

import pytest

from pmreview.core.incident import Incident
from pmreview.core.record import Record
from pmreview.core.timeline import Event
from pmreview.store.bounds import BRACKETS, COMMAS, ESCAPES, LINES, MOST, TABLES
from pmreview.store.errors import RecordError
from pmreview.store.record_file import SaveError
from pmreview.store.record_saving import create_record, save_record
from pmreview.store.toml_text import load

HEAD = '[incident]\ntitle = "x"\n'


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[timeline]]\n" * 100_000, f"100,000 tables, and a record may have {TABLES:,}"),
        ("[[timeline]]\n" * (MOST + 1), f"a list has {MOST + 1:,} entries, and may have {MOST:,}"),
        ("timeline = [" + "{}," * BRACKETS + "]\n", f"lists and tables, and a record may have {BRACKETS:,}"),
        ("[custom]\n" + "".join(f"k{number} = 1\n" for number in range(MOST + 1)), "a table has 20,001 entries"),
        ('summary = """' + "\n" * LINES + '"""\n', f"lines, and a record may have {LINES:,}"),
        ("[custom]\na = [" + "1," * (COMMAS + 1) + "]\n", f"commas, and a record may have {COMMAS:,}"),
        ('summary = "' + "\\n" * (ESCAPES + 1) + '"\n', f"escapes, and a record may have {ESCAPES:,}"),
        ("[custom]\na = " + "[" * 5_000 + "]" * 5_000 + "\n", "stand inside each other more than 50 times"),
        ("[custom]\n" + ".".join(["a"] * 100_000) + " = 1\n", "stand inside each other more than 50 times"),
        ("[[timeline]]\ntext = 1\n" * MOST, f"and {MOST - 10} more"),
    ],
    ids=["tables", "entries", "inline", "keys", "lines", "numbers", "escapes", "nested", "dotted", "wrong"],
)
def test_what_never_ends_is_refused_with_a_line_number(text: str, told: str) -> None:
    with pytest.raises(RecordError, match=r"huge\.toml:\d+: ") as refused:
        load(HEAD + text, "huge.toml")
    assert told in str(refused.value)


def test_a_long_text_and_a_long_timeline_are_none_of_that() -> None:
    text = "A sentence, and [another] one.\n" * 5_000
    record = Record(incident=Incident(title="x", summary=text), timeline=(Event(text="An event"),) * 5_000)
    assert len(record.timeline) == 5_000


def test_what_could_not_be_opened_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "record.toml"
    file = create_record(path, Record(incident=Incident(title="x")))
    endless = file.record.but(timeline=(Event(text="x"),) * (MOST + 1))
    before = path.read_bytes()
    with pytest.raises(SaveError, match="could not be opened again: a list has 20,001 entries"):
        save_record(file, endless)
    with pytest.raises(SaveError, match="it would be larger than 10 MB"):
        save_record(file, file.record.but(incident=Incident(title="x", summary="word " * 2_000_000)))
    assert path.read_bytes() == before
