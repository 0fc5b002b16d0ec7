"""The text of a source."""

import codecs

import pytest

from pmreview.core.errors import UserError
from pmreview.core.source import Source

WORDS = "Größe: “5 ms”"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        WORDS.encode("cp1252"),
    ],
)
def test_text_is_read_in_every_encoding_that_exports_come_in(data: bytes) -> None:
    assert Source("notes.txt", data).text() == WORDS


def test_only_a_guessed_encoding_is_called_windows() -> None:
    assert Source("notes.txt", WORDS.encode()).encoding == "utf-8"
    assert Source("notes.txt", WORDS.encode("cp1252")).encoding == "cp1252"


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\x00\x00", b"\x81\x8d\xff", codecs.BOM_UTF16_LE + b"a", b'{"id": "\x00"}']
)
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UserError, match=r"export\.zip is not text"):
        Source("export.zip", data).text()
