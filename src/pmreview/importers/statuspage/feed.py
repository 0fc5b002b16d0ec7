"""The Atom feed of a page's history, brought into the shape of the API.

An entry holds all updates of an incident as one piece of HTML, newest first, with times that have no year.
"""

import re
from calendar import isleap
from datetime import datetime
from itertools import pairwise
from typing import Any

from pmreview.core.errors import UserError
from pmreview.core.text import one_line
from pmreview.importers.document import Document
from pmreview.importers.plain_text import plain_text
from pmreview.importers.statuspage.shapes import Posted

MOST_ENTRIES = 10_000
"""How many incidents a feed may have; a page publishes its latest ones, some dozens."""

_ATOM = "{http://www.w3.org/2005/Atom}"
_HISTORY = re.compile(r"<id>tag:[^<]{1,200},2005:(?:/history|Incident/)")
_STATUS = re.compile(r"\s*<br\s*/?>\s*<strong>([^<]*)</strong>\s*(?:-\s*)?")
_TIME = re.compile(r"([A-Z][a-z]{2})[a-z]* +(\d{1,2}), +(\d{1,2}):(\d\d)(?: +(\S+))?")
_OFFSET = re.compile(r"[+-]\d\d(?::?\d\d)?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PLACED = frozenset(_ATOM + name for name in ("id", "link", "title", "published", "updated", "content"))


def is_history(text: str) -> bool:
    """Whether `text` is the feed of a status page, also one without any incident."""
    return text.lstrip()[:1] == "<" and "<feed" in text[:2_000] and _HISTORY.search(text[:20_000]) is not None


def incidents_in_feed(document: Document, zone: str) -> list[Posted]:
    """The incidents of the feed; `zone` is the one that the user gave, for times that state theirs as letters.

    Raises `UserError` when the feed is broken, or names a zone by letters and none was given.
    """
    feed = _parse(document)
    page = {"name": feed.findtext(f"{_ATOM}author/{_ATOM}name", ""), "url": _address(feed)}
    return [Posted(page, _incident(entry, zone)) for entry in feed.iter(f"{_ATOM}entry")]


def _parse(document: Document) -> Any:
    from xml.etree import ElementTree

    if "<!DOCTYPE" in document.text or "<!ENTITY" in document.text:
        raise UserError(f"{document.name} declares entities, which no feed needs: it is not read.")
    if document.text.count("<entry") > MOST_ENTRIES:
        raise UserError(f"{document.name} has more than {MOST_ENTRIES:,} entries: it is not read.")
    try:
        return ElementTree.fromstring(document.text)
    except ElementTree.ParseError as error:
        raise UserError(f"{document.name} is broken XML: line {error.position[0]}; was it cut off?") from None


def _incident(entry: Any, zone: str) -> dict[str, Any]:
    address = _address(entry)
    published = entry.findtext(f"{_ATOM}published") or entry.findtext(f"{_ATOM}updated") or ""
    before, updates = _updates(entry.findtext(f"{_ATOM}content", ""), published, zone)
    others = {child.tag.removeprefix(_ATOM): "".join(child.itertext()) for child in entry if child.tag not in _PLACED}
    return {
        **others,
        "id": re.split("[/:]", (address if "/incidents/" in address else entry.findtext(f"{_ATOM}id", "")))[-1],
        "name": plain_text(entry.findtext(f"{_ATOM}title", "")),
        "shortlink": address,
        "content": plain_text(before),
        "incident_updates": updates,
    }


def _address(element: Any) -> str:
    return next((str(link.get("href", "")) for link in element.findall(f"{_ATOM}link") if link.get("href")), "")


def _updates(content: str, published: str, zone: str) -> tuple[str, list[dict[str, str]]]:
    """What stands before the first update, and the updates as in the API."""
    before, *chunks = content.split("<small>")
    bodies = [[before]]
    updates: list[dict[str, str]] = []
    for chunk in chunks:
        time, _, rest = chunk.partition("</small>")
        if found := _STATUS.match(rest):
            shown = _in_iso(plain_text(time), published, zone)
            updates.append({"status": plain_text(found[1]).lower(), "display_at": shown})
            bodies.append([rest[found.end() :]])
        else:  # an element of somebody's words
            bodies[-1].append(chunk)
    for update, body in zip(updates, bodies[1:], strict=True):
        update["body"] = "".join(body)
    for newer, older in reversed([*pairwise(updates)]):
        if newer["status"] == "update":  # one that leaves the status as it was
            newer["status"] = older["status"]
    return "".join(bodies[0]), updates


def _in_iso(shown: str, published: str, zone: str) -> str:
    """A time such as `Aug 21, 00:37 UTC` in ISO form, in the year nearest to `published`; else as it is."""
    found = _TIME.fullmatch(shown)
    if not found or found[1] not in _MONTHS:
        return shown
    month, day, hour, minute = _MONTHS.index(found[1]) + 1, int(found[2]), int(found[3]), int(found[4])
    try:
        near = datetime.fromisoformat(published).replace(tzinfo=None)
        # 29 February is tried in leap years only.
        years = [year for year in (near.year - 1, near.year, near.year + 1) if (month, day) != (2, 29) or isleap(year)]
        times = [datetime(year, month, day, hour, minute) for year in years]
    except ValueError:
        return shown
    at = min(times, key=lambda time: abs(time - near), default=None)
    return f"{at:%Y-%m-%dT%H:%M}{_offset(found[5] or '', zone)}" if at else shown


def _offset(letters: str, zone: str) -> str:
    """The offset that `letters` stand for; "" leaves the time to the zone that the user gave."""
    if letters in ("UTC", "GMT"):
        return "+00:00"
    if _OFFSET.fullmatch(letters):
        return letters
    if zone or not letters:
        return ""
    raise UserError(
        f"The feed gives its times in {one_line(letters)[:20]}, which may be more than one time zone: "
        "add --zone, for example --zone America/Los_Angeles."
    )
