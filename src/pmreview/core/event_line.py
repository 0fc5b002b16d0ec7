"""One line for one event of the timeline: `10:14 Alert: error rate above 5 % @monitoring !alert #detected *`.

First the time, if it is known (see `times`), then what happened, and at the end of the line, in any order: who, the
kind, the milestones, and a star for a key event. `line_tokens` says how a text that looks like one of these is kept
apart.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo

from pmreview.core.errors import NotUnderstood
from pmreview.core.line_tokens import Token, guarded, text_before_tokens, token, write_token
from pmreview.core.people import called
from pmreview.core.text import one_line
from pmreview.core.timeline import EVENT_KINDS, MILESTONES, Event
from pmreview.core.times import UNKNOWN, Moment, split_moment
from pmreview.core.zones import shown_offset

KEY = "*"
_DOTTED = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?=\s)")


class _Tokens:
    """The tokens at the end of a line, gathered from the last to the first."""

    def __init__(self, people: Sequence[str] = ()) -> None:
        self.people = people
        self.who = ""
        self.kind = ""
        self.milestones: list[str] = []
        self.key = False
        self.remarks: list[str] = []

    def take(self, words: Sequence[str]) -> int:
        if words[-1] == KEY:
            taken, self.key = not self.key, True
            return int(taken)
        found = token(words[-1])
        if found is None:
            return 0
        if found.mark == "@":
            return self._take_who(found)
        value = found.value if found.quoted else found.value.lower()
        if found.mark == "#" and (found.quoted or value in MILESTONES):
            self.milestones.insert(0, value)
            return 1
        if found.mark == "!" and (found.quoted or value in EVENT_KINDS) and not self.kind:
            self.kind = value
            return 1
        self._leave(words[-1], MILESTONES if found.mark == "#" else EVENT_KINDS)
        return 0

    def _take_who(self, found: Token) -> int:
        if self.who:
            self.remarks.append(f"@{found.value} is kept as text: an event names one who")
            return 0
        known = [] if found.quoted else called(found.value, self.people)
        self.who = known[0] if len(known) == 1 else found.value
        return 1

    def _leave(self, word: str, known: Iterable[str]) -> None:
        if word[1:].replace("-", "").isalpha():
            self.remarks.append(f"{word} is kept as text, being none of {', '.join(known)}")


def read_event(
    line: str, *, zone: tzinfo, near: datetime | None, now: datetime | None = None, people: Sequence[str] = ()
) -> tuple[Event, str]:
    """The event that `line` says, and what was assumed or left, in words.

    Times are in `zone` and refer to the selected event's, `near`; a line without a time is an event without `at`.
    `@ana` is the one of `people` whose name, or a part of it, is or begins like that; else it stands as it is.
    Raises `NotUnderstood` where nothing is said to have happened, or for a time that is none.
    """
    moment, rest = split_moment(one_line(line).strip(), zone=zone, near=near, now=now)
    tokens = _Tokens(people)
    text = text_before_tokens(rest, tokens.take)
    if not text:
        raise NotUnderstood("What happened is missing: write it after the time, as in 10:14 alert fires.")
    event = Event(
        at=moment.at if moment else None,
        approximate=moment.approximate if moment else False,
        milestones=tuple(tokens.milestones),
        kind=tokens.kind,
        who=tokens.who,
        text=text,
        key=tokens.key,
    )
    dotted = None if moment else _DOTTED.match(rest)
    assumed = [f"{dotted[0]} is kept as text: write {dotted[0].replace('.', ':')} for a time"] if dotted else []
    assumed += [moment.remark] if moment and moment.remark else []
    return event, "; ".join([*assumed, *reversed(tokens.remarks)])


def write_event(event: Event, *, zone: tzinfo, near: datetime | None = None) -> str:
    """The line that `read_event` reads back, with the same `near`, to what the line can hold of `event`.

    The date is written where the time alone would mean another day. The instant comes back as it was, its offset as
    that of `zone`. A text's outer spaces, and `approximate` of an event without a time, do not come back.
    """
    said = [
        guarded(event.text.strip(), _Tokens().take),
        *([write_token("@", event.who)] if event.who else []),
        *([write_token("!", event.kind, plain=event.kind in EVENT_KINDS)] if event.kind else []),
        *(write_token("#", each, plain=each in MILESTONES) for each in event.milestones if each),
        *([KEY] if event.key else []),
    ]
    return _with_time(event, " ".join(said), zone, near)


def _with_time(event: Event, said: str, zone: tzinfo, near: datetime | None) -> str:
    if event.at is None:
        return said if _reads(said, None, said, zone, near) else f"{UNKNOWN} {said}"
    written = _time(event.at, zone, near)
    about = "~" if event.approximate else ""
    plain = f"{about}{written} {said}"
    # A colon keeps a text apart that begins like a part of the time: 10:14: UTC is shown wrongly.
    return plain if _reads(plain, event.at, said, zone, near) else f"{about}{written}: {said}"


def _time(at: datetime, zone: tzinfo, near: datetime | None) -> str:
    """The shortest form that reads back to the instant `at` with nothing to remark."""
    local = at.astimezone(zone)
    clock, full = _clock(local), f"{local.date().isoformat()} {_clock(local)}"
    for written in (clock, full, f"{full} {shown_offset(at, zone)}"):
        if _reads(written, at, "", zone, near):
            return written
    in_utc = at.astimezone(UTC)
    return f"{in_utc.date().isoformat()} {_clock(in_utc)} UTC"


def _clock(at: datetime) -> str:
    return at.time().isoformat("auto" if at.second or at.microsecond else "minutes")


def _reads(line: str, at: datetime | None, said: str, zone: tzinfo, near: datetime | None) -> bool:
    try:
        moment, rest = split_moment(line, zone=zone, near=near)
    except NotUnderstood:
        return False
    return rest == said and (moment is None if at is None else _is(moment, at))


def _is(moment: Moment | None, at: datetime) -> bool:
    return moment is not None and moment.at == at and not moment.remark
