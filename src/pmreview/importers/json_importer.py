"""An importer of a JSON format: what its replies hold, how an incident is listed, and how it is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from pmreview.core.errors import UserError
from pmreview.importers.document import Document
from pmreview.importers.entries import MOST
from pmreview.importers.imported import Candidate, Imported
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.joined import Parts, Whole, join
from pmreview.importers.moments import Moments


@dataclass(frozen=True)
class Listed:
    """What a user needs to choose an incident; the `id` may be empty."""

    id: str
    title: str
    started: datetime | None
    severity: str


def json_importer(
    name: str,
    title: str,
    parts_of: Callable[[Any], Parts | None],
    listed: Callable[[Whole, Moments], Listed],
    read: Callable[[Whole, Wishes], Imported],
) -> Importer:
    """The importer of a JSON format. `parts_of` gives None for what is not of the format, and empty parts for a reply
    of its shape without content; `read` raises `UserError` when a time states no zone and none is known.
    """

    def recognises(documents: Sequence[Document]) -> bool:
        return bool(documents) and all(parts_of(document.json) is not None for document in documents)

    def bounded(whole: Whole, wishes: Wishes) -> Imported:
        if whole.too_long:
            raise UserError(f"The incident has more than {MOST:,} entries, too many for a timeline.")
        return read(whole, wishes)

    def find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
        # To list incidents, a time without a zone is good enough in UTC; to read one it is not.
        moments = Moments(wishes.zone or "UTC")
        found = [(whole, listed(whole, moments)) for whole in join(documents, parts_of)]
        return tuple(
            Candidate(each.id or str(place), each.title, each.started, each.severity, partial(bounded, whole, wishes))
            for place, (whole, each) in enumerate(found, 1)
        )

    return Importer(name, title, recognises, find)
