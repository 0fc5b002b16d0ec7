"""What the incident was: its name, severity, status and the people who see its record through."""

from typing import Annotated

from pydantic import Field

from pmreview.core.closed_lists import SEVERITIES as SEVERITIES
from pmreview.core.value import Flag, Line, Names, People, Prose, Shape, Value

KINDS = ("incident", "internal", "near-miss", "security", "drill")
STATUSES = ("draft", "in-review", "final", "closed")


class Link(Value):
    """A place to read more."""

    label: Line = Field("", description="What is behind the link.")
    url: Line = Field("", title="URL", description="Its address.")


class Incident(Value):
    """The `[incident]` table. Only the title is required."""

    id: Line = Field("", title="Id", description="The incident's number or key, as the team calls it.")
    title: Line = Field(description="What broke, in a few words that the team will remember it by.")
    kind: Annotated[Line, Shape("word", KINDS)] = Field(
        "incident",
        description="An internal incident reached no customer; a near miss had no impact; a drill was planned.",
    )
    severity: Annotated[Line, Shape("word", SEVERITIES)] = Field("", description="How bad it was.")
    status: Annotated[Line, Shape("word", STATUSES)] = Field("draft", description="Where the record stands.")
    owner: Line = Field("", description="The person who sees the record through.")
    authors: People = Field((), description="Who wrote the record.")
    components: Names = Field((), description="Which parts of the product were affected.")
    tags: Names = Field((), description="Words to find it by.")
    timezone: Line = Field("UTC", title="Time zone", description="The zone in which times are shown and typed.")
    trigger: Line = Field("", description="What set it off: a release, a change, a surge, an expiry.")
    summary: Prose = Field("", description="Two to three sentences: what happened, and what customers felt.")
    related: Names = Field((), description="Ids of incidents that belong to this one.")
    restricted: Flag = Field(False, description="Title and text stay hidden in lists until the record is opened.")
    links: Annotated[tuple[Link, ...], Field(strict=False)] = Field((), description="Places to read more.")


def is_restricted(incident: Incident) -> bool:
    """Whether lists show its id and no text. A security incident is restricted by default."""
    return incident.restricted or incident.kind == "security"
