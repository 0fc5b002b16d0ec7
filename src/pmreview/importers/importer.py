"""What an importer is: a format's name, how it is recognised, and how its incidents are found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pmreview.importers.document import Document
from pmreview.importers.imported import Candidate


@dataclass(frozen=True)
class Wishes:
    """What the user said about the sources: the name of a `zone` for times that state none, or ""; whether to
    `keep_all` entries, also those that a facilitator would leave out; `columns`, as typed, for a table.
    """

    zone: str = ""
    keep_all: bool = False
    columns: str = ""


@dataclass(frozen=True)
class Importer:
    """One source format.

    `recognises` decides by the shape of the content and never by a file's name; it is true only if all the documents
    belong to the format. `find` raises `UserError` when the documents hold no incident; so does a candidate's `read`
    when a zone is needed and unknown.
    """

    name: str
    title: str
    recognises: Callable[[Sequence[Document]], bool]
    find: Callable[[Sequence[Document], Wishes], tuple[Candidate, ...]]
