"""A folder of records is searched and opened, whatever else lies in it."""

import os
import sys
from pathlib import Path

import pytest

from pmreview.store import library
from pmreview.store.errors import RecordError
from pmreview.store.library import library_of, open_all, records_in
from pmreview.store.record_file import RecordFile, open_record

CHECKOUT = '[incident]\ntitle = "Checkout errors"\ncomponents = ["checkout"]\n'
not_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything, Windows has other rights"
)


def _write(path: Path, text: str | bytes = CHECKOUT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in records_in(folder)]


def _titles(folder: Path, *about: str) -> list[str]:
    return [file.record.incident.title for file in open_all(folder, about=about or None)[0]]


def test_records_are_found_below_a_folder_the_nearest_first_and_by_name(tmp_path: Path) -> None:
    for name in ("2026/03/c.toml", "b.toml", "2025/a.toml", "a.toml", "2026/B.TOML"):
        _write(tmp_path / name)
    assert _found(tmp_path) == ["a.toml", "b.toml", "2025/a.toml", "2026/B.TOML", "2026/03/c.toml"]


def test_only_what_looks_like_a_record_is_one(tmp_path: Path) -> None:
    for name, text in {
        "a.toml": "# ours\n\n[incident]\n",
        "b.toml": 'incident.title = "x"\n',
        "c.toml": 'incident = { title = "x" }\n',
        "d.toml": '\ufeff[ "incident" ]\r\ntitle = "x"\r\n',
        "e.toml": '[[timeline]]\ntext = "x"\n[incident.links]\n',
        "f.toml": "#:schema https://pmreview.dev/schema/record-1.json\nincidnet = 1\n",
        "pyproject.toml": '[project]\nname = "incident"\n',
        "pmreview.toml": 'records = "."\n',
        "prose.toml": 'text = """\nincident. It was long.\n"""\n[incidents]\n',
        "empty.toml": "",
        "INC-1.txt": CHECKOUT,
        "INC-1.toml.bak": CHECKOUT,
    }.items():
        _write(tmp_path / name, text)
    assert _found(tmp_path) == ["a.toml", "b.toml", "c.toml", "d.toml", "e.toml", "f.toml"]


def test_nothing_hidden_is_looked_at_unless_the_library_itself_is(tmp_path: Path) -> None:
    _write(tmp_path / ".share/.git/a.toml")
    _write(tmp_path / ".share/.b.toml")
    _write(tmp_path / ".share/c.toml")
    assert _found(tmp_path) == []
    assert _found(tmp_path / ".share") == ["c.toml"]


def test_symlinks_are_followed_and_never_in_a_circle(tmp_path: Path) -> None:
    library = tmp_path / "records"
    _write(tmp_path / "elsewhere/far.toml")
    _write(library / "near.toml")
    (library / "linked").symlink_to(tmp_path / "elsewhere")
    (library / "up").symlink_to(library)
    (tmp_path / "elsewhere/back").symlink_to(library)
    (library / "near-again.toml").symlink_to("near.toml")
    (library / "self.toml").symlink_to("self.toml")
    (library / "gone.toml").symlink_to("nothing.toml")
    assert _found(library) == ["near-again.toml", "linked/far.toml"]


def test_a_folder_or_a_pipe_called_like_a_record_is_none(tmp_path: Path) -> None:
    _write(tmp_path / "folder.toml/a.toml")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.toml")
    assert _found(tmp_path) == ["folder.toml/a.toml"]


@not_root
def test_what_may_not_be_read_is_survived_and_a_file_is_told_of(tmp_path: Path) -> None:
    _write(tmp_path / "a.toml")
    _write(tmp_path / "locked/b.toml").parent.chmod(0)
    _write(tmp_path / "secret.toml").chmod(0)
    files, errors = open_all(tmp_path)
    (tmp_path / "locked").chmod(0o700)
    assert [file.path.name for file in files] == ["a.toml"]
    assert [str(error) for error in errors] == [
        f"{tmp_path / 'secret.toml'}:1: cannot be opened: you have no permission."
    ]


