"""A record as TOML text: read it strictly, write it canonically, change it with care for what a person wrote."""

import re
from typing import Any

import tomli

from pmreview.core.record import Record
from pmreview.store.canonical import table_blocks
from pmreview.store.errors import NotARecord, Problem, RecordError
from pmreview.store.patching import CannotPatch, patched
from pmreview.store.places import line_of
from pmreview.store.plain import read, to_plain, to_plain_twice, zone_of
from pmreview.store.problems import LineOf, too_deep
from pmreview.store.toml_data import parse

SCHEMA_LINE = "#:schema https://pmreview.dev/schema/record-1.json\n"
"""What tells an editor how to complete and check the file."""

_NO_TEXT = "this is not text in UTF-8"
_TOP_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


def load(text: bytes | str, name: str = "the record") -> Record:
    """The record that `text` holds; a byte order mark, CRLF line ends and TOML 1.1 are fine.

    Raises `RecordError`, which names the file `name` and the line of every problem.
    """
    return _read(_decoded(text, name), name)


def dump(record: Record) -> str:
    """The canonical text of `record`, TOML 1.0 with LF line ends."""
    return SCHEMA_LINE + "\n".join(table_blocks((), to_plain(record)))


def patch(text: str, before: Record, after: Record) -> str:
    """`text`, which holds `before`, changed as little as possible to hold `after`.

    Blocks that did not change keep their bytes, CRLF line ends stay, and so do comments. The rare layout that cannot
    be changed with care is written anew, under the comments at its top.
    """
    careful = patch_carefully(text, before, after)
    return rewrite(text, after) if careful is None else careful


def patch_carefully(text: str, before: Record, after: Record) -> str | None:
    """As `patch`; None for what would have to be written anew."""
    if before == after:
        return text
    lines = _with_lf(text)
    told, wanted = to_plain_twice(before, after)
    try:
        if before.incident.timezone != after.incident.timezone:
            # Times without an offset now mean another moment: those that shall not move must be written out.
            told = to_plain(read(parse(lines), told_in=zone_of(after.incident.timezone)))
        # An emptied `[impact]` stays as a header: it may carry comments.
        emptied: dict[str, dict[str, Any]] = {
            key: {} for key, value in told.items() if isinstance(value, dict) and key in Record.model_fields
        }
        changed = patched(lines, told, {**wanted, **{key: {} for key in emptied if key not in wanted}})
        if _read(changed, "") != after:
            return None
    except (CannotPatch, RecordError, NotARecord, ValueError):
        return None
    return changed.replace("\n", "\r\n") if _has_crlf(text) else changed


def rewrite(text: str, after: Record) -> str:
    """The canonical text of `after`, under the comments that stand at the top of `text`."""
    top = _TOP_COMMENTS.match(_with_lf(text))
    comments = [line for line in (top[0] if top else "").splitlines(keepends=True) if not line.startswith("#:schema")]
    kept = "".join(comments).strip("\n")
    return dump(after).replace(SCHEMA_LINE, f"{SCHEMA_LINE}{kept}\n\n" if kept else SCHEMA_LINE, 1)


def _decoded(text: bytes | str, name: str) -> str:
    """`text` as text with LF line ends and without a byte order mark. Raises `RecordError`."""
    try:
        text = (text.encode() if isinstance(text, str) else text).decode()
    except UnicodeEncodeError as error:
        raise RecordError(name, [Problem("", _NO_TEXT, error.object[: error.start].count("\n") + 1)]) from None
    except UnicodeDecodeError as error:
        raise RecordError(name, [Problem("", _NO_TEXT, error.object[: error.start].count(b"\n") + 1)]) from None
    if "\0" in text:
        raise RecordError(name, [Problem("", "this is a binary file", 1)])
    return _with_lf(text.removeprefix("\ufeff"))


def _read(text: str, name: str) -> Record:
    line_in: LineOf = lambda place: line_of(text, place)  # noqa: E731
    try:
        return read(parse(text), line_in)
    except tomli.TOMLDecodeError as error:
        message = f"this is not valid TOML: {error.msg} (column {error.colno})"
        raise RecordError(name, [Problem("", message, error.lineno)]) from None
    except NotARecord as error:
        raise RecordError(name, error.problems) from None
    except RecursionError:
        raise RecordError(name, [too_deep()]) from None
    except ValueError:
        # The one thing that tomli passes on: Python reads no number of more than 4,300 digits.
        raise RecordError(name, [Problem("", "a number has too many digits")]) from None


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n")


def _has_crlf(text: str) -> bool:
    return text[: text.find("\n") + 1].endswith("\r\n")
