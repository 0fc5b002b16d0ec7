"""The two questions at the end of a meeting: what the room says to them, typed in one line."""

import re

from pmreview.core.edits import Edit, set_field
from pmreview.core.errors import NotUnderstood
from pmreview.core.meeting import Feedback, Votes
from pmreview.core.paths import Path
from pmreview.core.record import Record

QUESTIONS = (("learned", "Did you learn something?"), ("worth_the_time", "Was it worth the time?"))
_OF_ALL = re.compile(r"(\d{1,4})\s+of\s+(\d{1,4})", re.IGNORECASE)
_VOTES = re.compile(r"(\d{1,4})\s*(?:yes)?\s*[,/\s]\s*(\d{1,4})\s*(?:no)?", re.IGNORECASE)


def votes_of(record: Record, meeting: int, question: str) -> Votes | None:
    """What the room of the meeting with that index said to `question`; None if it was not asked."""
    feedback = record.meetings[meeting].feedback
    votes: Votes | None = getattr(feedback, question) if feedback else None
    return votes


def shown_votes(votes: Votes | None) -> str:
    """`5 yes, 1 no`; "" if nobody was asked."""
    return f"{votes.yes or 0} yes, {votes.no or 0} no" if votes else ""


def read_votes(text: str) -> Votes | None:
    """The votes that `5 yes 1 no`, `5/1`, `5 1` or `5 of 6` means; None for an empty text. Raises `NotUnderstood`."""
    if not text.strip():
        return None
    if (share := _OF_ALL.fullmatch(text.strip())) and int(share[1]) <= int(share[2]):
        return Votes(yes=int(share[1]), no=int(share[2]) - int(share[1]))
    found = _VOTES.fullmatch(text.strip())
    if found is None:
        raise NotUnderstood("Count the hands: how many yes, how many no, such as: 5 yes 1 no")
    return Votes(yes=int(found[1]), no=int(found[2]))


def set_votes(path: Path, votes: Votes | None) -> Edit:
    """Keep `votes` at `path`, which ends in `feedback` and the question."""
    meeting, question = path[:-2], str(path[-1])

    def change(record: Record) -> Record:
        feedback = record.meetings[int(meeting[-1])].feedback or Feedback()
        return set_field((*meeting, "feedback"), feedback.but(**{question: votes})).change(record)

    return Edit("count the feedback", path, change)
