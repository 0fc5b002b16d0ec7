"""Find issues and what was said of them in what GitHub sends: REST, GraphQL and `gh` each wrap them in another way."""

import re
from collections.abc import Iterator
from typing import Any

from pmreview.importers.github.people import who_of
from pmreview.importers.joined import Parts, Piece, Whole
from pmreview.importers.json_fields import Fields, tables, text

_WRAPPINGS = (
    "data",
    "repository",
    "resource",
    "node",
    "issue",
    "issues",
    "nodes",
    "search",
    "items",
    "comment",
    "timeline",
)
_ISSUE = re.compile(r"/issues/(\d{1,12})(?:#|$)")


def parts_of(value: Any) -> Parts | None:
    """The issues in a reply, and comments and history that come on their own. Pull requests are a kind of their own."""
    parts = [*_parts(value)]
    if not parts:
        return None
    return Parts(
        wholes=[_whole(part) for part in parts if _is_issue(part)],
        loose=[_piece(part) for part in parts if not _is_issue(part)],
    )


def _whole(issue: Fields) -> Whole:
    number = text(issue, "number")
    pieces = tuple(_piece(comment, number) for comment in comments_in(issue))
    kind = "pull request" if "pull_request" in issue else "incident"
    return Whole(issue, number, stated(issue, "updated"), pieces, kind)


def _piece(fields: Fields, number: str = "") -> Piece:
    found = _ISSUE.search(text(fields, "issue_url") or text(fields, "html_url") or text(fields, "url"))
    told = text(fields, "event") in ("", "commented")
    words = (stated(fields, "created"), who_of(fields), text(fields, "body") if told else text(fields, "event"))
    return Piece("comment" if told else "history", fields, number or (found[1] if found else ""), " ".join(words))


def _parts(value: Any) -> Iterator[Fields]:
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, list):
            pending += reversed(item)
        elif isinstance(item, dict) and (_is_issue(item) or _is_comment(item) or _is_history(item)):
            yield item
        elif isinstance(item, dict):
            inner = [item[key] for key in _WRAPPINGS if key in item]
            pending += reversed([*inner, comments_in(item)])


def comments_in(fields: Fields) -> list[Fields]:
    """The comments within an issue or a wrapping; REST has their number there."""
    comments = fields.get("comments")
    return tables(comments, "nodes") if isinstance(comments, dict) else tables(fields, "comments")


def _is_issue(fields: Fields) -> bool:
    if "title" not in fields or ("body" not in fields and "state" not in fields):
        return False
    numbered = "number" in fields and not {"created_at", "createdAt", "html_url", "url"}.isdisjoint(fields)
    return numbered or any(_is_comment(comment) for comment in comments_in(fields))


def _is_comment(fields: Fields) -> bool:
    by = ("user" in fields and not {"author_association", "issue_url"}.isdisjoint(fields)) or "author" in fields
    return by and "body" in fields and "title" not in fields and not {"created_at", "createdAt"}.isdisjoint(fields)


def _is_history(fields: Fields) -> bool:
    return {"event", "actor", "created_at"} <= fields.keys()


def stated(fields: Fields, what: str) -> str:
    """The time of `created`, `updated` or `closed`, as REST or GraphQL spells its key."""
    return text(fields, f"{what}_at") or text(fields, f"{what}At")
