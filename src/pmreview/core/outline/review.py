"""What the review itself leaves in an outline: lessons, open questions, parked topics, meetings, waived checks."""

from pmreview.core.days import shown_day
from pmreview.core.lessons import AREAS, Lesson
from pmreview.core.meeting import OUTCOMES, Feedback, Meeting, OpenQuestion, ParkedTopic, Votes, Waiver
from pmreview.core.outline.document import Block, Heading, Words
from pmreview.core.outline.text import bullets, joined, labelled, names, plain, word
from pmreview.core.outline.times import period
from pmreview.core.record import Record
from pmreview.core.stages import STAGE_IDS


def lessons(record: Record) -> tuple[Block, ...]:
    """Three lists, each under its heading."""
    lists = (
        ("What went well", record.went_well),
        ("What to improve", record.to_improve),
        ("Where we got lucky", record.got_lucky),
    )
    blocks: list[Block] = []
    for title, items in lists:
        if found := bullets(*((lesson_words(each),) for each in items)):
            blocks += [Heading(title), *found]
    return tuple(blocks)


def lesson_words(lesson: Lesson) -> Words:
    """A lesson, and in parentheses what is known of it."""
    votes = "" if lesson.votes is None else "1 vote" if lesson.votes == 1 else f"{lesson.votes} votes"
    return _with(plain(lesson.text), lesson.id, word(lesson.area, AREAS), votes)


def open_questions(record: Record) -> tuple[Block, ...]:
    """What is still to be found out."""
    return bullets(*((_question(each),) for each in record.open_questions))


def parking_lot(record: Record) -> tuple[Block, ...]:
    """What was put aside, and what became of it."""
    return bullets(*((_parked(each),) for each in record.parking_lot))


def meetings(record: Record) -> tuple[Block, ...]:
    """When the room met, and who was there."""
    return bullets(*(_meeting(record, each) for each in record.meetings))


def waivers(record: Record) -> tuple[Block, ...]:
    """The checks that do not apply here, and why."""
    return bullets(*((_waiver(each),) for each in record.waivers))


def _question(question: OpenQuestion) -> Words:
    return _with(plain(question.text), question.who, f"by {shown_day(question.due)}" if question.due else "")


def _parked(topic: ParkedTopic) -> Words:
    due = f"by {shown_day(topic.due)}" if topic.due else ""
    what = _with(plain(topic.text), word(topic.outcome, OUTCOMES), topic.who, due)
    return joined((what, plain(topic.note)))


def _meeting(record: Record, meeting: Meeting) -> tuple[Words, ...]:
    held = period(record, meeting.held_at, meeting.ended_at)
    planned = period(record, meeting.planned_at, None) if not meeting.held_at else ""
    unfinished = word(meeting.stage, STAGE_IDS) if meeting.stage != STAGE_IDS[-1] else ""
    roles = (
        labelled("Facilitator", plain(meeting.facilitator)),
        labelled("Scribe", plain(meeting.scribe)),
        labelled("Attendees", names(meeting.attendees)),
    )
    when = _with(
        plain(held) or labelled("Planned for", plain(planned)), f"stands at {unfinished}" if unfinished else ""
    )
    return (when, joined(roles), labelled("Feedback", plain(_feedback(meeting.feedback))))


def _feedback(feedback: Feedback | None) -> str:
    if feedback is None:
        return ""
    answers = (("learned something", feedback.learned), ("worth the time", feedback.worth_the_time))
    return "; ".join(f"{question}: {_votes(votes)}" for question, votes in answers if votes)


def _votes(votes: Votes) -> str:
    return f"{votes.yes or 0} yes, {votes.no or 0} no"


def _waiver(waiver: Waiver) -> Words:
    what = _with(plain(waiver.check), f"on {waiver.on}" if waiver.on else "", f"by {waiver.by}" if waiver.by else "")
    return joined((what, plain(waiver.reason)), ": ")


def _with(words: Words, *known: str) -> Words:
    """`words`, and in parentheses what else is known."""
    told = ", ".join(filter(None, known))
    return joined((words, plain(f"({told})" if told else "")), " ")
