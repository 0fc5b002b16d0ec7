"""Put together what several replies of a tool, or several lists in one, say about the same incident."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from pmreview.core.errors import UserError
from pmreview.importers.description import describe
from pmreview.importers.document import Document
from pmreview.importers.entries import MOST
from pmreview.importers.json_fields import Fields
from pmreview.importers.remarks import number


@dataclass(frozen=True)
class Piece:
    """An entry, a note or a task that belongs `to` a kind of incident, "" for any kind.

    `of` is the id of the incident and `id` its own, "" where it states none; `changed` orders the versions of one.
    """

    kind: str
    fields: Fields
    of: str = ""
    id: str = ""
    changed: str = ""
    to: str = "incident"


@dataclass(frozen=True)
class Whole:
    """An incident with its pieces. `fields` is empty where only pieces of it were given."""

    fields: Fields
    id: str = ""
    changed: str = ""
    pieces: tuple[Piece, ...] = ()
    kind: str = "incident"
    remarks: tuple[str, ...] = ()

    @property
    def too_long(self) -> bool:
        """Whether it has a list that is too long for a record."""
        tables = [self.fields, *(value for value in self.fields.values() if isinstance(value, dict))]
        lists = [value for table in tables for value in table.values() if isinstance(value, list)]
        return max(map(len, [self.pieces, *lists])) > MOST

    def fields_of(self, kind: str) -> list[Fields]:
        """The fields of its pieces of that kind, in the order of the sources."""
        return [piece.fields for piece in self.pieces if piece.kind == kind]


@dataclass(frozen=True)
class Parts:
    """What one reply holds: whole incidents, and pieces of incidents that may be in another reply; `more` when the
    reply says that it is one page of several.
    """

    wholes: Sequence[Whole] = ()
    loose: Sequence[Piece] = ()
    more: bool = False


def join(documents: Sequence[Document], parts_of: Callable[[Any], Parts | None]) -> list[Whole]:
    """The incidents of all `documents`, each once. Raises `UserError` where there is none, and for pieces that could
    belong to several.
    """
    given = [(document, _parts(document, parts_of)) for document in documents]
    if sum(len(parts.wholes) for _, parts in given) > MOST:
        raise UserError(f"There are more than {MOST:,} incidents, too many to choose from.")
    found = _Found()
    for document, parts in given:
        found.add_wholes(document, parts)
    for document, parts in given:
        found.add_loose(document, parts)
    if not found.wholes:
        raise UserError(f"There is no incident in {' and '.join(document.name for document in documents)}.")
    return [_with_pieces(whole, found.pieces[key]) for key, whole in found.wholes.items()]


def _parts(document: Document, parts_of: Callable[[Any], Parts | None]) -> Parts:
    if document.json is None:
        raise UserError(describe(document))
    return parts_of(document.json) or Parts()


class _Found:
    """The incidents that were found so far, and the pieces of each."""

    def __init__(self) -> None:
        self.wholes: dict[Hashable, Whole] = {}
        self.pieces: dict[Hashable, list[Piece]] = {}

    def add_wholes(self, document: Document, parts: Parts) -> None:
        for whole in parts.wholes:
            key = (whole.kind, whole.id) if whole.id else object()
            self.wholes[key] = _newest(self.wholes.get(key), replace(whole, remarks=_on(document, parts)))
            self.pieces.setdefault(key, []).extend(whole.pieces)

    def add_loose(self, document: Document, parts: Parts) -> None:
        nameless = dict.fromkeys(piece.to for piece in parts.loose if not piece.of)
        only = {kind: self._only_one(kind, document, parts) for kind in nameless}
        touched: dict[Hashable, None] = {}
        for piece in parts.loose:
            key = (piece.to, piece.of) if piece.of else only[piece.to]
            self.wholes.setdefault(key, Whole({}, piece.of, kind=piece.to))
            self.pieces.setdefault(key, []).append(piece)
            touched[key] = None
        for key in touched:
            whole = self.wholes[key]
            self.wholes[key] = replace(whole, remarks=_each_once(whole.remarks, _on(document, parts)))

    def _only_one(self, kind: str, document: Document, parts: Parts) -> Hashable:
        """The key of the incident that pieces without its id belong to."""
        own = {whole.id for whole in parts.wholes if kind in ("", whole.kind)}
        keys = [key for key, each in self.wholes.items() if kind in ("", each.kind) and (each.id in own or not own)]
        if len(keys) == 1:
            return keys[0]
        kind = kind or "incident"
        states = f"{document.name} has entries that do not say which {kind} they belong to"
        if keys:
            raise UserError(f"{states}, and there are {len(keys)}: import it together with the file of one.")
        raise UserError(f"{states}: import it together with the file of the {kind}.")


def _on(document: Document, parts: Parts) -> tuple[str, ...]:
    more = (f"{document.name} is one page of several: the tool has more.",) if parts.more else ()
    return document.remarks + more


def _each_once(*remarks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain(*remarks)))


def _newest(one: Whole | None, other: Whole) -> Whole:
    """Two versions of an incident as one: the newer, with what only the older says."""
    if one is None:
        return other
    older, newer = sorted((one, other), key=lambda whole: whole.changed)
    kept = {key: value for key, value in newer.fields.items() if value or not older.fields.get(key)}
    return replace(newer, fields={**older.fields, **kept}, remarks=_each_once(one.remarks, other.remarks))


def _with_pieces(whole: Whole, pieces: Iterable[Piece]) -> Whole:
    """`whole` with each of `pieces` once, in its newest version."""
    unique: dict[Hashable, Piece] = {}
    repeated = 0
    for piece in pieces:
        key = (piece.kind, piece.id) if piece.id else object()
        repeated += key in unique
        if key not in unique or unique[key].changed < piece.changed:
            unique[key] = piece
    said = (f"{number(repeated, 'entry is', 'entries are')} there more than once: taken once.",) if repeated else ()
    return replace(whole, pieces=tuple(unique.values()), remarks=(*whole.remarks, *said))
