"""The work that was decided: who does what by when, and how we will know that it is done."""

from typing import Annotated

from pydantic import Field

from pmreview.core.closed_lists import PRIORITIES as PRIORITIES
from pmreview.core.value import Day, Days, Flag, Line, Names, Prose, Refs, Shape, Value

ACTION_KINDS = ("prevent", "detect", "mitigate", "repair", "investigate", "other")
ACTION_STATUSES = ("proposed", "open", "in-progress", "done", "dropped")


class Action(Value):
    """An `[[actions]]` entry."""

    id: Line = Field("", description="A1, A2 …")
    title: Line = Field("", description="What is done, beginning with a strong verb.")
    done_when: Line = Field("", description="How anybody can see that it is done.")
    owner: Line = Field("", description="The one person who sees to it.")
    due: Day = Field(None, description="The day by which it is done.")
    priority: Annotated[Line, Shape("word", PRIORITIES)] = Field("", description="How soon it matters.")
    kind: Annotated[Line, Shape("word", ACTION_KINDS)] = Field("", description="What the action does.")
    status: Annotated[Line, Shape("word", ACTION_STATUSES)] = Field("open", description="Where the work stands.")
    addresses: Refs = Field((), description="The whys and lessons that it answers, by id.")
    ticket: Line = Field("", description="Where the work is tracked.")
    created_on: Day = Field(None, description="When it was decided.")
    done_on: Day = Field(None, description="When it was done.")
    dropped_because: Line = Field("", description="Why it will not be done.")
    evidence: Names = Field((), description="What shows that it is done: commits, pages, graphs.")
    moved_from: Days = Field((), description="Earlier due dates.")
    agreed: Flag = Field(False, description="Read back and agreed in the room.")
    note: Prose = Field("", description="Anything else about it.")
