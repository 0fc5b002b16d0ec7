"""Build what a status page sends."""

from typing import Any

from pmreview.importers.imported import Imported
from tests.importers.exports import read

PAGE = {"id": "p1", "name": "Example Shop", "url": "https://status.example.com", "time_zone": "Etc/UTC"}


def update(
    at: str | None, status: str = "investigating", body: str = "We look into it.", **more: Any
) -> dict[str, Any]:
    return {"id": f"u-{at}", "status": status, "body": body, "display_at": at, "created_at": at, **more}


def incident(*updates: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An incident with `updates`, which are given oldest first and sent newest first."""
    return {
        "id": "h3n8w5",
        "name": "Order e-mails arrive late",
        "status": "resolved",
        "impact": "minor",
        "created_at": "2026-02-19T14:21:07.402Z",
        "components": [],
        "incident_updates": [*reversed(updates)],
        **more,
    }


def posted(*updates: dict[str, Any], page: dict[str, Any] = PAGE, zone: str = "", **more: Any) -> Imported:
    """The incident that `updates` make on `page`, read."""
    return read({"page": page, "incident": incident(*updates, **more)}, zone=zone)
