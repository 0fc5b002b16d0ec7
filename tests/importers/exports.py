"""Hand exports to the importers as the program does."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pmreview.core.source import Source
from pmreview.importers import recognise
from pmreview.importers.document import Document, read_document
from pmreview.importers.imported import Candidate, Imported
from pmreview.importers.importer import Wishes

INCOMING = Path(__file__).parents[2] / "../shared/data/incoming"
"""Real exports, where they are at hand. They are no part of the project."""


def documents(*values: Any, names: Sequence[str] = ()) -> list[Document]:
    """Files with `values`, each the text of a source or what becomes JSON."""
    texts = [value if isinstance(value, str) else json.dumps(value) for value in values]
    named = names or ["export"] * len(texts)
    return [read_document(Source(name, text.encode())) for name, text in zip(named, texts, strict=True)]


def find(*values: Any, names: Sequence[str] = (), **wishes: Any) -> tuple[Candidate, ...]:
    """The incidents in files with `values`; `wishes` as in `Wishes`."""
    given = documents(*values, names=names)
    return recognise(given).find(given, Wishes(**wishes))


def read(*values: Any, names: Sequence[str] = (), **wishes: Any) -> Imported:
    """The one incident in files with `values`, read."""
    (candidate,) = find(*values, names=names, **wishes)
    return candidate.read()


def said(imported: Imported, words: str) -> bool:
    """Whether one of the remarks has `words`."""
    return any(words in remark for remark in imported.remarks)


def shown(imported: Imported) -> list[str]:
    """The timeline as lines: time, milestones, kind, who and text."""
    return [
        f"{event.at:%H:%M:%S} | {','.join(event.milestones)} | {event.kind} | {event.who} | {event.text}"
        if event.at
        else event.text
        for event in imported.record.timeline
    ]
