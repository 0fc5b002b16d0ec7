"""Build what GitHub sends of an issue."""

from typing import Any

PAGE = "https://github.com/example/shop/issues/12"
API = "https://api.github.com/repos/example/shop/issues/12"


def issue(body: str | None = "Carts are empty since the deploy.", **more: Any) -> dict[str, Any]:
    """An issue as REST sends it."""
    return {
        "url": API,
        "html_url": PAGE,
        "number": 12,
        "title": "Carts are empty",
        "user": {"login": "ana", "type": "User", "avatar_url": "https://avatars.example.com/ana"},
        "labels": [],
        "state": "open",
        "comments": 1,
        "created_at": "2026-03-10T10:20:00Z",
        "closed_at": None,
        "body": body,
        **more,
    }


def comment(body: str | None, at: str = "10:30", who: str = "sam", **more: Any) -> dict[str, Any]:
    """A comment as REST sends it."""
    return {
        "html_url": f"{PAGE}#issuecomment-1",
        "issue_url": API,
        "user": {"login": who, "type": "User"},
        "author_association": "MEMBER",
        "created_at": f"2026-03-10T{at}:00Z",
        "body": body,
        **more,
    }


def said(body: str, at: str = "10:30", who: str = "sam", **more: Any) -> dict[str, Any]:
    """A comment as `gh` and GraphQL send it."""
    return {"author": {"login": who}, "body": body, "createdAt": f"2026-03-10T{at}:00Z", **more}


def viewed(*comments: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An issue as `gh issue view --json` prints it."""
    return {
        "number": 12,
        "title": "Carts are empty",
        "author": {"login": "ana"},
        "body": "Carts are empty since the deploy.",
        "state": "OPEN",
        "createdAt": "2026-03-10T10:20:00Z",
        "closedAt": None,
        "url": PAGE,
        "comments": list(comments),
        **more,
    }
