"""GitHub: an issue and its comments, from REST, GraphQL or `gh`; among them the issues that Upptime opens."""

from collections.abc import Sequence
from dataclasses import replace

from pmreview.core.errors import UserError
from pmreview.importers.document import Document
from pmreview.importers.github.incident import read_issue
from pmreview.importers.github.labels import labels_of
from pmreview.importers.github.shapes import parts_of, stated
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.joined import Whole, join
from pmreview.importers.json_fields import text
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import number


def _recognises(documents: Sequence[Document]) -> bool:
    return bool(documents) and all(parts_of(document.json) is not None for document in documents)


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    found = join(documents, parts_of)
    issues = [whole for whole in found if whole.kind == "incident"]
    if not issues:
        raise UserError(f"There are only pull requests in {' and '.join(document.name for document in documents)}.")
    if pulls := len(found) - len(issues):
        said = f"{number(pulls, 'pull request is', 'pull requests are')} no issue: left out."
        issues = [replace(whole, remarks=(*whole.remarks, said)) for whole in issues]
    return tuple(replace(_candidate(whole, wishes), id=whole.id or str(place)) for place, whole in enumerate(issues, 1))


def _candidate(whole: Whole, wishes: Wishes) -> Candidate:
    return Candidate(
        id=whole.id,
        title=text(whole.fields, "title"),
        # To list issues, a time without a zone is good enough in UTC; to read one it is not.
        started=Moments(wishes.zone or "UTC").read(stated(whole.fields, "created")),
        severity=labels_of(whole.fields).severity,
        read=lambda: read_issue(whole, wishes),
    )


GITHUB = Importer("github", "GitHub issue", _recognises, _find)
