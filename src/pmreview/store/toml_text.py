"""A record as TOML text: read it strictly."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import tomli

from pmreview.core.record import Record
from pmreview.store.bounds import refuse_endless
from pmreview.store.errors import NotARecord, NotToml, Problem, RecordError
from pmreview.store.line_ends import with_lf
from pmreview.store.plain import read
from pmreview.store.problems import too_deep
from pmreview.store.toml_data import parse

_NO_TEXT = "this is not text in UTF-8"
_ESCAPE = re.compile(r'\\[^"\\]')
_NAN = re.compile(r"nan(?!\w)")

Parse = Callable[[str], dict[str, Any]]


def load(text: bytes | str, name: str = "the record", parsed: Parse = parse) -> Record:
    """The record that `text` holds; a byte order mark, CRLF line ends and TOML 1.1 are fine.

    Raises `RecordError`, which names the file `name` and the line of every problem.
    """
    return read_text(_decoded(text, name), name, parsed)


def _decoded(text: bytes | str, name: str) -> str:
    """`text` as text with LF line ends and without a byte order mark. Raises `RecordError`."""
    try:
        text = (text.encode() if isinstance(text, str) else text).decode()
    except UnicodeEncodeError as error:
        raise RecordError(name, [Problem("", _NO_TEXT, error.object[: error.start].count("\n") + 1)]) from None
    except UnicodeDecodeError as error:
        raise RecordError(name, [Problem("", _NO_TEXT, error.object[: error.start].count(b"\n") + 1)]) from None
    if "\0" in text:
        raise NotToml(name, [Problem("", "this is a binary file", 1)])
    return with_lf(text.removeprefix("\ufeff"))


def read_text(text: str, name: str, parsed: Parse = parse) -> Record:
    """As `load`, for text with LF line ends."""

    def line_in(place: Sequence[str | int]) -> int:
        from pmreview.store.places import line_of  # asked for only where something is wrong

        return line_of(text, place)

    try:
        refuse_endless(text)
        return read(parsed(text), line_in, sound=_is_sound(text))
    except tomli.TOMLDecodeError as error:
        message = f"this is not valid TOML: {error.msg} (column {error.colno})"
        raise NotToml(name, [Problem("", message, error.lineno)]) from None
    except NotARecord as error:
        raise RecordError(name, error.problems) from None
    except RecursionError:
        raise RecordError(name, [too_deep()]) from None
    except ValueError:
        # The one thing that tomli passes on: Python reads no number of more than 4,300 digits.
        raise RecordError(name, [Problem("", "a number has too many digits")]) from None


def _is_sound(text: str) -> bool:
    """Whether nothing in `text` needs to be made harmless, so that nobody looks at each of its strings.

    What cannot be printed can stand there as it is, or as an escape. A number that is none is looked for as well.
    """
    printable = text.replace("\n", "").isprintable()
    return printable and not _ESCAPE.search(text) and not ("nan" in text and _NAN.search(text))
