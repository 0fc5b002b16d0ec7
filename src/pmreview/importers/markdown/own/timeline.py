"""The events of an exported page."""

import re
from collections.abc import Iterator, Sequence

from pmreview.core.timeline import EVENT_KINDS, MILESTONES, Event
from pmreview.importers.markdown.blocks import Block, Words
from pmreview.importers.markdown.own.page import BETWEEN, facts_of, names_of, pieces_of, rows_of, unsaid
from pmreview.importers.markdown.own.times import Times
from pmreview.importers.markdown.words import bare

_HOST = re.compile(r"https?://(?:[^/?#]*@)?([^/?#]+)", re.IGNORECASE)
_ACCOUNT, _SOURCE, _ABOUT = "another account: ", "source: ", "about "


def events_of(blocks: Sequence[Block], times: Times) -> Iterator[Event]:
    """The events in the order of the page."""
    taken_from = next((facts["Taken from"] for block in blocks if "Taken from" in (facts := facts_of(block))), "")
    for row in rows_of(blocks):
        yield _event(row, times, taken_from)


def _event(row: dict[str, Words], times: Times, taken_from: str) -> Event:
    when = bare(row.get("Time", ()))
    milestones = names_of(bare(row.get("Milestone", ())))
    told = _told(row.get("What happened", ()))
    return Event(
        at=times.read(when.removeprefix(_ABOUT)),
        approximate=when.startswith(_ABOUT),
        milestones=tuple(unsaid(name, MILESTONES) for name in milestones),
        kind=unsaid(bare(row.get("Kind", ())), EVENT_KINDS),
        who=bare(row.get("Who", ())),
    ).but(**{"source": taken_from, **told})


def _told(words: Words) -> dict[str, str | bool]:
    """The text of an event, and what stands behind it."""
    pieces = pieces_of(words)
    found: dict[str, str | bool] = {}
    if pieces and pieces[-1] and bare(pieces[-1]).startswith(_SOURCE):
        found["source"] = bare(pieces.pop()).removeprefix(_SOURCE)
    if pieces and bare(pieces[-1]).startswith(_ACCOUNT):
        found["disputed"] = bare(pieces.pop()).removeprefix(_ACCOUNT)
    if pieces and _is_link(pieces[-1]):
        found["link"] = pieces.pop()[0].url
    if pieces and len(pieces[0]) == 1 and pieces[0][0].strong:
        found |= {"key": True, "text": bare(pieces[0])}
        found.setdefault("link", BETWEEN.join(map(bare, pieces[1:])))
    else:
        found["text"] = BETWEEN.join(map(bare, pieces))
    return found


def _is_link(piece: Words) -> bool:
    host = _HOST.match(piece[0].url) if len(piece) == 1 and piece[0].url else None
    return bool(host) and piece[0].text == host[1]  # type: ignore[index]
