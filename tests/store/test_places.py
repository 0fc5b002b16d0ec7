"""A message about a key names the line that a person finds it on."""

from typing import Any

import pytest
import tomli
from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.store.places import line_of
from pmreview.store.toml_layout import blocks, headers
from pmreview.store.toml_writing import dump
from tests.strategies import records

TEXT = """\
# a record
format = 1
dotted.key.here = 1

[incident]
title = "x"  # why
summary = \"\"\"
[[timeline]]
text = "not this"
\"\"\"
authors = [
  # first
  "Ana",
  'Sam', "Lee",
]

# comment of the first event
[[timeline]]
text = '''
[incident]'''
[[timeline]]
"text" = "b"

[impact]
told_via = [["a", "b"],
  ["c"]]
[[impact.affected]]
component = "shop"

[[meetings]]
facilitator = "Kim"
[meetings.minutes]
timeline = 9.5
[[meetings]]
  [ meetings . minutes ] # again
  close = 3

[[impact.affected]]
component = "db"
[extra]
inline = { a = 1, b = { "c d" = [1, 2] } }
rows = [
  { a = 1, b = 2 },
  { a = 3,
    b = 4 },
]
[implicit.one]
x = 1
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("format",), 2),
        (("dotted",), 3),
        (("dotted", "key", "here"), 3),
        (("incident",), 5),
        (("incident", "title"), 6),
        (("incident", "summary"), 7),
        (("incident", "authors"), 11),
        (("incident", "authors", 0), 13),
        (("incident", "authors", 2), 14),
        (("incident", "owner"), 5),
        (("timeline",), 18),
        (("timeline", 0), 18),
        (("timeline", 0, "text"), 19),
        (("timeline", 1, "text"), 22),
        (("timeline", 1, "who"), 21),
        (("impact", "told_via", 1, 0), 26),
        (("impact", "affected", 0, "component"), 28),
        (("impact", "affected", 1, "component"), 39),
        (("meetings", 0, "minutes", "timeline"), 33),
        (("meetings", 1, "minutes"), 35),
        (("meetings", 1, "minutes", "close"), 36),
        (("meetings", 1, "minutes", "opening"), 35),
        (("extra", "inline", "b", "c d", 1), 41),
        (("extra", "rows", 1, "b"), 45),
        (("extra", "rows", 1, "c"), 44),
        (("implicit",), 47),
        (("implicit", "one", "x"), 48),
        (("nowhere", 3, "text"), 1),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_key_path_is_found_on_its_line(path: tuple[str | int, ...], line: int, ends: str) -> None:
    tomli.loads(TEXT)
    assert line_of(TEXT.replace("\n", ends), path) == line


@settings(max_examples=40, deadline=None)
@given(records)
def test_every_key_of_every_record_is_found_on_a_line_that_names_it(record: Record) -> None:
    text = dump(record)
    lines = text.split("\n")
    for path in _paths(tomli.loads(text)):
        key = path[-1]
        line = lines[line_of(text, path) - 1]
        assert str(key) in line or '"' in line, path


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "",
        "a = 1\n",
        "[a]\n[b]\n",
        "x = [\n[1]\n]\n[a]\n",
        "x = [ # ]\n  ']', ['''\n[b]'''],\n]\n  [ a ]\n",
        "x = { a = '''\n[b] # ''', c = [[1]] }\n[[a.'b c']]\n",
        'x = "[\\"" # [c]\n[a]\n[[b]]\nx = [{ y = [1] }, \'[\']\n',
    ],
)
def test_no_bracket_in_a_value_is_taken_for_a_header(text: str) -> None:
    tomli.loads(text)
    found = [(each.path, each.item, each.start, each.body) for each in headers(text)]
    assert found == [(each.path, each.item, each.header, each.body) for each in blocks(text)]


def _paths(data: dict[str, Any], above: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = []
    for key, value in data.items():
        found.append((*above, key))
        if isinstance(value, dict):
            found += _paths(value, (*above, key))
        for number, part in enumerate(value if isinstance(value, list) else ()):
            if isinstance(part, dict):
                found += _paths(part, (*above, key, number))
    return found
