"""What a document states about itself before anything of it is read: its facts, its day, the zone of its times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pmreview.importers.markdown import vocabulary as parts
from pmreview.importers.markdown.blocks import Block, Grid, Listing, Text
from pmreview.importers.markdown.days import Days
from pmreview.importers.markdown.facts import Pair, pairs_in
from pmreview.importers.markdown.labels import DATE, ZONE, fact_of, milestone_of
from pmreview.importers.markdown.parts_left import Parts
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.stated import Stated
from pmreview.importers.markdown.titles import day_in, day_of_name, said_day
from pmreview.importers.markdown.words import line
from pmreview.importers.markdown.zones_stated import Zone, zone_in, zone_over

_HOLDS_FACTS = ("", parts.KEY_TIMES, parts.SUMMARY)
_LONGEST_FACT = 200


@dataclass(frozen=True)
class Context:
    """What is known about a text from outside: the name of its file, a title, a day, the zone of times without one."""

    name: str = ""
    title: str = ""
    day: date | None = None
    zone: str = ""


def take_pairs(sections: Parts, head: Section | None) -> Iterator[Pair]:
    """The pairs of a document, those under its title in no part. What is in pairs is not read again."""
    for at, section in sections.all():
        path = "" if head and section.title is head.title else section.path
        if pair := _pair_of(section):
            yield replace(pair, path=path)
            sections.leave(at, ())
        elif section.role in _HOLDS_FACTS:
            kept: list[Block] = []
            for block in _apart(section):
                pairs = pairs_in(block)
                if _are_facts(pairs, section.role):
                    yield from (replace(each, path=path) for each in pairs)
                else:
                    kept.append(block)
            sections.leave(at, kept)


def _apart(section: Section) -> Iterator[Block]:
    """The blocks of a section; of key times each item, as one of them may be no time."""
    for block in section.blocks:
        if isinstance(block, Listing) and section.role == parts.KEY_TIMES:
            yield from (Listing((entry,)) for entry in block.entries)
        else:
            yield block


def _are_facts(pairs: tuple[Pair, ...], role: str) -> bool:
    return bool(pairs) and (role == parts.KEY_TIMES or 2 * sum(pair.known for pair in pairs) >= len(pairs))


def _pair_of(section: Section) -> Pair | None:
    """A section whose title is the name of a fact, and whose text the value: `### Severity`."""
    block = section.blocks[0] if len(section.blocks) == 1 else None
    if section.role or not isinstance(block, Text):
        return None
    pair = Pair(section.name, block.words)
    stamp = pair.stamp if milestone_of(section.name) else None
    return pair if (fact_of(section.name) and len(pair.text) <= _LONGEST_FACT) or (stamp and stamp.clock) else None


def lead(sections: Parts, head: Section | None) -> list[tuple[int, Section]]:
    """The sections that stand under the title, before any other."""
    return [(at, each) for at, each in sections.all() if not each.title or (head and each.title is head.title)]


def own_day(
    text: str, sections: Parts, head: Section | None, stated: Stated, told: list[Pair], context: Context
) -> date | None:
    """The day of the incident, by what states it most directly."""
    days = Days(text, None)
    title = head.name if head else stated.title or context.title
    over = (*lead(sections, head), *sections.of(parts.SUMMARY))
    ways = (
        *(said_day(each.text, days) for each in told if fact_of(each.label) == DATE),
        *(said_day(each.text, days) for each in told if milestone_of(each.label)),
        day_in(title, days),
        day_of_name(context.name),
        said_day(stated.date, days),
        context.day,
        *(day_in(line(block for block in section.blocks if isinstance(block, Text)), days) for _, section in over),
    )
    return next((day for day in ways if day), None)


def document_zone(sections: Parts, head: Section | None, told: list[Pair]) -> Zone | None:
    """The zone that is stated for all times of a document, over its parts."""
    stated = [Zone.of(each.text) for each in told if fact_of(each.label) == ZONE]
    for _, section in (*lead(sections, head), *sections.of(parts.SUMMARY)):
        stated += [zone_over(line([block])) for block in section.blocks if isinstance(block, Text)]
    return next((zone for zone in stated if zone), None)


def zone_of(section: Section) -> Zone | None:
    """The zone that a part states for its own times: in its title, or in a sentence over them."""
    stated = zone_in(section.name) if not section.stamp else None
    over = (block for block in section.blocks if not isinstance(block, Grid | Listing))
    return stated or next((zone for block in over if (zone := zone_over(line([block])))), None)
