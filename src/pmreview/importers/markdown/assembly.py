"""Put the parts of a document where a record has a place for them; whatever has none becomes a note."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pmreview.core.actions import Action
from pmreview.core.impact import Impact
from pmreview.core.incident import Incident, Link
from pmreview.core.lessons import Lesson
from pmreview.core.meeting import OpenQuestion
from pmreview.core.record import Note, Record
from pmreview.core.root_cause import RootCause, Why
from pmreview.core.timeline import Event, in_order
from pmreview.importers.front_matter import Meta
from pmreview.importers.markdown import vocabulary as parts
from pmreview.importers.markdown.actions import actions_in
from pmreview.importers.markdown.blocks import Block, Listing, Text
from pmreview.importers.markdown.causes import questions, whys_of
from pmreview.importers.markdown.clock import Clock
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.facts import Pair
from pmreview.importers.markdown.frame import Context, document_zone, lead, own_day, take_pairs, zone_of
from pmreview.importers.markdown.key_times import KeyTimes
from pmreview.importers.markdown.labels import DATE, fact_of
from pmreview.importers.markdown.lessons import NOTHING, lessons_in
from pmreview.importers.markdown.parts_left import UNNAMED, Parts, own_name
from pmreview.importers.markdown.placing import place
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.stated import Stated
from pmreview.importers.markdown.timeline import Draft, are_entries, entries_in, has_entries, timeline_of
from pmreview.importers.markdown.titles import UNTITLED, name_of_file, parts_of, title_section
from pmreview.importers.markdown.words import links, plain, prose
from pmreview.importers.markdown.zones_stated import Zone

_HOLDS_TIMES = ("", parts.KEY_TIMES, parts.CAUSE, parts.TRIGGER, parts.WHYS, parts.CONCLUSION)
_LOGIN = re.compile(r"(?<![^\s(\[])@([A-Za-z][\w\-]{0,60})")


class Assembly:
    """One document on its way into a record. Each step takes what it can place from the parts, and leaves the rest."""

    def __init__(self, meta: Meta, sections: Sequence[Section], text: str, context: Context) -> None:
        self._context = context
        self._parts = Parts(sections)
        self._head = title_section(sections)
        self._stated = Stated(meta)
        self._told = list(take_pairs(self._parts, self._head))
        self._people = (*self._stated.people(self._told), *_LOGIN.findall(text))
        self._days = Days(text, own_day(text, self._parts, self._head, self._stated, self._told, context))
        self._zone = document_zone(self._parts, self._head, self._told)
        self._clock = Clock(context.zone)
        self._notes: list[Note] = []
        self._remarks: list[str] = []

    def record(self) -> Record:
        """The record. Raises `UserError` when a zone is needed and unknown."""
        events = self._events()
        record = Record(
            incident=Incident(title=UNTITLED),
            timeline=tuple(events[at] for at in in_order(events)),
            whys=tuple(self._whys()),
            root_cause=RootCause(explanation=self._explanation()),
            impact=self._impact(),
            went_well=tuple(self._lessons(parts.WENT_WELL)),
            to_improve=tuple(self._lessons(parts.TO_IMPROVE, parts.LESSONS)),
            got_lucky=tuple(self._lessons(parts.GOT_LUCKY)),
            actions=tuple(self._actions()),
            open_questions=tuple(OpenQuestion(text=text) for text in self._questions()),
        )
        record = self._stated.onto(record, [pair for pair in self._told if not self._is_in(record, pair)])
        record = record.but(incident=self._incident(record))
        return record.but(notes=(*self._stated.notes, *self._notes, *self._parts.notes()))

    def remarks(self, record: Record) -> tuple[str, ...]:
        """What was assumed about `record`, and what has no place in it."""
        sources = dict.fromkeys(f"“{note.source}”" for note in record.notes)
        kept = (f"Kept as notes, because a record has no place for it: {', '.join(sources)}.",) if sources else ()
        return tuple(dict.fromkeys((*self._clock.remarks, *self._stated.remarks, *self._remarks, *kept)))

    def _events(self) -> list[Event]:
        times = KeyTimes(self._told, self._days, self._clock, self._zone or self._zone_of_timelines())
        self._told = times.left
        placed = place(list(self._drafts()), self._days, self._clock)
        self._remarks += [*placed.remarks, *times.remarks]
        return times.merged(placed.events)

    def _is_in(self, record: Record, pair: Pair) -> bool:
        """Whether a fact states nothing but the day that the timeline has."""
        stamp = pair.stamp if fact_of(pair.label) == DATE and not pair.more else None
        is_day = stamp and not stamp.clock and stamp.end == len(pair.text)
        return bool(stamp and is_day and _has_day(record, self._days.day(stamp.day, None)))

    def _zone_of_timelines(self) -> Zone | None:
        """The one zone that the document's timelines state."""
        over = {zone.name: zone for _, section in self._parts.of(parts.TIMELINE) if (zone := zone_of(section))}
        return next(iter(over.values())) if len(over) == 1 else None

    def _drafts(self) -> Iterator[Draft]:
        zone = self._zone
        for at, section in self._parts.of(parts.TIMELINE, *_HOLDS_TIMES):
            if section.role == parts.TIMELINE:
                zone = zone_of(section) or zone
                found = timeline_of(section, zone)
                if found.drafts and (name := own_name(section)):
                    yield Draft(None, name)
                yield from found.drafts
                self._parts.leave(at, found.rest)
                continue
            yield from self._drafts_in(at, section)

    def _drafts_in(self, at: int, section: Section) -> Iterator[Draft]:
        """The entries of a part that is no timeline by its name."""
        zone = zone_of(section) or self._zone
        told = section.role in ("", parts.KEY_TIMES) and are_entries(section.blocks)
        runs = [section.blocks] if told else [(block,) for block in section.blocks]
        kept: list[Block] = []
        for blocks in runs:
            if told or any(map(has_entries, blocks)):
                found = entries_in(blocks, zone, section.name)
                yield from found.drafts
                kept += found.rest
            else:
                kept += blocks
        self._parts.leave(at, kept)

    def _whys(self) -> Iterator[Why]:
        places = self._parts.of(parts.CAUSE, parts.WHYS)
        for (at, _), causes in zip(places, whys_of([section for _, section in places]), strict=True):
            self._parts.leave(at, causes.rest)
            yield from causes.whys

    def _explanation(self) -> str:
        return self._parts.text(parts.CAUSE, named=True) or self._parts.text(parts.CONCLUSION)

    def _impact(self) -> Impact:
        return Impact(
            what_customers_saw=self._parts.text(parts.IMPACT, named=True),
            business_impact=self._parts.text(parts.BUSINESS),
            data_loss=self._parts.text(parts.DATA_LOSS),
        )

    def _lessons(self, *roles: str) -> Iterator[Lesson]:
        for at, section in self._parts.of(*roles):
            texts, rest = lessons_in(section.blocks)
            self._parts.leave(at, rest)
            group = own_name(section)
            yield from (Lesson(text=f"{group}: {text}" if group else text) for text in texts)
            if texts and section.role == parts.LESSONS:
                self._remarks.append(f"“{section.name}” does not say what went well: taken as what to improve.")

    def _actions(self) -> Iterator[Action]:
        for at, section in self._parts.of(parts.ACTIONS):
            found = actions_in(section.blocks, self._days, self._people)
            self._parts.leave(at, found.rest)
            self._remarks += found.remarks
            group = own_name(section)
            yield from (each.but(note="\n\n".join(filter(None, (group, each.note)))) for each in found.actions)

    def _questions(self) -> list[str]:
        places = self._parts.of(parts.QUESTIONS)
        found = [text for text in questions([section for _, section in places]) if text.lower() not in NOTHING]
        for at, _ in places:
            self._parts.take(at)
        return found

    def _incident(self, record: Record) -> Incident:
        incident, summary = record.incident, self._summary(record.incident.summary)
        number, name = self._title(record)
        return incident.but(
            id=incident.id or number,
            title=name or name_of_file(self._context.name),
            summary=summary,
            trigger=incident.trigger or " ".join(self._parts.text(parts.TRIGGER).split()),
            timezone=self._clock.zone_name,
            links=(*incident.links, *self._links()),
        )

    def _title(self, record: Record) -> tuple[str, str]:
        """The number and the name of the incident. A day in the title goes where the timeline has it."""
        written = self._head.name if self._head else ""
        title = self._stated.title or written or self._context.title
        if written and written != title:
            self._notes.append(Note(text=written, source="title"))
        number, name, stamp = parts_of(title)
        if stamp and not _has_day(record, self._days.day(stamp.day, None)):
            name = title.removeprefix(number).lstrip(" :-–—")
        return number, name or title

    def _summary(self, described: str) -> str:
        above = "\n\n".join(filter(None, (prose(self._parts.take(at)) for at, _ in lead(self._parts, self._head))))
        found = [text for text in (self._parts.text(parts.SUMMARY), above, described) if text]
        self._notes += [Note(text=text, source=UNNAMED) for text in found[1:]]
        return found[0] if found else ""

    def _links(self) -> Iterator[Link]:
        """The links that stand alone in a part of links; what stands beside others stays a note."""
        for at, section in self._parts.of(parts.LINKS):
            kept: list[Block] = []
            for block in section.blocks:
                places = [entry.blocks for entry in block.entries] if isinstance(block, Listing) else [(block,)]
                alone = [_only_link(blocks) for blocks in places]
                if all(alone):
                    yield from (link for link in alone if link)
                else:
                    kept.append(block)
            self._parts.leave(at, kept)


def _has_day(record: Record, day: date | None) -> bool:
    return any(event.at.date() == day for event in record.timeline if event.at)


def _only_link(blocks: Sequence[Block]) -> Link | None:
    if len(blocks) != 1 or not isinstance(blocks[0], Text):
        return None
    words = plain(blocks[0].words)
    found = links(blocks)
    label, url = (found[0].text, found[0].url) if len(found) == 1 else ("", words)
    if not re.fullmatch(r"https?://\S+", url) or words not in (url, f"{label} ({url})"):
        return None
    return Link(label="" if label == url else label, url=url)
