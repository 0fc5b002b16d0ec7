"""A file as it was checked, and how that is written down to be remembered."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path

from pmreview.checks import CHECKS, findings
from pmreview.core.errors import UserError
from pmreview.core.finding import Finding
from pmreview.core.policy import Policy
from pmreview.store.errors import Problem, in_short
from pmreview.store.memory import content_key
from pmreview.store.record_file import read_record_bytes, record_in

Found = tuple[tuple[int, Finding], ...]
"""Findings with their lines, in the order of the lines."""


@dataclass(frozen=True)
class Checked:
    """A file, by the path that was given or found: what was found, or why it was not read.

    `key` is what its content is known by; empty where it was not read.
    """

    file: str
    found: Found = ()
    problem: Problem | None = None
    key: bytes = b""


def check_file(path: Path, policy: Policy, as_final: bool) -> Checked:
    """Check the record at `path`."""
    try:
        text, _ = read_record_bytes(path)
        record = record_in(str(path), text, quickly=True)
    except UserError as error:
        return unread(path, error)
    found = findings(record, policy, as_final=as_final)
    return Checked(str(path), _with_lines(found, text), key=content_key(text))


def _with_lines(found: Sequence[Finding], text: bytes) -> Found:
    if not found:
        return ()
    from pmreview.store.places import Places  # to compile its patterns takes eight milliseconds

    places = Places(text.decode("utf-8-sig"))
    return tuple(sorted(((places.line(one.path), one) for one in found), key=itemgetter(0)))


def unread(path: Path, error: UserError) -> Checked:
    """`path` with what is wrong with it in a line."""
    return Checked(str(path), problem=in_short(str(path), error))


def written(found: Found) -> str:
    """`found` as a text that `read` understands."""
    rows = [(line, one.check, one.severity, one.section, one.path, one.message, one.span) for line, one in found]
    return json.dumps(rows, separators=(",", ":"))


def read(text: str) -> Found:
    """What `written` wrote. Raises `ValueError`, `TypeError` or `KeyError` for anything else."""
    return tuple(
        (line, Finding(check, severity, section, tuple(path), message, _advice()[check], span and tuple(span)))
        for line, check, severity, section, path, message, span in json.loads(text)
    )


@cache
def _advice() -> dict[str, str]:
    return {check.name: check.advice for check in CHECKS}
