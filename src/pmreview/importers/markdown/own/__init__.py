"""Read back what `pmreview export` wrote as Markdown: what the page shows, and nothing else."""

import re

from pmreview.core.incident import KINDS, STATUSES, Incident
from pmreview.core.record import Note, Record
from pmreview.importers.imported import Imported
from pmreview.importers.markdown.own.actions import actions_of
from pmreview.importers.markdown.own.impact import customer_summary_of, impact_of
from pmreview.importers.markdown.own.page import Page, names_of, own_page, prose_of, unsaid
from pmreview.importers.markdown.own.review import lessons_of, links_of, notes_of, questions_of, unread
from pmreview.importers.markdown.own.timeline import events_of
from pmreview.importers.markdown.own.times import Times, day_of, zone_called
from pmreview.importers.markdown.own.whys import root_cause_of

_NUMBERED = re.compile(r"(?P<id>[A-Za-z]{0,10}[-_#]?[0-9][\w\-]{0,30}): (?P<title>.+)", re.DOTALL)
_UNREAD = ("Parking lot", "Meetings", "Waived checks", "Undecided conflicts", "More")

__all__ = ["own_page", "read_own_page"]


def read_own_page(page: Page) -> Imported:
    """The record of an exported page."""
    zone = zone_called(page.facts.get("Time zone", ""))
    day = day_of(page.facts.get("Date", "").partition(" to ")[0])
    whys, root_cause = root_cause_of(page.section("Root cause"))
    links, related = links_of(page.section("Links"))
    record = Record(
        incident=_incident(page, zone).but(links=links, related=related),
        impact=impact_of(page.section("Impact"), Times(zone)),
        root_cause=root_cause,
        timeline=tuple(events_of(page.section("Timeline"), Times(zone, day))),
        whys=whys,
        actions=actions_of(page.section("Actions")),
        customer_summary=customer_summary_of(page.section("Customer summary")),
        open_questions=tuple(questions_of(page.section("Open questions"))),
        notes=(*notes_of(page.section("Notes from the import")), *_unread(page)),
    )
    return Imported(record.but(**lessons_of(page.section("Lessons"))), _remarks(page))


def _incident(page: Page, zone: str) -> Incident:
    numbered = _NUMBERED.fullmatch(page.title)
    facts = page.facts
    return Incident(
        id=numbered["id"] if numbered else "",
        title=numbered["title"] if numbered else page.title,
        kind=unsaid(facts.get("Kind", KINDS[0]), KINDS),
        severity=facts.get("Severity", ""),
        status=unsaid(facts["Status"], STATUSES),
        owner=facts.get("Owner", ""),
        authors=names_of(facts.get("Authors", "")),
        components=names_of(facts.get("Components", "")),
        tags=names_of(facts.get("Tags", "")),
        timezone=zone,
        trigger=facts.get("Trigger", ""),
        summary=prose_of(page.section("Summary")),
        restricted="Handling" in facts,
    )


def _unread(page: Page) -> tuple[Note, ...]:
    return tuple(note for title in _UNREAD for note in unread(title, page.section(title)))


def _remarks(page: Page) -> tuple[str, ...]:
    kept = [f"“{title}”" for title in _UNREAD if page.section(title)]
    read = "This is a page that pmreview exported: read back as the record that it shows."
    return (read, *([f"Kept as notes, because a page does not say enough of it: {', '.join(kept)}."] if kept else []))
