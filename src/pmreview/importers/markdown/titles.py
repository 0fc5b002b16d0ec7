"""What a document is called: its title without what people write in front of it, its number, and its day."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from pmreview.core import dates
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.stamps import Numbers, Stamp, read_stamp
from pmreview.importers.markdown.words import plain

UNTITLED = "Untitled incident"
_KIND = (
    r"(?:incident\s+)?(?:post[- ]?mortem|incident(?:\s+(?:report|review|summary|analysis))?|rca|root\s+cause\s+analysis"
    r"|outage(?:\s+report)?|retrospective)"
)
_KIND_FIRST = re.compile(rf"{_KIND}(?:\s+(?:for|on|of|from))?\s*(?:[:–—-]\s*)?(?=\S)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?P<id>#?[A-Z]{2,10}[-_ ]?[0-9][0-9A-Za-z]*(?:-[0-9]{1,6})?|#[0-9]{1,9})\s*(?:[-–—:_]\s*|\s{2,})(?=\S)"
    r"|(?P<own>(?:INC|INCIDENT|PIR)[-_]?[0-9]{1,9}(?:-[0-9]{1,6})?)\s(?!(?:and|or|to|is|was|has|had)\b)(?=\w)"
)
"""A number, and a mark behind it or, where nothing but an incident is numbered so, the next word: HTTP 500 is none."""

_SOMEWHERE = re.compile(r"(?<![\w.])(?=[0-9]{1,4}[-/. ]|[0-9]{1,2}(?:st|nd|rd|th)|[A-Z][a-z]{2})")
_LEFT = " ,;:-–—_"


def title_section(sections: Iterable[Section]) -> Section | None:
    """The part that the document's title begins: the first heading, where it is the name of nothing else."""
    for section in sections:
        if section.title:
            return section if section.level <= 2 and not section.role else None
    return None


def parts_of(title: str) -> tuple[str, str, Stamp | None]:
    """The number, the name and the day that a `title` consists of, as in `INC-7 - 2026-03-10, Checkout down`."""
    rest = " ".join(title.split())
    number = _NUMBER.match(rest)
    if number:
        rest = rest[number.end() :]
    stamp, before = None, ""
    while rest != before:
        before = rest
        kind = _KIND_FIRST.match(rest)
        after = rest[kind.end() :] if kind else rest
        found = None if stamp else read_stamp(after)
        if found and found.day and _is_full(found):
            stamp, rest = found, after[found.end :].lstrip(_LEFT)
        elif kind and after[:1].strip() and re.search(r"[:–—-]\s*$", kind[0]):
            rest = after.lstrip(_LEFT)
    return ((number["id"] or number["own"]).lstrip("#") if number else ""), rest.strip(_LEFT), stamp


def _is_full(stamp: Stamp) -> bool:
    """Whether a day is a date, rather than a number such as `3/4`."""
    return stamp.day is not None and (not isinstance(stamp.day, Numbers) or stamp.day.year is not None)


def day_in(text: str, days: Days) -> date | None:
    """The first date with a year in `text`."""
    for place in _SOMEWHERE.finditer(text[:500]):
        stamp = read_stamp(text, place.start())
        year = getattr(stamp.day, "year", None) if stamp and stamp.day else None
        if stamp and year is not None and (day := days.day(stamp.day, None)):
            return day
    return None


def day_of_name(name: str) -> date | None:
    """The day in a file's name: `2018-02-20-nginx.md`, `20180220.md`."""
    stem = PurePath(name).name
    found = re.search(r"(?<![0-9])(20[0-9]{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-3][0-9])(?![0-9])", stem)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def name_of_file(name: str) -> str:
    """A title from a file's name."""
    stem = PurePath(name).name.split(".")[0]
    words = re.sub(r"^[0-9]{4}-?[0-9]{2}-?[0-9]{2}[-_ ]*", "", stem)
    return " ".join(re.split(r"[-_\s]+", words)).strip().capitalize() or UNTITLED


def said_day(value: str, days: Days) -> date | None:
    """The day that a fact or the front matter states, at its beginning."""
    stamp = read_stamp(value)
    if stamp and isinstance(stamp.day, dates.Typed | Numbers) and getattr(stamp.day, "year", None) is not None:
        return days.day(stamp.day, None)
    return day_in(value, days)


__all__ = ["UNTITLED", "day_in", "day_of_name", "name_of_file", "parts_of", "plain", "said_day", "title_section"]
