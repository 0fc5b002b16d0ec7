"""One file of a library as the index knows it: the facts of its record, or what is wrong with it."""

import json
import os
import time
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmreview.core.errors import UserError
from pmreview.core.facts import ActionFacts, Facts, Span
from pmreview.store.errors import Problem, in_short
from pmreview.store.index.database import KEYS
from pmreview.store.memory import content_key
from pmreview.store.record_file import read_bytes, record_in

SETTLED = 2_000_000_000
"""Nanoseconds after a change from which on another change has another time of the file, on any file system."""

# Made once: to make one for each text takes a third of the time of a list that has nothing new to read.
_text = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False, default=date.isoformat).encode
_parsed = json.JSONDecoder().raw_decode


class Known(NamedTuple):
    """What the index holds of a file, to tell whether it is still the same."""

    mtime_ns: int
    size: int
    ino: int
    key: bytes


class Read(NamedTuple):
    """A file as it was read: a record with its facts, actions and texts; a problem; or neither, and no record.

    With the `same` content as before, there is only the stamp. A time that cannot be trusted is -1. `texts` are what
    the record is called and what is written under each of `KEYS`.
    """

    path: bytes
    known: Known
    same: bool = False
    facts: str = ""
    actions: str = ""
    texts: tuple[str | None, ...] = ()
    problem: Problem | None = None


def read(task: tuple[bytes, bytes]) -> Read:
    """The file at the path, which is given with the key of the content that is known already, or with none."""
    path, known = task
    before = time.time_ns()
    try:
        text, stamp = read_bytes(os.fsdecode(path))
    except (OSError, ValueError) as error:
        from pmreview.store.record_file import reason

        return Read(path, Known(-1, 0, 0, b""), problem=Problem("", f"cannot be opened: {reason(error)}"))
    trusted = stamp.mtime_ns < before - SETTLED
    stands = Known(stamp.mtime_ns if trusted else -1, stamp.size, stamp.ino, content_key(text))
    if stands.key == known:
        return Read(path, stands, same=True)
    from pmreview.store.library import looks_like_a_record

    return _record(path, text, stands) if looks_like_a_record(text) else Read(path, stands)


def _record(path: bytes, text: bytes, known: Known) -> Read:
    from pmreview.core.facts.of_record import actions_of, facts_of
    from pmreview.core.facts.texts import texts_of

    name = os.fsdecode(path)
    try:
        record = record_in(name, text, quickly=True)
    except UserError as error:
        return Read(path, known, problem=in_short(name, error))
    facts = facts_of(record)
    called = " ".join(filter(None, (facts.id, facts.title)))
    # Of a restricted record nothing is kept that was written in it: not even a search answers what it says.
    texts = {} if facts.restricted else texts_of(record)
    written = ("\n".join(texts[key]) if key in texts else None for key in KEYS)
    return Read(path, known, False, _text(facts), _text(actions_of(record)), (called, *written))


def facts_in(text: str) -> Facts:
    """The facts that `read` wrote down."""
    (
        id_,
        title,
        kind,
        severity,
        status,
        owner,
        restricted,
        components,
        day,
        causes,
        spans,
        after,
        empty,
        count,
        due,
    ) = _parsed(text)[0]
    return Facts(
        id_, title, kind, severity, status, owner, restricted, tuple(components), _day(day), tuple(causes),
        tuple(map(Span._make, spans)), after, tuple(empty), count, _day(due),
    )  # fmt: skip


def actions_in(text: str) -> Iterator[ActionFacts]:
    """The actions that `read` wrote down."""
    for place, id_, title, done_when, owner, due, priority, status, still, ticket, created, done in _parsed(text)[0]:
        yield ActionFacts(
            place, id_, title, done_when, owner, _day(due), priority, status, still, ticket, _day(created), _day(done)
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
