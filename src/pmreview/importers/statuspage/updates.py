"""The updates that were posted on an incident, in order of time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pmreview.importers.entries import oldest_first
from pmreview.importers.json_fields import Fields, tables, text
from pmreview.importers.moments import Moments


@dataclass(frozen=True)
class Update:
    """What was posted, and the time that the page shows for it.

    `fields` are all of the source's; `written_later` is over an hour after the time shown.
    """

    at: datetime | None
    status: str
    body: str
    fields: Fields
    written_later: bool

    @property
    def whole_document(self) -> bool:
        """Whether the body is a post-mortem rather than a message."""
        return self.status == "postmortem"


def updates_of(incident: Fields, moments: Moments) -> tuple[Update, ...]:
    """The updates by the time that the page shows; those of one time in the order in which they were posted."""
    updates = [_update(fields, moments) for fields in tables(incident, "incident_updates")]
    return tuple(oldest_first(updates, lambda update: update.at))


def _update(fields: Fields, moments: Moments) -> Update:
    # An imported history is displayed at the time of the incident, and was created years later.
    shown, created = moments.read(text(fields, "display_at")), moments.read(text(fields, "created_at"))
    return Update(
        at=shown or created,
        status=text(fields, "status").lower(),
        body=text(fields, "body"),
        fields=fields,
        written_later=bool(shown and created and created - shown > timedelta(hours=1)),
    )
