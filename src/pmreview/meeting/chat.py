"""The message for the team's chat after the meeting: plain text that reads well in any chat and acts in none."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pmreview.core.actions import Action
from pmreview.core.days import shown_day
from pmreview.core.incident import is_restricted
from pmreview.core.live_actions import open_actions
from pmreview.core.meeting import OpenQuestion
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.meeting.actions import decided_actions
from pmreview.meeting.in_brief import for_whom, how_long, root_causes, what_broke
from pmreview.meeting.naming import sentence

_ACTS = (
    (re.compile("@"), "＠"),  # @everyone, @here, a user's name: some chats look even inside a word
    (re.compile(r"<(\S[^<>]*)>"), r"‹\1›"),  # <!channel>, <@U123>, <https://example.com|a link>
    (re.compile(r"<(?=\S)"), "‹"),
    (re.compile(r"\](?=[(\[])"), "] "),  # [a link](https://example.com)
    (re.compile("`{3,}"), "''"),  # would make code of all that follows
)
"""What a chat acts on, and the look-alike that it leaves alone. A visible one: invisible characters may be dropped."""


def chat_message(record: Record) -> str:
    """What broke, how long, root causes, actions with owners and dates, open questions; one line each.

    Once the room has read actions back, those that it agreed are listed, and the others that are still open counted;
    before, all that are not dropped and not just proposed.
    """
    blocks = (
        _lead(record),
        _listed("Root causes", root_causes(record)),
        _listed("Actions", _actions(record)),
        _listed("Open questions", map(_question, record.open_questions)),
    )
    return "\n\n".join("\n".join(map(inert, block)) for block in blocks if block) + "\n"


def inert(text: str) -> str:
    """`text` on one line, with nothing in it that a chat would notify somebody for, follow, or hide."""
    text = one_line(text).strip()
    for acts, looks in _ACTS:
        text = acts.sub(looks, text)
    return text


def _lead(record: Record) -> Sequence[str]:
    incident = record.incident
    return (
        f"Reviewed: {sentence(what_broke(record))}",
        " ".join(filter(None, (how_long(record), for_whom(record)))),
        *(["Restricted: please keep it among those who may read the record."] if is_restricted(incident) else []),
    )


def _listed(title: str, texts: Iterable[str]) -> Sequence[str]:
    lines = [f"- {text}" for text in texts if text.strip()]
    return [f"{title}:", *lines] if lines else []


def _actions(record: Record) -> Iterator[str]:
    decided = decided_actions(record)
    told = tuple(action for action in decided if action.agreed) or decided
    yield from map(_action, told)
    others = sum(action not in told for _, action in open_actions(record))
    if others:
        yield f"{others} more not agreed yet" if told else f"none agreed yet, {others} proposed"


def _action(action: Action) -> str:
    when = "done" if action.status == "done" else f"by {shown_day(action.due)}" if action.due else "no date yet"
    return f"{action.title.strip()} ({action.owner.strip() or 'no owner yet'}, {when})"


def _question(question: OpenQuestion) -> str:
    if not question.text.strip():
        return ""
    due = f", by {shown_day(question.due)}" if question.due else ""
    return f"{question.text.strip()} ({question.who.strip() or 'nobody yet'}{due})"
