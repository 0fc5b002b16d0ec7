"""What to ask so that actions are specific, owned, dated, and answer a cause."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from pmreview.core.actions import Action
from pmreview.core.around import zone_of
from pmreview.core.dates import shown
from pmreview.core.live_actions import open_actions
from pmreview.core.record import Record
from pmreview.meeting.actions import addressed
from pmreview.meeting.naming import action_named, why_named
from pmreview.meeting.questions.question import Question

_MANY = 10
_LACKING = (
    ("owner", "Which one person sees to {}", ""),
    ("due", "When is {} due", "by when"),
    ("done_when", "How will we see that {} is done", "how will we see that it is done"),
)
"""A field, how a question about it begins, and how it goes on from one about a field before it."""

_OWN = (
    "What would make this less likely next time, or shorter?",
    "Which of these changes most for the least work?",
    "How sure are we that these actions change anything?",
    "Which ones cannot wait, and which can?",
    "What do we decide not to do, and what speaks for that?",
    "Which old step or rule can go?",
)


def questions(record: Record, now: datetime) -> Iterator[Question]:
    """Root causes that nothing answers, what each open action lacks, too many of them."""
    yield from _causes(record)
    today = now.astimezone(zone_of(record)).date()
    actions = open_actions(record)
    for index, action in actions:
        yield from _about(index, action, today)
    if len(actions) > _MANY:
        yield Question(f"Which of these {len(actions)} actions matter most, and which can go?", ("actions",))
    yield from map(Question, _OWN)


def _causes(record: Record) -> Iterator[Question]:
    answered = addressed(record)
    for index, why in enumerate(record.whys):
        named = why_named(why)
        if why.root_cause and named and why.id not in answered and not why.no_action_because.strip():
            yield Question(f"What do we do about this cause, if anything: {named}?", ("whys", index))


def _about(index: int, action: Action, today: date) -> Iterator[Question]:
    named = action_named(action)
    lacking = [each for each in _LACKING if not getattr(action, each[0])]
    if lacking:
        begin = lacking[0][1].format(named)
        yield Question(_joined([begin, *(then for _, _, then in lacking[1:])]), ("actions", index, lacking[0][0]))
    if action.due and action.due < today:
        text = f"When will {named} be done, now that {shown(action.due)} is past?"
        yield Question(text, ("actions", index, "due"))
    if not action.addresses:
        yield Question(f"Which cause or lesson does {named} answer?", ("actions", index, "addresses"))


def _joined(parts: Sequence[str]) -> str:
    *before, last = parts
    return f"{', '.join(before)}, and {last}?" if before else f"{last}?"
