"""Text that is no TOML is refused with its line, whatever is wrong with it; TOML that is no record is called that."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pmreview.cli.main import commands
from pmreview.core.errors import UserError
from pmreview.store.errors import RecordError
from pmreview.store.record_file import open_record
from pmreview.store.toml_text import load

BROKEN = {
    "array": ["a = [1", "a = [1 2]", "a = [,]", "a = [1,,2]", "a = [1]]", "a = [ [1 ]", "a = [1\n# no end"],
    "bool": ["a = True", "a = FALSE", "a = truer", "a = t", "a = [true false]"],
    "control": ["a = 1 # \x01", 'a = "\x1f"', "a = '\x7f'", 'a = """\x0b"""', "\x0c", "a = 1\rb = 2", "a = 1\x00"],
    "datetime": ["a = 2026-02-30T10:00:00Z", "a = 2026-13-01", "a = 2026-1-01", "a = 2026-03-10T25:00:00",
                 "a = 10:60:00",                 "a = 2026-03-10T10:11:00+25:00", "a = 2026-03-10T",
                 "a = 2026-03-10T10:11:60Z", "a = 26-03-10"],
    "float": ["a = 1.", "a = .5", "a = 1.e2", "a = 1e", "a = 1_.5", "a = Inf", "a = nan_", "a = 01.5", "a = 1.2.3"],
    "inline table": ["a = {", "a = {b = 1", "a = {b}", "a = {b = 1 c = 2}", "a = {b = 1, b = 2}",
                     "a = {b = 1}\na.c = 2", "a = {b.c = 1, b = 2}", "a = {,}"],
    "integer": ["a = 01", "a = 1__0", "a = _1", "a = 1_", "a = 0xg", "a = 0b2", "a = 0o8", "a = +0x1",
                "a = --1", "a = 1 2"],
    "key": ["a", "= 1", "a = ", "a b = 1", "a. = 1", ".a = 1", "a..b = 1", "a = 1\na = 2", "a = 1\na.b = 2", "é = 1",
            'a"b" = 1', '"""a""" = 1', "a = 1 b = 2", "a\n= 1", "[a]\nb = 1\nb = 2"],
    "string": ['a = "', 'a = "\n"', "a = '", "a = 'b'c'", 'a = "\\q"', 'a = "\\u12"', 'a = "\\UFFFFFFFF"',
               'a = "\\ud800"', 'a = """', "a = '''", 'a = """b""""""', "a = b", 'a = "b" "c"'],
    "table": ["[", "[]", "[a", "a]", "[a]]", "[[a]", "[a] b = 1", "[a.]", "[a..b]", "[a]\n[a]", "[[a]]\n[a]",
              "[a]\n[[a]]", "a = 1\n[a]", "a = []\n[[a]]", "[a b]", "[a]\nb.c = 1\n[a.b]", "[ [a]]", "[a]\n[a.b]\n[a]"],
}  # fmt: skip


@pytest.mark.parametrize("text", [f"# first line\n{text}\n" for kind in BROKEN.values() for text in kind], ids=ascii)
def test_what_is_no_toml_is_refused_with_the_line(text: str) -> None:
    with pytest.raises(RecordError) as refused:
        load(text.encode(), "broken.toml")
    line = refused.value.line
    assert str(refused.value).startswith(f"broken.toml:{line}: ")
    assert 1 <= line <= text.count("\n") + 1
    assert "not valid TOML" in str(refused.value) or "binary" in str(refused.value)


@pytest.mark.parametrize(
    "data",
    [b"a = '\xff'", b"\xfe\xff\x00a", b"\xed\xa0\x80 = 1", b'a = "\xc3"', b"# \xf5\n", "a = 'é'".encode("utf-16")],
)
def test_what_is_no_utf_8_is_refused_with_the_line(data: bytes) -> None:
    with pytest.raises(RecordError, match=r"^broken\.toml:2: (this is not text in UTF-8|this is not valid TOML)"):
        load(b"# first line\n" + data, "broken.toml")


@pytest.mark.parametrize(
    "text",
    ["", " \n", "\r\n", "# nothing\n", "a = 1", "[project]\nname = 'shop'", "a = [1, [2]]", "[[incidents]]", "a = nan",
     "'' = ''", "a.b.c = 1979-05-27T07:32:00.999999-07:00", "\ufeffa = 1", "incidents = {}", "a = '''\n'''"],
    ids=ascii,
)  # fmt: skip
def test_toml_of_something_else_is_called_no_record(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.toml"
    path.write_bytes(text.encode())
    with pytest.raises(RecordError, match=r"other\.toml:\d+: this is not a record: "):
        open_record(path)


@pytest.mark.parametrize(
    ("name", "data"), [("log.csv", b"When,Notes\n"), ("page.md", b"# A\n\nWords\n"), ("all.zip", b"PK\x03\x04\0")]
)
def test_what_is_no_toml_by_its_name_is_to_be_imported(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        open_record(path)
    assert str(refused.value) == f"{path} is no record. pmreview import {path} makes one of what it can read."


@pytest.mark.parametrize("name", ["record", "INC-1.toml.orig", ".merge_file_x1"])
def test_a_broken_record_is_called_one_by_whatever_name_it_turns_up(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("[incident\n")
    with pytest.raises(RecordError, match="this is not valid TOML"):
        open_record(path)


@pytest.mark.parametrize("text", ["a = 01\n", "a = 1\n", ""])
@pytest.mark.parametrize("command", [["check"], ["export", "--to", "markdown"]], ids=["check", "export"])
def test_a_command_ends_with_two_and_says_the_line(tmp_path: Path, command: list[str], text: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text)
    result = CliRunner().invoke(commands, [*command, str(path)], standalone_mode=False)
    told = f"{result.output}{result.exception or ''}"
    assert "broken.toml:1: " in told
    assert result.return_value == 2 or isinstance(result.exception, UserError)
