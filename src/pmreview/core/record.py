"""The record: one incident's post-mortem as one frozen value, and how it is read from plain data."""

from typing import Annotated, Any

from pydantic import Field

from pmreview.core.actions import Action
from pmreview.core.impact import CustomerSummary, Impact
from pmreview.core.incident import Incident
from pmreview.core.lessons import Lesson
from pmreview.core.meeting import Meeting, OpenQuestion, ParkedTopic, Waiver
from pmreview.core.root_cause import RootCause, Why
from pmreview.core.timeline import Event
from pmreview.core.value import Line, Prose, Value

FORMAT = 1
"""The newest format of the file that this version reads and the one that it writes."""


class Note(Value):
    """What an import could not place: a `[[notes]]` entry."""

    text: Prose = Field("", description="The text, as it was.")
    source: Line = Field("", description="Where it comes from.")


class Conflict(Value):
    """What a merge could not decide: a `[[conflicts]]` entry, kept until somebody does."""

    path: Line = Field("", description="The key path of what both sides changed.")
    ours: Prose = Field("", description="What one side has there.")
    theirs: Prose = Field("", description="What the other side has.")


class Record(Value):
    """One incident's post-mortem: one file. Lists keep the file's order."""

    format: int = Field(FORMAT, description="The version of the file's format.")
    incident: Incident
    impact: Impact = Impact()
    root_cause: RootCause = RootCause()
    timeline: Annotated[tuple[Event, ...], Field(strict=False)] = ()
    whys: Annotated[tuple[Why, ...], Field(strict=False)] = ()
    went_well: Annotated[tuple[Lesson, ...], Field(strict=False)] = ()
    to_improve: Annotated[tuple[Lesson, ...], Field(strict=False)] = ()
    got_lucky: Annotated[tuple[Lesson, ...], Field(strict=False)] = ()
    actions: Annotated[tuple[Action, ...], Field(strict=False)] = ()
    customer_summary: CustomerSummary = CustomerSummary()
    meetings: Annotated[tuple[Meeting, ...], Field(strict=False)] = ()
    open_questions: Annotated[tuple[OpenQuestion, ...], Field(strict=False)] = ()
    parking_lot: Annotated[tuple[ParkedTopic, ...], Field(strict=False)] = ()
    waivers: Annotated[tuple[Waiver, ...], Field(strict=False)] = ()
    notes: Annotated[tuple[Note, ...], Field(strict=False)] = ()
    conflicts: Annotated[tuple[Conflict, ...], Field(strict=False)] = ()
    custom: dict[str, Any] = Field(default_factory=dict, description="A team's own fields, kept as they are.")
