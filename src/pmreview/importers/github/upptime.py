"""Issues that Upptime opens when its check of a site fails, and closes when the site is back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pmreview.core.timeline import Event
from pmreview.importers.json_fields import Fields, text

_SIGN = re.compile(r"(?:🛑|⚠️?)\s*")
_DOWN = re.compile(rf"{_SIGN.pattern}(\S.*) (?:is down|has degraded performance)")
_BODY = re.compile(r"\bIn \[`[0-9a-f]{5,40}`\]")
_BACK = re.compile(r"\s*\*\*Resolved:\*\* .{1,500}? after ([^\n.]{1,100})\.", re.DOTALL)
_SPAN = re.compile(r"(\d{1,6}) (day|hour|minute|second)s?")
_PLANNED = re.compile(r"^\s{0,8}(start|end|expectedDown|expectedDegraded):[ \t]*(\S.*)$", re.MULTILINE)
_SLACK = timedelta(minutes=2)


def site_of(issue: Fields) -> str:
    """The site that Upptime found to be down; "" for an issue that is none of Upptime's."""
    found = _DOWN.fullmatch(text(issue, "title"))
    return found[1] if found and _BODY.search(text(issue, "body")) else ""


def title_of(issue: Fields) -> str:
    """The title, without the sign that Upptime puts before it."""
    return _SIGN.sub("", text(issue, "title"), count=1) if site_of(issue) else text(issue, "title")


@dataclass(frozen=True)
class Back:
    """The comment that says that the site is back, and after how long."""

    comment: Fields
    after: timedelta

    def disputed(self, opened: datetime, at: datetime) -> str:
        """What speaks against `at` as the time of the end, by how long it took from `opened`."""
        other = opened + self.after
        return f"By its comment it took {self.after}, until {other:%H:%M}" if abs(other - at) > _SLACK else ""


def back_in(comments: Sequence[Fields]) -> Back | None:
    """The last comment that says that the site is back."""
    for comment in reversed(comments):
        if found := _BACK.match(text(comment, "body")):
            spans = {f"{unit}s": int(count) for count, unit in _SPAN.findall(found[1])}
            return Back(comment, timedelta(**spans))
    return None


def planned_in(comments_hidden: Sequence[str]) -> Mapping[str, str]:
    """When a maintenance starts and ends and what goes down, as Upptime and cState read it from a hidden comment."""
    return {key: value.strip() for hidden in comments_hidden for key, value in _PLANNED.findall(hidden)}


def planned_event(key: str, at: datetime | None) -> Event:
    """The `start` or the `end` of a planned maintenance."""
    return Event(at=at, kind="note", text=f"Maintenance {key}s, as planned")