def test_a_file_that_goes_away_before_it_is_opened_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _write(tmp_path / "a.toml")

    def late(path: Path) -> RecordFile:
        path.unlink()
        return open_record(path)

    monkeypatch.setattr(library, "open_record", late)
    files, errors = open_all(tmp_path)
    assert files == []
    assert [str(error) for error in errors] == [f"{path}:1: cannot be opened: there is no such file."]


def test_a_library_that_is_not_there_yet_has_no_records(tmp_path: Path) -> None:
    assert open_all(tmp_path / "records") == ([], [])
    assert open_all(_write(tmp_path / "a.toml")) == ([], [])


def test_malformed_records_are_listed_beside_the_others(tmp_path: Path) -> None:
    _write(tmp_path / "a.toml", '[incident]\ntitle = "broken\n')
    _write(tmp_path / "b.toml")
    _write(tmp_path / "c.toml", "[incident]\ntitle = 3\n")
    _write(tmp_path / "d.toml", b'[incident]\ntitle = "\xff"\n')
    files, errors = open_all(tmp_path)
    assert [file.path.name for file in files] == ["b.toml"]
    assert [(Path(error.file).name, error.problems[0].line) for error in errors] == [
        ("a.toml", 2),
        ("c.toml", 2),
        ("d.toml", 2),
    ]


def test_a_search_that_does_not_end_is_ended_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        _write(tmp_path / f"{number}.toml")
    monkeypatch.setattr(library, "MOST", 9)
    assert open_all(tmp_path)[1] == []
    _write(tmp_path / "below/far.toml")
    files, errors = open_all(tmp_path)
    assert len(files) == 9
    assert [str(error) for error in errors] == [f"{tmp_path}:1: more than 9 files: the rest was not looked at"]
    with pytest.raises(RecordError, match="more than 9 files"):
        list(records_in(tmp_path))


def test_the_record_on_the_table_is_left_out_by_whatever_name_it_was_opened(tmp_path: Path) -> None:
    here = _write(tmp_path / "records/a.toml")
    _write(tmp_path / "records/b.toml")
    link = tmp_path / "current.toml"
    link.symlink_to(here)
    files, _ = open_all(tmp_path / "records", other_than=link)
    assert [file.path.name for file in files] == ["b.toml"]
    assert len(open_all(tmp_path / "records", other_than=tmp_path / "missing.toml")[0]) == 2


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ('"checkout"', "Checkout"),
        ('"CHECKOUT"', "checkout"),
        ('"orders db"', "orders db "),
        ('"orders\tdb"', "orders db"),
        ('"orders\u202edb"', "orders\ufffddb"),
        ('"stra\\u00DFe"', "Straße"),
        ('"STRASSE"', "straße"),
        ("'say \"hi\" (now)'", 'say "hi" (now)'),
        ('"say \\"hi\\""', 'say "hi"'),
        ('".net"', ".NET"),
        ('"*"', "*"),
    ],
)
def test_a_record_that_names_a_component_is_opened_however_it_is_written(tmp_path: Path, told: str, name: str) -> None:
    _write(tmp_path / "a.toml", f'[incident]\ntitle = "A"\ncomponents = [{told}]\n')
    assert _titles(tmp_path, "nothing else", name) == ["A"]


def test_a_record_that_names_none_of_the_components_is_not_opened(tmp_path: Path) -> None:
    _write(tmp_path / "a.toml")
    _write(tmp_path / "b.toml", '[incident]\ntitle = "Search is slow"\nbroken')
    assert _titles(tmp_path, "checkout", "") == ["Checkout errors"]
    assert open_all(tmp_path, about=["checkout"])[1] == []
    assert open_all(tmp_path, about=[]) == ([], [])


def test_a_component_behind_the_beginning_of_a_long_file_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "BEGINNING", 30)
    _write(tmp_path / "a.toml")
    assert _titles(tmp_path, "checkout") == ["Checkout errors"]


def test_without_a_chosen_library_it_is_the_folder_of_the_record(tmp_path: Path) -> None:
    assert library_of(tmp_path / "a.toml", None) == tmp_path
    assert library_of(Path("a.toml"), None) == Path()
    assert library_of(tmp_path / "a.toml", tmp_path / "records") == tmp_path / "records"
