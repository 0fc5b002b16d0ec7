"""cState: a file for each issue of a status page, Markdown behind front matter."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.cstate.incident import Issue, is_issue, issue_of, read_issue, started
from pmreview.importers.document import Document
from pmreview.importers.front_matter import front_matter
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(_is_cstate(document) for document in documents)


def _is_cstate(document: Document) -> bool:
    try:
        meta, _ = front_matter(document.text)
    except UserError:
        return False
    return is_issue(meta)


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    issues = [(document, issue_of(document)) for document in documents]
    for document, issue in issues:
        if not is_issue(issue.meta):
            raise UserError(f"{document.name} has no front matter of cState: a date, and when it was resolved.")
    return tuple(_candidate(number, *each, wishes) for number, each in enumerate(issues, 1))


def _candidate(number: int, document: Document, issue: Issue, wishes: Wishes) -> Candidate:
    return Candidate(
        id=str(number),
        title=issue.text("title"),
        started=started(issue, wishes),
        severity=issue.text("severity"),
        read=lambda: read_issue(issue, wishes, document.remarks),
    )


CSTATE = Importer("cstate", "cState", _recognises, _find)
