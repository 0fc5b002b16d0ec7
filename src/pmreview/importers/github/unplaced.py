"""What of an issue has no place in a record."""

from collections.abc import Iterator

from pmreview.core.record import Note
from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.unplaced import unplaced

# What was placed, and what the machine wrote. Everything else is taken for somebody's words.
_OF_ISSUE = {
    "url", "id", "node_id", "nodeId", "number", "title", "state", "created_at", "createdAt", "updated_at", "updatedAt",
    "closed_at", "closedAt", "author_association", "authorAssociation", "body", "body_html", "body_text", "bodyText",
    "bodyHTML", "__typename",
}  # fmt: skip


def notes_of(issue: Fields) -> Iterator[Note]:
    """Who it is assigned to, its milestone, and its other texts. Objects hold addresses and counts of the machine."""
    if assignees := [login for each in _assignees(issue) if (login := text(each, "login"))]:
        yield Note(text=f"Assigned to: {', '.join(dict.fromkeys(assignees))}", source="github")
    if title := text(table(issue, "milestone"), "title"):
        yield Note(text=f"Milestone: {title}", source="github")
    texts = {key: value for key, value in issue.items() if isinstance(value, str) and not key.endswith("_url")}
    yield from unplaced(texts, _OF_ISSUE, "github")


def _assignees(issue: Fields) -> list[Fields]:
    several = issue.get("assignees")
    listed = tables(several, "nodes") if isinstance(several, dict) else tables(issue, "assignees")
    return [*listed, table(issue, "assignee")]
